"""The sheets Checklists and PDP: scores and answers, and the actions of personal plans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import Consolidation, OrganisationResult, PlanCount
from done_xl.report.blocks import Area, Role, SheetPlan, Value, same
from done_xl.report.figures import Results, current, name_cells, share, that_know
from done_xl.report.tables import Page, Row
from done_xl.report.year_on_year import points, previous, put_answers, put_scores, scored
from done_xl.text_nl import report as text
from done_xl.writing.looks import TAB_COLOUR

_NUMBERS_FROM = 6
_SENTENCE = 98


def checklists_plan(consolidation: Consolidation, catalogue: Catalogue) -> SheetPlan:
    """Scores and themes per organisation and period, weak points, JA/NEE and obstacles."""
    themes = catalogue.checklist.themes
    page = Page("Checklists", (9, 36, 17, 14, 14, 14, 14, *(13 for _ in themes)))
    page.title("Checklists", f"Peildatum {text.day(consolidation.reference)}")
    results = sorted(
        consolidation.results,
        key=lambda result: (result.organisation.code, result.organisation.period.first),
    )
    page.words("section", "Checklist doorstroomklaar (0-6)")
    _scores(page, results, catalogue)
    page.note(text.CHECKLIST_NOTE)
    page.skip()
    put_scores(page, results, catalogue)
    page.skip()
    page.words("section", "Zwakke punten die het vaakst voorkomen")
    _weak_points(page, current(consolidation), catalogue)
    page.skip()
    page.words("section", "Checklist JA/NEE")
    _yes_no(page, results)
    page.skip()
    put_answers(page, results)
    page.skip()
    page.words("section", "Belemmeringen (NEE) die het vaakst voorkomen")
    _obstacles(page, current(consolidation), catalogue)
    return page.plan(TAB_COLOUR["grey"])


def _scores(page: Page, results: Results, catalogue: Catalogue) -> None:
    themes = catalogue.checklist.themes
    of_all = len(catalogue.checklist.statements)
    heads = ("Ingevuld op", "Ingevuld", "Score", "Verschil met vorige periode")
    rows: list[Row] = []
    for result in results:
        before = previous(result, results, scored)
        found = result.checklist
        rows.append(
            (
                *name_cells(result),
                found.filled_in or text.DASH,
                f"{found.answered} van {of_all}",
                _or_dash(found.share),
                points(found.share, before.checklist.share if before else None),
                *(_or_dash(found.themes.get(theme.letter)) for theme in themes),
            )
        )
    page.table(
        (
            "Code",
            "Organisatie",
            "Periode",
            *heads,
            *(f"{theme.letter} {theme.label}" for theme in themes),
        ),
        rows,
        (
            *("label",) * 3,
            "day",
            "label",
            "percent",
            "ratio",
            *same("percent", len(themes)),
        ),
    )


def _or_dash(value: float | None) -> Value:
    return text.DASH if value is None else value


def _weak_points(page: Page, results: Results, catalogue: Catalogue) -> None:
    highest = catalogue.checklist.weak_at_most
    weak = Counter(
        index
        for result in results
        for index, score in enumerate(result.checklist.scores)
        if score is not None and score <= highest
    )
    statements = catalogue.checklist.statements
    rows: list[tuple[int, str, Value]] = [
        (statements[index].number, statements[index].text, amount)
        for index, amount in sorted(weak.items(), key=lambda item: (-item[1], item[0]))
        if index < len(statements)
    ]
    _statements(page, ("Nr", "Stelling", f"Organisaties met score 0-{highest}"), rows)


def _statements(
    page: Page, heads: tuple[str, ...], rows: Sequence[tuple[int, str, *tuple[Value, ...]]]
) -> None:
    """A list whose second column, a sentence, runs over the columns up to the numbers."""
    blanks = (None,) * (_NUMBERS_FROM - 2)
    first = page.line + 1
    spread: list[Row] = [(number, said, *blanks, *rest) for number, said, *rest in rows]
    page.table(
        (*heads[:2], *blanks, *heads[2:]),
        spread or [(text.DASH, text.NO_DATA, *blanks, *(None for _ in heads[2:]))],
        ("count", *same("sentence", _NUMBERS_FROM - 1), *same("whole", len(heads) - 2)),
    )
    for line in range(first - 1, page.line):
        page.merged.append(Area(page.name, line, 1, line, _NUMBERS_FROM - 1))
        if line >= first and rows:
            page.heights[line] = 31 if len(rows[line - first][1]) > _SENTENCE else 16


def _yes_no(page: Page, results: Results) -> None:
    rows = [
        (
            *name_cells(result),
            result.yes_no.filled_in or text.DASH,
            result.yes_no.yes,
            result.yes_no.no,
            result.yes_no.open,
            sum(1 for _, planned in result.yes_no.obstacles if not planned),
        )
        for result in results
    ]
    page.table(
        ("Code", "Organisatie", "Periode", "Ingevuld op", "JA", "NEE", "Open", "NEE zonder actie"),
        rows,
        (*("label",) * 3, "day", *("whole",) * 4),
    )


def _obstacles(page: Page, results: Results, catalogue: Catalogue) -> None:
    named: Counter[int] = Counter()
    planned: Counter[int] = Counter()
    for result in results:
        named.update(number for number, _ in result.yes_no.obstacles)
        planned.update(number for number, action in result.yes_no.obstacles if action)
    texts = {question.number: question.text for question in catalogue.questions}
    rows: list[tuple[int, str, *tuple[Value, ...]]] = [
        (number, texts.get(number, ""), amount, planned[number])
        for number, amount in sorted(named.items(), key=lambda item: (-item[1], item[0]))
    ]
    _statements(page, ("Nr", "Vraag", "Organisaties met NEE", "waarvan met actie"), rows)


def plans_plan(consolidation: Consolidation, catalogue: Catalogue) -> SheetPlan:
    """PDP actions by kind of need and by organisation: done, partly, progress, overdue."""
    results = current(consolidation)
    page = Page("PDP", (9, 36, 17, *(13 for _ in _PLAN_HEADS)))
    page.title("Persoonlijke doorstroomplannen", f"Peildatum {text.day(consolidation.reference)}")
    every = [plan for result in that_know(results, "actions") for plan in result.plans]
    kinds = catalogue.choices("soort_nood")
    found = {plan.need_kind for plan in every}
    page.words("section", "Per soort nood")
    page.table(
        ("Soort nood", "", *_PLAN_HEADS),
        [
            (kind, "", *_plan_cells([plan for plan in every if plan.need_kind == kind]))
            for kind in (*kinds, *sorted(found.difference(kinds)))
        ],
        (*same("label", 2), *_PLAN_ROLES),
        column=1,
        total=("Alle acties", "", *_plan_cells(every)),
    )
    page.skip()
    page.words("section", "Per organisatie")
    page.table(
        ("Code", "Organisatie", "Periode", *_PLAN_HEADS),
        [(*name_cells(result), *_plans_of(result)) for result in results],
        (*("label",) * 3, *_PLAN_ROLES),
        total=("", text.ALL_ORGANISATIONS, "", *_plan_cells(every)),
    )
    page.note(text.PLAN_NOTE)
    page.note(text.PERIOD_NOTE)
    return page.plan(TAB_COLOUR["DOOR"])


_PLAN_HEADS = (
    "Acties",
    "Klaar (+)",
    "Deels (+/-)",
    "Niet klaar (- of leeg)",
    "Voortgang",
    "Te laat",
)
_PLAN_ROLES: tuple[Role, ...] = ("whole", "whole", "whole", "whole", "percent", "whole")


def _plans_of(result: OrganisationResult) -> tuple[Value, ...]:
    if "actions" in result.unread:
        return (text.DASH,) * len(_PLAN_HEADS)
    return _plan_cells(result.plans)


def _plan_cells(plans: Sequence[PlanCount]) -> tuple[Value, ...]:
    actions = sum(plan.actions for plan in plans)
    done = sum(plan.done for plan in plans)
    partly = sum(plan.partly for plan in plans)
    progress = share(sum(plan.progress for plan in plans), actions)
    late = sum(plan.overdue for plan in plans)
    return actions, done, partly, actions - done - partly, _or_dash(progress), late

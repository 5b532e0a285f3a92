"""What is due in one workbook: the rows of Opvolging and of the agenda (domain 4 to 9).

An item has the day on which something must happen or should have happened. Paths that were stopped
by the reference date have none. The same rules stand in the formulas of the sheet Opvolging; the
order of the kinds is theirs too, and decides on one day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from done_xl.catalogue.types import Catalogue, Term
from done_xl.model.rows import Contact, MeasureRow, Placement
from done_xl.model.rows.outcome import NEC_JOB
from done_xl.model.submission import Submission
from done_xl.model.tables import table
from done_xl.scoring.days import moment_day
from done_xl.scoring.due_facts import DueItem, DueKind, Facts
from done_xl.scoring.own_settings import own_numbers
from done_xl.scoring.plan import DONE
from done_xl.scoring.retention import Cohort, cohorts, retention_kpis, standing
from done_xl.scoring.talks import last_talks, next_talk, targets, without_talks
from done_xl.scoring.terms import last_day, term_on
from done_xl.text_nl import followup as text

__all__ = [
    "EVALUATED",
    "ITEMS",
    "NO",
    "YES",
    "DueItem",
    "company_key",
    "due_items",
    "lacking_papers",
    "open_steps",
]
EVALUATED: Final = "evaluated"
YES, NO = "ja", "NEE"


def due_items(submission: Submission, catalogue: Catalogue, reference: date) -> tuple[DueItem, ...]:
    """Every item of a workbook: by day, then by kind, then in the order of the sheet."""
    numbers = own_numbers(submission.amounts, catalogue)
    people = {row.code: row for row in submission.candidates}
    found = cohorts(submission.placements, numbers.continuation_days)
    out = without_talks(submission.placements, reference)
    facts = Facts(submission, catalogue, reference, numbers, people, found, out)
    stopped = {code for code, row in people.items() if row.stopped and row.stopped <= reference}
    items = [item for rule in ITEMS for item in rule(facts) if item.candidate not in stopped]
    # Sorting is stable: the order of kinds and rows stays on one day.
    return tuple(sorted(items, key=lambda item: item.day))


def _moments(facts: Facts) -> Iterator[DueItem]:
    """Moments still to come, and those that came without anyone confirming the job."""
    active = {row.code for row in facts.submission.kpis if row.active == YES}
    rows = facts.submission.placements.rows
    heads = {(one.candidate, id(one.jobs[0])): one for one in facts.found}
    for kpi in retention_kpis(facts.catalogue):
        if kpi.code not in active or kpi.moment is None:
            continue
        label = text.moment_words(kpi.moment)
        for index, row in enumerate(rows):
            cohort = heads.get((row.candidate, id(row)))
            if cohort is None:
                continue
            day = moment_day(cohort.start, kpi.moment)
            where = standing(cohort, day, facts.reference)
            if where not in ("not_yet", "unconfirmed"):
                continue
            words = text.MOMENT if where == "not_yet" else text.CONFIRM
            at = index if where == "not_yet" else _going_on(rows, cohort, day)
            said, employer = words.format(label=label), rows[at].employer
            yield facts.item(
                "moment", "placements", at, "confirmed", said, day=day, detail=employer
            )


def _going_on(rows: Sequence[Placement], cohort: Cohort, day: date) -> int:
    """The last row of a job without an end that began by a day: to confirm that one is enough."""
    jobs = {id(job) for job in cohort.jobs if job.end is None and job.start <= day}
    return max(index for index, row in enumerate(rows) if id(row) in jobs)


def _aftercare(facts: Facts) -> Iterator[DueItem]:
    """Jobs that have begun and go on, without a kind of aftercare."""
    for index, row in enumerate(facts.submission.placements.rows):
        going = row.start <= facts.reference and (row.end is None or row.end >= facts.reference)
        if row.kind == NEC_JOB and going and row.aftercare is None:
            yield facts.item(
                "aftercare",
                "placements",
                index,
                "aftercare",
                text.AFTERCARE,
                day=row.start,
                detail=row.employer,
            )


def _measures(facts: Facts) -> Iterator[DueItem]:
    """Measures that end, or whose end must be known, and ended ones without their evaluation."""
    for index, row in enumerate(facts.submission.measures.rows):
        term = _term(row, facts.catalogue)
        day, words, field = row.end, text.MEASURE_END, "end"
        if day is None:
            day, words = None if term is None else last_day(term, row.start), text.NO_END
        elif day < facts.reference:
            words, field = text.EVALUATION, EVALUATED
        lacking = EVALUATED in lacking_papers(row, facts.catalogue)
        if day is None or (field == EVALUATED and not lacking):
            continue
        said = words.format(measure=row.measure)
        yield facts.item("measure", "measures", index, field, said, day=day, detail=row.company)


def _papers(facts: Facts) -> Iterator[DueItem]:
    """Documents and consents that a measure must have at its start."""
    spec = table("measures")
    for index, row in enumerate(facts.submission.measures.rows):
        names = [n for n in lacking_papers(row, facts.catalogue) if n != EVALUATED]
        if names:
            headers = ", ".join(spec.field(name).column.header for name in names)
            said = text.PAPERS.format(measure=row.measure, headers=headers)
            yield facts.item(
                "papers", "measures", index, names[0], said, day=row.start, detail=row.company
            )


def lacking_papers(row: MeasureRow, catalogue: Catalogue) -> tuple[str, ...]:
    """The fields that the measure's term asks for and that are blank, in the sheet's order."""
    term = _term(row, catalogue)
    required = () if term is None else term.required
    return tuple(name for name in row._fields if name in required and getattr(row, name) is None)


def _term(row: MeasureRow, catalogue: Catalogue) -> Term | None:
    """The term that holds for a measure at its start."""
    measure = next((one for one in catalogue.measures if one.code == row.measure), None)
    return None if measure is None else term_on(measure, row.start)


def _talks(facts: Facts) -> Iterator[DueItem]:
    """The next growth talk of everyone who is not at work in the NEC or in training."""
    last = last_talks(facts.submission.talks, facts.reference)
    for index, person in enumerate(facts.submission.candidates.rows):
        if person.code in facts.out:
            continue
        day = next_talk(person, last.get(person.code), facts.numbers)
        if day is not None:
            yield facts.item("talk", "candidates", index, "code", text.TALK, day=day)


def _targets(facts: Facts) -> Iterator[DueItem]:
    """Targets that no talk up to the reference date has judged, of those who still have talks."""
    for target in targets(facts.submission.talks.rows, facts.reference):
        if target.judged is None and target.candidate not in facts.out:
            said = text.TARGET.format(competence=target.competence)
            yield facts.item("target", "talks", target.row, "until", said, day=target.until)


def _actions(facts: Facts) -> Iterator[DueItem]:
    """The actions of a PDP that are not done."""
    rows = facts.submission.actions.rows
    open_ones = (n for n, row in enumerate(rows) if row.done != DONE)
    return _by_until(facts, "action", "actions", text.ACTION, open_ones)


def _plan_items(facts: Facts) -> Iterator[DueItem]:
    """The actions of the checklist 0-6 that are not done."""
    rows = facts.submission.action_items.rows
    open_ones = (n for n, row in enumerate(rows) if row.done != DONE)
    return _by_until(facts, "plan_item", "action_items", text.PLAN_ITEM, open_ones)


def _yes_no_items(facts: Facts) -> Iterator[DueItem]:
    """What is to be done about a NEE; it stays as long as the answer does."""
    rows = facts.submission.questions.rows
    open_ones = (n for n, row in enumerate(rows) if row.answer == NO and row.until is not None)
    return _by_until(facts, "yes_no_item", "questions", text.YES_NO_ITEM, open_ones)


def _by_until(
    facts: Facts, kind: DueKind, key: str, what: str, numbers: Iterable[int]
) -> Iterator[DueItem]:
    """The rows of a list of actions, each due by its Tegen."""
    rows = getattr(facts.submission, key).rows
    for number in numbers:
        row = rows[number]
        yield facts.item(kind, key, number, "until", what, day=row.until, detail=row.action)


def _contacts(facts: Facts) -> Iterator[DueItem]:
    """Next steps that have a day and that no later contact with the same company has settled."""
    rows = facts.submission.contacts.rows
    for index in open_steps(rows):
        row = rows[index]
        if row.until is not None:
            said = f"{row.company}: {row.next_step}"
            yield facts.item(
                "contact", "contacts", index, "until", text.CONTACT, day=row.until, detail=said
            )


def company_key(name: str) -> str:
    """A company's name without regard to case and blanks."""
    return "".join(name.casefold().split())


def open_steps(rows: Sequence[Contact]) -> Iterator[int]:
    """The numbers of the contacts whose next step no later contact with that company settled."""
    latest: dict[str, date] = {}
    for row in rows:
        company = company_key(row.company)
        latest[company] = max(row.day, latest.get(company, row.day))
    for index, row in enumerate(rows):
        if row.next_step is not None and latest[company_key(row.company)] <= row.day:
            yield index


ITEMS: Final[tuple[Callable[[Facts], Iterator[DueItem]], ...]] = (
    _moments,
    _aftercare,
    _measures,
    _papers,
    _talks,
    _targets,
    _actions,
    _plan_items,
    _yes_no_items,
    _contacts,
)

"""A whole workbook (BOE): Start, doubles, paths, and what counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from done_xl.model.findings import Finding, Place
from done_xl.model.raw import FileFacts, RawBook, Value
from done_xl.validation import check_book
from tests.validation.books import (
    CATALOGUE,
    START,
    TODAY,
    brief,
    check,
    codes,
    form,
    raw_book,
    raw_table,
    template_tables,
)

LOG = """
Datum | KPI | Aantal | Kandidaat | Coach
15/03/2026 | SOA | 1 | K001 | Coach 1
"""


def test_a_clean_workbook_has_no_findings() -> None:
    checked = check(raw_table("log", LOG))
    assert checked.findings == ()
    assert checked.reference == TODAY
    assert checked.submission is not None
    assert checked.submission.organisation.code == "VBO"
    assert [row.kpi for row in checked.submission.log] == ["SOA"]


def test_an_empty_workbook_is_no_clean_one() -> None:
    tables = {key: table for key, table in raw_book().tables.items() if key != "candidates"}
    checked = check_book(replace(raw_book(), tables=tables), CATALOGUE, today=TODAY)
    assert brief(checked.findings) == [
        "None!None BOE-001 → Vul minstens een blad in, of stuur het werkboek niet mee."
    ]
    assert checked.submission is not None


def test_other_files_keep_the_findings_of_the_reader() -> None:
    finding = Finding(Place("a.xlsx"), "error", "BST-001", "Dit is geen werkboek.")
    raw = RawBook(FileFacts("a.xlsx", 0, "", "foreign"), findings=(finding,))
    checked = check_book(raw, CATALOGUE, today=TODAY)
    assert (checked.submission, checked.findings) == (None, (finding,))


@pytest.mark.parametrize(
    ("entries", "expected", "usable"),
    [
        ({"code": "vbo"}, [], True),
        ({"code": "VB-O"}, ["C4 BOE-005"], False),
        ({"code": None}, ["C4 CEL-001"], False),
        ({"name": None}, ["C3 CEL-001"], True),
        ({"first": date(2026, 1, 2)}, ["C5 BOE-002"], False),
        ({"last": date(2026, 12, 30)}, ["C6 BOE-003"], False),
        ({"last": date(2025, 12, 31)}, ["C6 BOE-003"], False),
        ({"last": date(2027, 1, 31)}, ["C6 BOE-004"], False),
        ({"last": "31/12/2026"}, ["C6 CEL-009"], True),
        ({"last": None}, ["C6 CEL-001"], False),
        ({"reference": date(2027, 1, 31)}, ["C7 BOE-006"], True),
        ({"first": date(2025, 9, 1), "last": date(2026, 8, 31)}, [], True),
    ],
)
def test_start(entries: dict[str, object], expected: list[str], usable: bool) -> None:  # noqa: FBT001
    given = {
        "name": "Voorbeeld vzw",
        "code": "VBO",
        "first": date(2026, 1, 1),
        "last": date(2026, 12, 31),
        **entries,
    }
    checked = check(raw_table("log", LOG), start=form("start", **given))  # type: ignore[arg-type]
    assert codes(checked.findings) == expected
    assert (checked.submission is not None) is usable


def test_cells_are_checked_when_start_cannot_be_used() -> None:
    checked = check(raw_table("log", LOG.replace("| 1 |", "| x |")), start=None)
    assert codes(checked.findings) == ["None BOE-007", "C6 CEL-006"]
    assert (checked.submission, checked.reference) == (None, None)


def test_the_reference_date_is_given_or_typed_or_the_earliest_of_today_and_the_end() -> None:
    typed = form("start", name="V", code="VBO", first=date(2026, 1, 1), last=date(2026, 6, 30))
    with_day = form(
        "start",
        name="V",
        code="VBO",
        first=date(2026, 1, 1),
        last=date(2026, 6, 30),
        reference=date(2026, 3, 31),
    )
    days = [
        check_book(raw_book(start=start), CATALOGUE, today=TODAY, reference=given).reference
        for start, given in (
            (START, None),
            (typed, None),
            (with_day, None),
            (with_day, date(2026, 5, 1)),
        )
    ]
    assert days == [TODAY, date(2026, 6, 30), date(2026, 3, 31), date(2026, 5, 1)]


def test_a_double_candidate_is_an_error_at_the_second_row_and_the_first_counts() -> None:
    checked = check(
        raw_table(
            "candidates",
            """
            Kandidaat | Statuut | Coach
            K001 | LDE | Coach 1
            K002 | LDE | Coach 1
            k001 | SINE | Coach 2
            """,
        )
    )
    assert brief(checked.findings) == [
        "Kandidaten!A8 BOE-010 K001 → Geef deze kandidaat een eigen code, of wis een van beide "
        "rijen.",
    ]
    assert checked.findings[0].message == (
        "Kandidaat K001 staat al in cel A6. Deze rij telt niet mee."
    )
    assert checked.submission is not None
    assert [(row.code, row.status) for row in checked.submission.candidates] == [
        ("K001", "LDE"),
        ("K002", "LDE"),
    ]


def test_a_candidate_with_an_error_is_still_known_to_other_rows() -> None:
    candidates = raw_table("candidates", "Kandidaat | Statuut | Coach\nK001 | onzin | Coach 1")
    checked = check(candidates, raw_table("log", LOG))
    assert codes(checked.findings) == ["C6 CEL-016"]


def test_a_row_that_is_left_out_already_takes_no_other_row_along() -> None:
    candidates = """
    Kandidaat | Statuut | Coach
    K001 | onzin | Coach 1
    K001 | LDE | Coach 1
    """
    checked = check(raw_table("candidates", candidates))
    assert codes(checked.findings) == ["A6 BOE-010", "C6 CEL-016"]
    assert checked.submission is not None
    assert checked.submission.candidates.lines == (7,)


def test_one_round_says_everything_of_a_row_with_an_error() -> None:
    checked = check(
        raw_table(
            "candidates",
            """
            Kandidaat | Statuut | Coach | Toegeleid op | Intake op | Stopgezet op
            K001 | onzin | Coach 1 | 01/02/2026 | 15/01/2026 | 'nooit'
            """,
        ),
        raw_table(
            "log",
            """
            Datum | KPI | Aantal | Kandidaat | Coach
            03/03/2026 | DST | 0 | K001 | Coach 1
            22/11/2026 | D6W | 0 | | Coach 9
            """,
        ),
        raw_table(
            "placements",
            """
            Kandidaat | Soort | Contract | Start | Einde
            K001 | NEC-job | onzin | 01/03/2026 | 01/02/2026
            """,
        ),
        raw_table(
            "actions",
            """
            Kandidaat | Concrete actie | Start | Tegen | Wie? | Voltooid?
            K001 | | 01/02/2026 | 20/11/2026 | coach |
            K001 | cv maken | 01/02/2026 | 20/11/2026 | coach | klaar
            """,
        ),
    )
    assert codes(checked.findings) == [
        "C6 CEL-016",
        "M6 BOE-020",
        "S6 CEL-011",
        "B6 BOE-015",
        "C6 CEL-007",
        "A7 BOE-024",
        "B7 BOE-032",
        "C7 CEL-007",
        "E7 CEL-018",
        "F6 CEL-001",
        "H6 BOE-022",
        "J7 CEL-016",
        "D6 CEL-016",
        "F6 RIJ-001",
        "G6 RIJ-005",
    ]
    assert checked.submission is not None
    assert [len(rows) for rows in (checked.submission.candidates, checked.submission.log)] == [0, 0]


def test_double_names_and_levels() -> None:
    checked = check(
        raw_table("coaches", "Coach\nCoach 1\ncoach  1"),
        raw_table(
            "levels",
            """
            Doelberoep | Competentie | Vereist niveau
            kok | K1 | 3
            Kok | K1 Samenwerken | 2
            kok | K2 | 2
            """,
        ),
    )
    assert codes(checked.findings) == ["A7 BOE-012", "B7 BOE-013"]


def test_identical_rows_warn_and_count() -> None:
    checked = check(raw_table("log", LOG + LOG.strip().splitlines()[-1]))
    assert codes(checked.findings) == ["A7 BOE-014"]
    assert checked.submission is not None
    assert len(checked.submission.log) == 2


def test_double_count_of_log_and_tables() -> None:
    checked = check(
        raw_table(
            "log",
            """
            Datum | KPI | Aantal | Kandidaat | Coach
            03/03/2026 | TEL | 1 | | Coach 1
            03/04/2026 | TEL | 1 | | Coach 1
            03/03/2026 | STG | 1 | K001 | Coach 1
            03/03/2026 | STG | 1 | K002 | Coach 1
            03/03/2026 | STG | 1 | | Coach 1
            03/03/2026 | DST | 1 | K001 | Coach 1
            17/03/2026 | D2W | 1 | K001 | Coach 1
            """,
        ),
        raw_table(
            "contacts",
            "Datum | Bedrijf | Soort contact | Coach\n20/03/2026 | A | telefoon | Coach 1",
        ),
        raw_table("measures", "Kandidaat | Maatregel | Start\nK001 | BVS | 09/03/2026"),
        raw_table(
            "placements", "Kandidaat | Soort | Contract | Start\nK001 | NEC-job | IBO | 01/03/2026"
        ),
    )
    assert codes(checked.findings) == [
        "B6 BOE-015",
        "B8 BOE-015",
        "D9 BOE-036",
        "B10 BOE-015",
        "B11 BOE-015",
        "B12 BOE-015",
        "F6 MAA-009",
        "G6 MAA-007",
    ]


def test_milestones_follow_each_other() -> None:
    checked = check(
        raw_table(
            "candidates",
            """
            Kandidaat | Statuut | Coach | Toegeleid op | Intake op | Engagement getekend op | PDP op
            K001 | LDE | Coach 1 | 01/02/2026 | | 15/01/2026 | 01/03/2026
            K002 | LDE | Coach 1 | 01/02/2026 | 01/02/2026 | 01/02/2026 | 01/12/2026
            """,
        )
    )
    assert brief(checked.findings) == [
        "Kandidaten!N6 BOE-020 15/01/2026 → Kijk beide datums na.",
        "Kandidaten!Q7 BOE-024 01/12/2026 → Kijk de datum na. Klopt ze? Dan telt ze mee vanaf een "
        "latere peildatum.",
    ]


def test_a_start_without_effort_or_engagement() -> None:
    placements = raw_table(
        "placements",
        """
        Kandidaat | Soort | Contract | Start
        K001 | NEC-job | IBO | 01/03/2026
        K002 | NEC-job | IBO | 01/03/2026
        """,
    )
    checked = check(placements, raw_table("log", LOG))
    assert codes(checked.findings) == ["A7 BOE-021"]


def test_acting_after_the_stop_and_overdue_actions() -> None:
    checked = check(
        raw_table(
            "candidates",
            """
            Kandidaat | Statuut | Coach | Stopgezet op | Reden stopzetting
            K001 | LDE | Coach 1 | 01/03/2026 | verhuis
            """,
        ),
        raw_table("log", LOG),
        raw_table(
            "actions",
            """
            Kandidaat | Concrete actie | Start | Tegen | Wie? | Voltooid?
            K001 | cv maken | 01/02/2026 | 20/11/2026 | coach | +/-
            K001 | cv maken | 01/02/2026 | 21/11/2026 | coach | -
            K001 | cv maken | 01/02/2026 | 20/11/2026 | coach | +
            """,
        ),
    )
    assert codes(checked.findings) == ["A6 BOE-023", "H6 BOE-022"]


def test_rows_after_the_reference_date_warn() -> None:
    late = LOG.strip().splitlines()[-1].replace("15/03/2026", "22/11/2026")
    few = check(raw_table("log", LOG + "\n".join([late.replace("K001", "K002")])))
    assert codes(few.findings) == ["A7 BOE-024"]


def test_many_rows_after_the_reference_date_are_said_once_a_sheet() -> None:
    rows = [f"{day}/12/2026 | SOA | 1 | K001 | Coach 1" for day in range(10, 16)]
    contacts = [f"{day}/12/2026 | A | telefoon | Coach 1" for day in range(10, 15)]
    checked = check(
        raw_table("log", LOG + "\n".join(rows)),
        raw_table("contacts", "\n".join(["Datum | Bedrijf | Soort contact | Coach", *contacts])),
    )
    assert codes(checked.findings) == ["A7 BOE-025", *(f"A{line} BOE-024" for line in range(6, 11))]
    assert (checked.findings[0].message, checked.findings[0].proposal) == (
        "6 rijen in Registratie vallen na de peildatum 21/11/2026 en tellen nog niet mee.",
        "Kijk de datums na. Kloppen ze? Dan tellen ze mee vanaf een latere peildatum.",
    )


def test_nothing_of_a_path_lies_before_its_referral() -> None:
    checked = check(
        raw_table(
            "candidates",
            """
            Kandidaat | Statuut | Coach | Toegeleid op | Stopgezet op | Reden stopzetting
            K001 | LDE | Coach 1 | 01/04/2026 | |
            K002 | LDE | Coach 1 | 01/04/2026 | 01/03/2026 | verhuis
            K003 | LDE | Coach 1 | | |
            """,
        ),
        raw_table(
            "log",
            """
            Datum | KPI | Aantal | Kandidaat | Coach
            01/04/2026 | SOA | 1 | K001 | Coach 1
            15/03/2026 | SOA | 1 | K001 | Coach 1
            16/03/2026 | SOA | 1 | K001 | Coach 1
            16/03/2026 | SOA | 1 | K003 | Coach 1
            """,
        ),
        raw_table(
            "placements",
            """
            Kandidaat | Soort | Contract | Start
            K001 | NEC-job | IBO | 31/03/2026
            K001 | opleiding | | 31/03/2026
            K003 | NEC-job | IBO | 31/03/2026
            """,
        ),
    )
    assert codes(checked.findings) == ["S7 BOE-029", "A7 BOE-033", "E6 BOE-028"]
    assert checked.findings[1].message == (
        "Kandidaat K001 staat hier op 15/03/2026, voor Toegeleid op (01/04/2026). Rijen: 2."
    )


def test_a_restart_without_its_first_path_is_an_info() -> None:
    candidates = "Kandidaat | Statuut | Coach\n" + "\n".join(
        f"{code} | LDE | Coach 1" for code in ("K001", "K001B", "K008B")
    )
    checked = check(raw_table("candidates", candidates), raw_table("log", LOG))
    assert codes(checked.findings) == ["A8 BOE-035"]
    assert checked.findings[0].severity == "info"


def test_more_hours_in_a_row_than_a_day_has() -> None:
    checked = check(
        raw_table(
            "log",
            """
            Datum | KPI | Aantal | Kandidaat | Coach
            15/03/2026 | CUR | 24.25 | K001 | Coach 1
            15/03/2026 | CUR | 24 | K001 | Coach 1
            15/03/2026 | SOA | 30 | K001 | Coach 1
            """,
        )
    )
    assert codes(checked.findings) == ["C6 BOE-034"]


def test_a_result_is_logged_only_for_those_in_uitstroom_where_that_sheet_is_used() -> None:
    log = LOG.replace("SOA", "D2W").replace("K001", "K002")
    placements = "Kandidaat | Soort | Start\nK001 | opleiding | 01/03/2026"
    unread = placements.replace("K001", "K009")
    assert codes(check(raw_table("log", log)).findings) == []
    used = check(raw_table("log", log), raw_table("placements", placements))
    assert codes(used.findings) == ["D6 BOE-036"]
    anyone = check(raw_table("log", log), raw_table("placements", unread))
    assert codes(anyone.findings) == ["A6 CEL-017"]


def test_nobody_confirms_a_job_on_a_day_to_come() -> None:
    head = "Kandidaat | Soort | Start | Nog in dienst bevestigd op"
    rows = [f"K001 | opleiding | 0{day}/03/2026 | 22/11/2026" for day in range(1, 7)]
    few = raw_table("placements", "\n".join([head, *rows[:2]]))
    many = raw_table("placements", "\n".join([head, *rows]))
    assert [one.message for one in check(few).findings] == [
        "Nog in dienst bevestigd op is 22/11/2026. Dat is na vandaag."
    ] * 2
    early = check_book(raw_book(many), CATALOGUE, today=TODAY, reference=date(2026, 6, 30))
    assert [one.message for one in early.findings] == [
        "6 datums bij Nog in dienst bevestigd op zijn na de peildatum 30/06/2026."
    ]
    # With an early reference date the days may be right: nobody is told to retype them.
    assert {one.proposal for one in early.findings} == {
        "Kijk na of dit klopt. Klopt het? Dan hoeft u niets te doen."
    }


@pytest.mark.parametrize(
    ("key", "head", "row"),
    [
        (
            "contacts",
            "Datum | Bedrijf | Soort contact | Coach",
            "15/03/2026 | A | jobbeurs | Coach 1",
        ),
        ("vacancies", "Datum | Functie", "15/03/2026 | kok"),
        ("measures", "Kandidaat | Maatregel | Start", "K001 | Onderaanneming | 15/03/2026"),
        ("placements", "Kandidaat | Soort | Start", "K001 | opleiding | 15/03/2026"),
        (
            "actions",
            "Kandidaat | Concrete actie | Start | Tegen | Wie?",
            "K001 | cv maken | 15/03/2026 | 15/12/2026 | coach",
        ),
    ],
)
def test_pasted_twice(key: str, head: str, row: str) -> None:
    checked = check(raw_table(key, "\n".join([head, row, row])))
    assert codes(checked.findings) == ["A7 BOE-014"]


def test_too_many_kpis_and_competences_and_inactive_ones() -> None:
    tables = template_tables()
    kpis = replace(
        tables["kpis"],
        rows=(
            *((*row[:5], "ja", None, None) for row in tables["kpis"].rows),
            ("EIG", "Taallessen", "DOOR", "inspanning", "lessen", "ja", None, None),
        ),
        lines=tuple(range(6, 24)),
    )
    competences = replace(
        tables["competences"], rows=tuple((*row[:3], "ja") for row in tables["competences"].rows)
    )
    checked = check(kpis, competences, raw_table("log", LOG.replace("SOA", "Taallessen")))
    assert codes(checked.findings) == ["D14 BOE-031", "F23 BOE-030"]
    off = check(raw_table("log", LOG.replace("SOA", "D6W")))
    assert codes(off.findings) == ["B6 BOE-032"]


def test_prefilled_codes_stay() -> None:
    kpis = template_tables()["kpis"]
    changed = replace(kpis, rows=(("XXX", *kpis.rows[0][1:]), *kpis.rows[1:]))
    checked = check(changed, raw_table("log", LOG.replace("SOA", "ASM")))
    assert brief(checked.findings) == [
        "Instellingen!A6 BOE-016 → Typ hier opnieuw ASM.",
    ]


def test_a_missing_required_column_is_named_once() -> None:
    log = raw_table("log", LOG + LOG.strip().splitlines()[-1])
    without = replace(
        log,
        positions=(0, 1, None, 3, 4, 5),
        rows=tuple((*row[:2], None, *row[3:]) for row in log.rows),
    )
    checked = check(without)
    assert codes(checked.findings) == ["None BOE-008"]
    assert checked.submission is not None
    assert (len(checked.submission.log), checked.submission.log.read) == (0, 2)


def test_a_verzendversie_is_held_to_the_same_rules() -> None:
    """Its texts are replaced, not left out, so that both versions count the same rows."""
    actions = raw_table(
        "actions",
        """
        Kandidaat | Concrete actie | Start | Tegen | Wie? | Voltooid?
        K001 | (tekst) | 01/02/2026 | 20/11/2026 | (tekst) | +
        K001 | | 01/02/2026 | 20/11/2026 | (tekst) | +
        """,
    )
    checked = check_book(raw_book(actions, exported=True), CATALOGUE, today=TODAY)
    assert codes(checked.findings) == ["F7 CEL-001"]
    assert checked.submission is not None
    assert len(checked.submission.actions) == 1


def test_a_begun_checklist_is_finished_and_dated() -> None:
    statements = template_tables()["statements"]
    begun = replace(statements, rows=((*statements.rows[0][:3], 4.0, None), *statements.rows[1:]))
    checked = check(begun, forms=(form("checklist"),))
    assert codes(checked.findings) == ["C3 BOE-041", "D7 BOE-040"]


def test_a_refused_score_is_no_answer_of_the_thirteen() -> None:
    statements = template_tables()["statements"]
    scores: tuple[Value, ...] = (7.0, "x", *[4.0] * 11)
    rows = zip(statements.rows, scores, strict=True)
    refused = replace(statements, rows=tuple((*row[:3], score, None) for row, score in rows))
    questions = template_tables()["questions"]
    answers: tuple[str, ...] = (*["JA"] * 20, "misschien")
    pairs = zip(questions.rows, answers, strict=True)
    asked = replace(questions, rows=tuple((*row[:2], word, *row[3:]) for row, word in pairs))
    day = date(2026, 3, 1)
    forms = (form("checklist", filled_in=day), form("yes_no", filled_in=day))
    checked = check(refused, asked, forms=forms)
    assert codes(checked.findings) == [
        "D6 CEL-007",
        "D6 BOE-040",
        "D7 CEL-006",
        "C26 CEL-016",
        "C26 BOE-042",
    ]
    assert [found.message for found in checked.findings if found.severity == "info"] == [
        "De checklist 0-6 is onvolledig: 11 van 13 stellingen hebben een score.",
        "De checklist JA-NEE is onvolledig: 20 van 21 vragen hebben een antwoord.",
    ]


def test_rules_about_a_missing_column_stay_silent() -> None:
    candidates = raw_table(
        "candidates",
        """
        Kandidaat | Statuut | Coach | Stopgezet op
        K001 | LDE | Coach 1 | 15/03/2026
        """,
    )
    without_reason = replace(candidates, positions=(*candidates.positions[:-1], None))
    assert check(without_reason).findings == ()
    assert codes(check(candidates).findings) == ["T6 RIJ-003"]

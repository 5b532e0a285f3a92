"""One observation workbook: what counts, and what is said of the rest (domain 6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from done_xl.model.findings import Place
from done_xl.model.observation import (
    Exercise,
    Fact,
    Indicator,
    Observation,
    Score,
    project_code,
)
from done_xl.model.raw import ErrorValue, FileFacts, RawBook, Value
from done_xl.text_nl.files import EXTRA_COLUMN
from done_xl.validation.observation import CheckedObservation, check_observation
from tests.validation.observed import (
    CATALOGUE,
    SCORES,
    facts,
    observation_book,
    scores,
    shown,
)

PATH = "SAM_VBO_2026-03-10_A1.xlsx"


def check(*tables: object, **entries: object) -> CheckedObservation:
    return check_observation(observation_book(*tables, **entries), CATALOGUE)  # type: ignore[arg-type]


def observation(checked: CheckedObservation) -> Observation:
    assert checked.observation is not None
    return checked.observation


def levels(checked: CheckedObservation) -> list[tuple[str, str, int, int]]:
    """What counts: candidate, competence, indicator and level."""
    return [(one.candidate, *one[3:]) for one in observation(checked).scores]


BOTH = [
    ("VBO/K012", "K1", 1, 3),
    ("VBO/K013", "K1", 1, 2),
    ("VBO/K012", "K1", 2, 2),
    ("VBO/K013", "K1", 2, 3),
]


def test_a_candidate_has_one_code_in_the_whole_project() -> None:
    """The check and the consolidation know a candidate by it, however it was typed."""
    typed = ("K012", " k012 ", "vbo/k012", "LDE/K012")
    assert [project_code("vbo", one) for one in typed] == [*["VBO/K012"] * 3, "LDE/K012"]
    assert project_code(None, "k012") == "K012"


def test_a_workbook_without_mistakes() -> None:
    noted = facts(
        """
Proef | Kandidaat | Competentie | Waarneming
Proef 1 | B | K1 Samenwerken | gaf een doos door
"""
    )
    checked = check(noted, b="lde/k013", organisation="vbo", assessor="a1")
    assert checked.findings == ()
    assert observation(checked) == Observation(
        facts=checked.facts,
        organisation="VBO",
        assessment="2026-03-10",
        assessor="A1",
        candidates=("VBO/K012", "LDE/K013"),
        exercises=(Exercise("magazijn", date(2026, 3, 10)),),
        competences={"K1": "Samenwerken"},
        indicators=(
            Indicator("K1", 1, "Helpt collega's bij het werk"),
            Indicator("K1", 2, "Helpt collega's bij het werk"),
        ),
        scores=(
            Score("A1", "magazijn", "VBO/K012", "K1", 1, 3),
            Score("A1", "magazijn", "LDE/K013", "K1", 1, 2),
            Score("A1", "magazijn", "VBO/K012", "K1", 2, 2),
            Score("A1", "magazijn", "LDE/K013", "K1", 2, 3),
        ),
        noted=(Fact("A1", "magazijn", "LDE/K013", "K1", "gaf een doos door"),),
        closed=date(2026, 3, 10),
    )


def test_another_file_is_not_looked_at() -> None:
    finding = EXTRA_COLUMN.at(Place("a.xlsx"), found="x", table="y")
    raw = RawBook(FileFacts("a.xlsx", 0, "", "foreign"), findings=(finding,))
    checked = check_observation(raw, CATALOGUE)
    assert (checked.observation, checked.findings) == (None, (finding,))


START = [
    ({"organisation": "VB-O"}, ["Start C3 BOE-005 error"], False),
    ({"organisation": None}, ["Start C3 CEL-001 error"], False),
    ({"assessment": None}, ["Start C4 CEL-001 error"], False),
    # Excel makes a day of the usual name of an assessment.
    ({"assessment": date(2026, 3, 10)}, [], True),
    ({"assessor": "Piet Peeters"}, ["Start C5 OBS-003 error"], False),
    ({"assessor": "Piet"}, ["Start C5 OBS-004 warning"], True),
    ({"exercise_1": None}, ["Start C12 CEL-001 error", "Proef 1 D6 OBS-019 error"], False),
    ({"day_1": None}, ["Start C13 CEL-001 error", "Proef 1 D6 OBS-019 error"], False),
    ({"day_2": date(2026, 3, 11)}, ["Start C14 OBS-007 error"], True),
    ({"closed": None}, ["Start C20 OBS-011 warning"], True),
    ({"closed": date(2026, 3, 9)}, ["Start C20 OBS-012 warning"], True),
    ({"closed": "later"}, ["Start C20 CEL-011 error"], True),
    (
        {"a": "Jan", "b": "k13"},
        [
            "Start C6 CEL-021 error",
            "Start C7 CEL-020 error",
            "Proef 1 D6 OBS-018 error",
            "Proef 1 E6 OBS-018 error",
        ],
        False,
    ),
]


@pytest.mark.parametrize(("entries", "expected", "usable"), START)
def test_what_start_must_say(
    entries: dict[str, Value],
    expected: list[str],
    usable: bool,  # noqa: FBT001
) -> None:
    checked = check(**entries)
    assert (shown(checked.findings), checked.observation is not None) == (expected, usable)


def test_an_assessment_is_named_by_its_iso_date_also_where_excel_made_a_day_of_it() -> None:
    assert observation(check(assessment=date(2026, 3, 10))).assessment == "2026-03-10"


def test_a_candidate_code_with_a_slip_is_proposed() -> None:
    found = check(b="k13").findings[0]
    assert (found.found, found.proposal) == ("k13", "Bedoelt u K013? Typ of kies dan K013.")


def test_a_workbook_without_start_counts_nowhere() -> None:
    raw = replace(observation_book(), forms={})
    checked = check_observation(raw, CATALOGUE)
    assert shown(checked.findings) == ["Start OBS-001 error"]
    assert checked.observation is None


def test_a_candidate_in_two_slots_counts_in_neither() -> None:
    three = """
Competentie | Nr | A | B | C
K1 Samenwerken | 1 | 3 | 2 | 3
K1 Samenwerken | 2 | 2 | | 3
"""
    checked = check(scores(three), c="VBO/K012")
    assert shown(checked.findings) == [
        "Start C8 OBS-005 error",
        "Proef 1 D6 OBS-018 error",
        "Proef 1 F6 OBS-018 error",
    ]
    assert levels(checked) == [("VBO/K013", "K1", 1, 2)]
    assert [one.message for one in checked.findings] == [
        "Kandidaat VBO/K012 staat ook in cel C6. De scores van beide plaatsen tellen niet mee.",
        "In kolom A staan 2 scores, maar plaats A heeft op Start geen bruikbare kandidaat in cel "
        "C6. Dit telt niet mee.",
        "In kolom C staan 2 scores, maar plaats C heeft op Start geen bruikbare kandidaat in cel "
        "C8. Dit telt niet mee.",
    ]
    assert checked.findings[2].proposal == (
        "Verbeter cel C8 op Start. De rest hoeft u niet opnieuw te typen."
    )


def test_a_column_for_a_seventh_candidate_is_an_error_as_it_is_not_read() -> None:
    own = EXTRA_COLUMN.at(Place(PATH, "Proef 1", "N5"), found="G", table="tblProef1")
    note = EXTRA_COLUMN.at(Place(PATH, "Proef 1", "O5"), found="Nota", table="tblProef1")
    checked = check_observation(observation_book(findings=(own, note)), CATALOGUE)
    assert shown(checked.findings) == ["Proef 1 N5 OBS-013 error", "Proef 1 O5 BLD-007 info"]
    assert levels(checked) == BOTH


# A cell in the row of a candidate, with what counts of it and what is proposed.
CELLS: list[tuple[Value, int | None, str | None, str | None]] = [
    (0.0, None, "OBS-014 error", "Typ 1, 2, 3 of 4. Niet gezien? Maak de cel dan leeg."),
    (5.0, None, "OBS-014 error", "Typ 1, 2, 3 of 4. Niet gezien? Maak de cel dan leeg."),
    (2.5, None, "OBS-014 error", "Bedoelt u 2 of 3? Typ dan 2 of 3."),
    ("goed", None, "OBS-014 error", "Bedoelt u 3? Typ dan 3."),
    ("Zeer goed ", None, "OBS-014 error", "Bedoelt u 4? Typ dan 4."),
    ("Els", None, "OBS-014 error", "Typ 1, 2, 3 of 4. Niet gezien? Maak de cel dan leeg."),
    ("3 ", 3, "OBS-015 warning", "Wis de cel en typ 3 opnieuw als getal."),
    ("5", None, "OBS-014 error", "Typ 1, 2, 3 of 4. Niet gezien? Maak de cel dan leeg."),
    (True, None, "OBS-014 error", "Typ 1, 2, 3 of 4. Niet gezien? Maak de cel dan leeg."),
    (date(2026, 3, 1), None, "OBS-014 error", None),
    (ErrorValue("#REF!"), None, "OBS-017 error", "Wis de cel en typ 1, 2, 3 of 4."),
    (" ", None, None, None),
    (3.0, 3, None, None),
]


@pytest.mark.parametrize(("value", "level", "finding", "proposal"), CELLS)
def test_each_score_is_judged_alone(
    value: Value, level: int | None, finding: str | None, proposal: str | None
) -> None:
    table = scores(SCORES)
    first, *others = table.rows
    row = (*first[:3], value, *first[4:])
    checked = check(replace(table, rows=(row, *others)))
    expected = [] if finding is None else [f"Proef 1 D6 {finding}"]
    assert shown(checked.findings) == expected
    assert levels(checked) == [("VBO/K012", "K1", 1, level)] * (level is not None) + BOTH[1:]
    if proposal is not None:
        assert checked.findings[0].proposal == proposal


FOUND: list[tuple[str, int, Value, str | None, str]] = [
    ("OBS-017", 3, ErrorValue("#REF!"), "#REF!", "zonder bruikbare uitkomst: #REF!."),
    ("OBS-022", 0, "lassen", "tekst, 6 tekens", "geen competentie te lezen: tekst, 6 tekens. De"),
    ("OBS-022", 0, " ", None, "geen competentie te lezen. De"),
    ("OBS-023", 1, 0.0, "0", "geen nummer te lezen: 0. De"),
    ("OBS-023", 1, None, None, "geen nummer te lezen. De"),
]


@pytest.mark.parametrize(("code", "place", "value", "found", "sentence"), FOUND)
def test_what_was_found_is_the_cell_and_no_part_of_a_sentence(
    code: str, place: int, value: Value, found: str | None, sentence: str
) -> None:
    table = scores(SCORES)
    first, *others = table.rows
    row = (*first[:place], value, *first[place + 1 :])
    finding = check(replace(table, rows=(row, *others))).findings[0]
    assert (finding.code, finding.found) == (code, found)
    assert sentence in finding.message


def test_a_word_in_a_score_cell_is_masked() -> None:
    table = scores(SCORES.replace("1 | 3", "1 | Els"))
    assert check(table).findings[0].message == (
        "De score van kandidaat A (VBO/K012) is tekst, 3 tekens. Dat is geen niveau."
    )


def test_a_formula_counts_by_its_outcome() -> None:
    without = scores(SCORES.replace("1 | 3", "1 | "), formulas=frozenset({(6, 3)}))
    assert shown(check(without).findings) == ["Proef 1 D6 OBS-017 error"]
    with_outcome = check(scores(SCORES, formulas=frozenset({(6, 3)})))
    assert shown(with_outcome.findings) == ["Proef 1 D6 OBS-016 warning"]
    assert levels(with_outcome) == BOTH


def test_scores_under_an_empty_slot_count_nowhere_and_are_named_once() -> None:
    table = """
Competentie | Nr | A | B | D
K1 Samenwerken | 1 | 3 | 2 | 4
K1 Samenwerken | 2 | 2 | 3 | goed
"""
    checked = check(scores(table))
    assert shown(checked.findings) == ["Proef 1 G6 OBS-018 error"]
    assert checked.findings[0].message == (
        "In kolom D staan 2 scores, maar plaats D heeft op Start geen kandidaat. Dit telt niet mee."
    )
    assert levels(checked) == BOTH


def test_scores_of_an_exercise_that_start_does_not_name_count_nowhere() -> None:
    checked = check(scores("Competentie | Nr | A\nK1 Samenwerken | 1 | 3", 2))
    assert shown(checked.findings) == ["Proef 2 D6 OBS-019 error"]
    assert checked.findings[0].message == (
        "Op dit blad staat 1 score, maar proef 2 heeft op Start geen naam en geen datum. "
        "Dit telt niet mee."
    )
    assert levels(checked) == BOTH


def test_two_exercises_of_one_name_cannot_be_told_apart() -> None:
    second = scores("Competentie | Nr | A\nK1 Samenwerken | 1 | 3", 2)
    checked = check(second, exercise_2="Magazijn ", day_2=date(2026, 3, 10))
    assert shown(checked.findings) == ["Start C14 OBS-008 error", "Proef 2 D6 OBS-019 error"]
    assert levels(checked) == BOTH


SECOND: dict[str, Value] = {"exercise_2": "keuken", "day_2": date(2026, 3, 10)}


def test_an_exercise_without_its_sheet_or_without_its_day() -> None:
    assert shown(check(**SECOND).findings) == ["Start C14 OBS-010 error"]
    without_day = check(exercise_2="keuken")
    assert shown(without_day.findings) == ["Start C15 OBS-006 error"]
    assert len(observation(without_day).exercises) == 1


def test_an_exercise_left_blank_is_a_warning() -> None:
    blank = scores("Competentie | Nr\nK1 Samenwerken | 1", 2)
    checked = check(blank, **SECOND)
    assert shown(checked.findings) == ["Proef 2 OBS-020 warning"]
    assert levels(checked) == BOTH


def test_exercises_far_apart_are_a_warning() -> None:
    second = scores(SCORES, 2)
    apart = {"exercise_2": "keuken", "closed": date(2026, 6, 1)}
    near, far = date(2026, 5, 11), date(2026, 5, 12)
    assert shown(check(second, day_2=near, **apart).findings) == []
    found = check(second, day_2=far, **apart).findings
    assert shown(found) == ["Start C15 OBS-009 warning"]
    assert found[0].message == (
        "Tussen de eerste proef (10/03/2026) en deze proef (12/05/2026) liggen 63 dagen."
    )


def test_a_candidate_without_scores_is_named() -> None:
    checked = check(c="K014")
    assert shown(checked.findings) == ["Start C8 OBS-021 info"]


def test_a_workbook_without_scores_and_facts_is_no_assessor() -> None:
    checked = check(scores("Competentie | Nr\nK1 Samenwerken | 1"))
    assert (shown(checked.findings), checked.observation) == (["OBS-002 error"], None)


ROWS = [
    # The second of two rows with one number does not count.
    ("K1 Samenwerken | 1 | 3\nk1 iets anders | 1 | 2", ["B7 OBS-024 error"], [("K1", 1, 3)]),
    # A code that no list has is the organisation's own.
    ("V1 Lassen | 1 | 3", [], [("V1", 1, 3)]),
    ("Samenwerken | 1 | 3", [], [("K1", 1, 3)]),
    ("K1 Samenwerken | 1 | 2\nlassen | 1 | 3", ["A7 OBS-022 error"], [("K1", 1, 2)]),
    ("K1 Samenwerken | 1 | 2\n | 1 | 3", ["A7 OBS-022 error"], [("K1", 1, 2)]),
    ("K1 Samenwerken | 1 | 2\nK1 Samenwerken | x | 3", ["B7 OBS-023 error"], [("K1", 1, 2)]),
    ("K1 Samenwerken | 1 | 2\nK1 Samenwerken | 0 | 3", ["B7 OBS-023 error"], [("K1", 1, 2)]),
]


@pytest.mark.parametrize(("rows", "expected", "counted"), ROWS)
def test_a_row_counts_by_its_competence_and_number(
    rows: str, expected: list[str], counted: list[tuple[str, int, int]]
) -> None:
    checked = check(scores(f"Competentie | Nr | A\n{rows}"), b=None)
    assert shown(checked.findings) == [f"Proef 1 {one}" for one in expected]
    assert [one[3:] for one in observation(checked).scores] == counted


def test_own_competences_have_the_name_of_their_cell() -> None:
    table = scores("Competentie | Nr | A\nV1 Lassen met gas | 1 | 3\nK2 | 1 | 3")
    assert observation(check(table, b=None)).competences == {
        "V1": "Lassen met gas",
        "K2": "Zelfstandigheid en zelfredzaamheid",
    }


def test_a_missing_column_is_said_once() -> None:
    checked = check(scores(SCORES, lacks="Nr"))
    assert shown(checked.findings) == ["Proef 1 BOE-008 error"]
    assert levels(checked) == []


def test_strong_scores_ask_for_a_fact_once_for_each_candidate() -> None:
    table = """
Competentie | Nr | A | B
K1 Samenwerken | 1 | 1 | 4
K1 Samenwerken | 2 | 4 | 2
K3 Initiatief | 1 | 4 | 3
K2 Zelfstandigheid | 1 | 3 | 3
"""
    noted = """
Proef | Kandidaat | Competentie | Waarneming
Proef 1 | B | K1 Samenwerken | gaf een doos door
"""
    checked = check(scores(table), facts(noted))
    assert shown(checked.findings) == ["Proef 1 D6 OBS-025 warning"]
    assert checked.findings[0].message == (
        "Kandidaat VBO/K012 heeft een 1 of een 4 zonder waarneming bij K1, K3."
    )


def test_facts_that_count_nowhere() -> None:
    noted = """
Proef | Kandidaat | Competentie | Waarneming
Proef 2 | A | K1 Samenwerken | gaf een doos door
Proef 1 | C | K1 Samenwerken | gaf een doos door
Proef 1 | A | K2 Zelfstandigheid en zelfredzaamheid | gaf een doos door
Proef 1 | A | K1 Samenwerken |
magazijn | Z | K1 | gaf een doos door
Proef 1 | A | |
proef 1 | b | k1 | telt mee
"""
    checked = check(facts(noted))
    assert shown(checked.findings) == [
        "Waarnemingen A6 OBS-026 error",
        "Waarnemingen B7 OBS-027 error",
        "Waarnemingen C8 CEL-019 error",
        "Waarnemingen D9 CEL-001 error",
        "Waarnemingen A10 CEL-016 error",
        "Waarnemingen B10 CEL-016 error",
        "Waarnemingen C11 CEL-001 error",
        "Waarnemingen D11 CEL-001 error",
    ]
    assert observation(checked).noted == (Fact("A1", "magazijn", "VBO/K013", "K1", "telt mee"),)


def test_facts_alone_are_something() -> None:
    blank = scores("Competentie | Nr\nK1 Samenwerken | 1")
    noted = "Proef | Kandidaat | Competentie | Waarneming\nProef 1 | A | K1 Samenwerken | keek om"
    checked = check(blank, facts(noted))
    assert shown(checked.findings) == ["Proef 1 OBS-020 warning"]
    assert len(observation(checked).noted) == 1


def test_a_column_of_scores_that_is_gone() -> None:
    """The candidate on Start would otherwise lose the scores of a whole exercise in silence."""
    gone = scores(SCORES, lacks="B")
    without = replace(gone, rows=tuple((*row[:4], None, *row[5:]) for row in gone.rows))
    checked = check(without)
    assert shown(checked.findings) == ["Start C7 OBS-021 info", "Proef 1 OBS-030 error"]
    assert checked.findings[1].message == (
        "Kolom B ontbreekt op dit blad. De scores van kandidaat B (VBO/K013) in deze proef worden "
        "niet gelezen."
    )
    assert levels(checked) == [one for one in BOTH if one[0] == "VBO/K012"]
    # Nobody stands on place F.
    assert check(scores(SCORES, lacks="F")).findings == ()


def test_an_exercise_that_is_still_to_come() -> None:
    book = observation_book(day_1=date(2026, 10, 3), closed=date(2026, 10, 3))
    assert check_observation(book, CATALOGUE, today=date(2026, 10, 3)).findings == ()
    checked = check_observation(book, CATALOGUE, today=date(2026, 10, 2))
    (finding,) = checked.findings
    assert shown(checked.findings) == ["Start C13 OBS-031 warning"]
    assert finding.message == "De datum van proef 1 ligt na vandaag: 03/10/2026."
    assert levels(checked) == BOTH


MANY_FACTS = """
Proef | Kandidaat | Competentie | Waarneming
Proef 1 | A | K1 Samenwerken | gaf een doos door
Proef 1 | A | K1 Samenwerken | zei goeiedag
Proef 1 | B | K1 Samenwerken | gaf een doos door
Proef 2 | B | K1 Samenwerken | gaf een doos door
"""


def test_a_slip_in_a_candidate_is_one_error_for_all_facts_and_one_for_all_scores() -> None:
    checked = check(facts(MANY_FACTS), a="Jan", exercise_2="keuken", day_2=date(2026, 3, 10))
    told = {one.code: one for one in checked.findings}
    assert shown(checked.findings) == [
        "Start C6 CEL-021 error",
        "Start C14 OBS-010 error",
        "Proef 1 D6 OBS-018 error",
        "Waarnemingen B6 OBS-027 error",
    ]
    assert told["OBS-027"].message == (
        "Bij plaats A staan 2 waarnemingen, maar plaats A heeft op Start geen bruikbare kandidaat "
        "in cel C6. Dit telt niet mee."
    )
    mend = "Verbeter cel C6 op Start. De rest hoeft u niet opnieuw te typen."
    assert [told[code].proposal for code in ("OBS-018", "OBS-027")] == [mend, mend]


def test_a_slip_in_a_day_is_one_error_for_all_facts_and_one_for_all_scores() -> None:
    checked = check(facts(MANY_FACTS), day_1="dinsdag", exercise_2="keuken")
    assert shown(checked.findings) == [
        "Start C13 CEL-011 error",
        "Start C15 OBS-006 error",
        "Proef 1 D6 OBS-019 error",
        "Waarnemingen A6 OBS-026 error",
        "Waarnemingen A9 OBS-026 error",
    ]
    assert [one.message for one in checked.findings[2:]] == [
        "Op dit blad staan 4 scores, maar proef 1 heeft op Start geen bruikbare datum in cel C13. "
        "Dit telt niet mee.",
        "Bij Proef 1 staan 3 waarnemingen, maar Proef 1 heeft op Start geen bruikbare datum in cel "
        "C13. Dit telt niet mee.",
        "Bij Proef 2 staat 1 waarneming, maar Proef 2 heeft op Start geen datum. "
        "Dit telt niet mee.",
    ]


@pytest.mark.parametrize(
    "entry",
    [{"assessor": None}, {"assessor": "Piet Peeters"}, {"organisation": "V-O"}, {"assessment": ""}],
)
def test_without_whose_it_is_nothing_counts_and_that_is_said(entry: dict[str, Value]) -> None:
    checked = check(**entry)
    assert checked.observation is None
    said = [one.message.count("Zo telt niets van dit werkboek mee.") for one in checked.findings]
    assert said == [1]


def test_where_no_score_counts_the_missing_sign_off_is_not_said() -> None:
    """It says that the scores count."""
    blank = scores("Competentie | Nr | A\nK1 Samenwerken | 1 |")
    assert shown(check(blank, closed=None).findings) == ["OBS-002 error"]
    assert shown(check(closed=None, organisation=None).findings) == ["Start C3 CEL-001 error"]
    assert shown(check(closed=None).findings) == ["Start C20 OBS-011 warning"]

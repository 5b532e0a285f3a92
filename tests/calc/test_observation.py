"""An assessment from the first key to the project report, in a real program.

Two assessors type their scores by key events, wrong keys among them; the report is made, levels
are typed into it, and all is consolidated. Every number is counted again from what was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, product, takewhile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from done_xl import api
from done_xl.model.findings import Finding
from done_xl.report.control import all_findings
from tests.calc import slow_count
from tests.calc.assessors import (
    ASSESSMENT,
    ASSESSORS,
    CANDIDATES,
    COMPETENCES,
    EXERCISES,
    FACTS,
    ORGANISATION,
    REQUIRED,
    SLOTS,
    WITHOUT_REASON,
    WRONG_KEYS,
)
from tests.calc.keyboard import Refusal
from tests.calc.office import CellValue, Office
from tests.calc.steps import (
    AGREED,
    PROPOSED,
    SCORES,
    TODAY,
    WRONG,
    Agreeing,
    Cells,
    Ending,
    Typing,
    agreed_by_key,
    cells_of,
    ended,
    merged,
    typed_by_key,
    unexplained,
)
from tests.calc.test_printed import A4_LANDSCAPE, TOO_NARROW, pages, text

pytestmark = pytest.mark.calc
A4_PORTRAIT = (595, 842)
REFUSED = ("Dit past hier niet", "Typ een geheel getal van 1 tot 4.")
REASONS = {one.reason for one in AGREED.values() if one.reason}


@pytest.fixture(scope="module")
def desk() -> Iterator[Office]:
    """A program whose dialogs open, as on a desk."""
    with Office("nl-BE", dialogs=True) as running:
        yield running


@pytest.fixture(scope="module")
def typing(tmp_path_factory: pytest.TempPathFactory, desk: Office) -> Typing:
    return typed_by_key(desk, tmp_path_factory.mktemp("blank"), tmp_path_factory.mktemp("typed"))


@pytest.fixture(scope="module")
def report(typing: Typing) -> Path:
    """The report as it is made first."""
    return merged(typing.folder).report


@pytest.fixture(scope="module")
def agreeing(report: Path, desk: Office, tmp_path_factory: pytest.TempPathFactory) -> Agreeing:
    return agreed_by_key(desk, report, tmp_path_factory.mktemp("agreed"))


def test_every_wrong_key_is_refused_at_once_in_dutch(typing: Typing) -> None:
    wanted = [
        Refusal(place.sheet, f"{place.letters(field)}{line}", WRONG[spot], REFUSED)
        for assessor in ASSESSORS
        for place, _, field, column in cells_of(assessor)
        for line, spot in enumerate(column, place.first_line)
        if spot in WRONG
    ]
    assert list(typing.refusals) == wanted
    assert len(wanted) == len(WRONG_KEYS) == 20


def test_the_lists_offer_what_this_workbook_has_and_start_counts_along(typing: Typing) -> None:
    lists = [("Proef 1", "Proef 2"), tuple("ABCDEF"), tuple(COMPETENCES.values())]
    assert typing.offered == lists * len(FACTS)
    filled = [
        sum(spot[:2] == (assessor, exercise) for spot in SCORES)
        for assessor in ASSESSORS
        for exercise in EXERCISES
    ]
    assert typing.counts == [f"{count} van 72 scores" for count in filled]


def said(findings: Sequence[Finding]) -> list[tuple[object, ...]]:
    return [
        (Path(one.place.file).name, one.place.sheet, one.place.cell, one.code, one.found)
        for one in findings
    ]


def of_observations(*suffixes: str) -> list[tuple[object, ...]]:
    """What the check must say of the assessors' files, in any order."""
    found: list[tuple[object, ...]] = []
    for assessor, suffix in zip(ASSESSORS, suffixes, strict=True):
        name = f"SAM_{ORGANISATION}_{ASSESSMENT}_{assessor}{suffix}"
        found += [
            (name, sheet, cell, "OBS-025", codes) for sheet, cell, codes in unexplained(assessor)
        ]
    return sorted(found, key=str)


def test_the_check_finds_only_strong_scores_without_a_fact(typing: Typing) -> None:
    found = said(api.check([typing.folder], today=TODAY).findings)
    assert sorted(found, key=str) == of_observations(".xlsx", ".xlsx")
    assert len(found) >= 6


def test_saved_as_ods_the_check_says_the_same(typing: Typing) -> None:
    beside = typing.folder / f"SAM_{ORGANISATION}_{ASSESSMENT}_{ASSESSORS[0]}.xlsx"
    found = said(api.check([beside, typing.ods], today=TODAY).findings)
    assert sorted(found, key=str) == of_observations(".xlsx", ".ods")


def listed(path: Path, sheet: str, head: str) -> list[tuple[object, ...]]:
    """The rows under the header that begins with this word, up to the first blank one."""
    opened = load_workbook(path, data_only=True)
    rows = [tuple(one) for one in opened[sheet].iter_rows(values_only=True)]
    opened.close()
    return under(rows, head)


def under(rows: Cells, head: str) -> list[tuple[object, ...]]:
    start = next(place for place, one in enumerate(rows) if one[0] == head) + 1
    return list(takewhile(lambda one: one[0] not in (None, ""), map(tuple, rows[start:])))


def code_of(label: object) -> str:
    return str(label).split()[0]


def test_the_tallies_are_those_of_the_typed_scores(report: Path) -> None:
    found = {
        (one[0], code_of(one[1]), int(str(one[2]).split(".")[0])): [
            count or 0 for count in one[3:7]
        ]
        for one in listed(report, "Tellingen", "Kandidaat")
    }
    assert found == slow_count.tallies(SCORES)


def test_the_proposals_are_the_lower_medians(report: Path) -> None:
    found = {(one[0], code_of(one[1])): one[2:6] for one in evaluation(report)}
    assert found == PROPOSED
    assert list(found) == list(product(CANDIDATES, COMPETENCES))
    assert [key for key, one in found.items() if one[0] is None] == [(CANDIDATES[-1], "E2")]


def test_what_differs_two_levels_is_to_be_discussed(report: Path) -> None:
    rows = listed(report, "Te bespreken", "Kandidaat")
    found = {
        (one[0], code_of(one[1]), int(str(one[2]).split(".")[0]), one[3]): one[4:6] for one in rows
    }
    assert found == slow_count.disputes(SCORES)
    assert len(found) == len(rows) >= 5


def test_the_agreement_follows_from_its_definition(report: Path) -> None:
    rows = listed(report, "Overeenstemming", "Competentie")[:4]
    wanted = [slow_count.agreement(SCORES, code) for code in (None, *COMPETENCES)]
    assert [one[0] for one in rows] == ["Alle competenties", *COMPETENCES.values()]
    for one, counted in zip(rows, wanted, strict=True):
        assert one[1:] == (counted.word, *map(pytest.approx, counted[1:]))
    assert {one.word for one in wanted} == {"goed", "matig", "zwak"}


def evaluation(path: Path) -> list[tuple[object, ...]]:
    return [one[:8] for one in listed(path, "Evaluatie", "Kandidaat")]


def test_no_level_but_1_to_4_can_be_typed_into_the_report(agreeing: Agreeing) -> None:
    assert [(one.text, one.said) for one in agreeing.refusals] == [("5", REFUSED)]
    assert [one for one in agreeing.errors.values() if one] == []


def test_overzicht_shows_each_level_as_soon_as_it_is_typed(agreeing: Agreeing) -> None:
    wanted = [
        (label, *chain.from_iterable(shown(candidate, code) for candidate in CANDIDATES))
        for code, label in COMPETENCES.items()
    ]
    assert under(agreeing.overview, "Competentie") == wanted


def shown(candidate: str, code: str) -> tuple[CellValue, CellValue, str]:
    """Proposal, agreed level, and what that makes of the competence."""
    proposal, level = PROPOSED[candidate, code].level, AGREED[candidate, code].level
    now = proposal if level is None else level
    return proposal or "te weinig", level or "", slow_count.word(candidate, code, now)


def test_the_page_of_a_candidate_follows_what_is_typed(agreeing: Agreeing) -> None:
    candidate = CANDIDATES[1]
    found = [(one[0], one[2], one[3], one[4]) for one in under(agreeing.page, "Code")]
    assert found == [
        (code, REQUIRED.get(code, ""), AGREED[candidate, code].level, "afgesproken")
        for code in COMPETENCES
    ]


@pytest.fixture(scope="module")
def ending(agreeing: Agreeing, tmp_path_factory: pytest.TempPathFactory) -> Ending:
    return ended(agreeing.report, tmp_path_factory.mktemp("project"))


def test_made_again_the_report_keeps_what_was_typed(agreeing: Agreeing, ending: Ending) -> None:
    assert ending.again == agreeing.report
    wanted = [
        (candidate, COMPETENCES[code], *PROPOSED[candidate, code], *AGREED[candidate, code])
        for candidate, code in AGREED
    ]
    assert evaluation(ending.again) == wanted


def test_each_candidate_has_one_assessment_in_the_kpi(ending: Ending) -> None:
    found = api.project_json(ending.project.consolidation)
    # K002 and K007 have one more in Kandidaten; the days of K001 and K201 are of this one.
    own = sum(one.startswith("VBO/") for one in CANDIDATES)
    assert {one["code"]: one["kpis"]["ASM"] for one in found["organisations"]} == {
        "VBO": own + 2,
        "WEB": len(CANDIDATES) - own,
    }
    assert found["totals"]["ASM"] == len(CANDIDATES) + 2
    assert found["excluded"] == []


def test_the_only_error_in_the_folder_is_the_reason_that_is_due(ending: Ending) -> None:
    found = [one for one in all_findings(ending.project.consolidation) if one.severity == "error"]
    line = list(AGREED).index(WITHOUT_REASON)
    assert [(one.place.file, one.code) for one in found] == [(ending.again.name, "ASS-004")]
    assert found[0].place.cell is not None
    rows = load_workbook(ending.again)["Evaluatie"]
    assert rows[f"A{int(found[0].place.cell[1:])}"].value == list(AGREED)[line][0]


def test_sam_counts_the_agreed_levels_and_hides_small_numbers(ending: Ending) -> None:
    rows = {
        code_of(one[0]): one[1:6] for one in listed(ending.project.report, "SAM", "Competentie")
    }
    counts = slow_count.counted(AGREED, PROPOSED)
    assert rows["K1"] == (0, 0, 6, 0, 6)
    for code in ("K1", "K3"):
        *cells, total = rows[code]
        assert total == sum(counts[code]) >= 5
        small = any(0 < one < 5 for one in counts[code])
        assert cells == (["verborgen"] * 4 if small else list(counts[code]))
        # Whoever knows the total and this rule still cannot tell one hidden count.
        ways = slow_count.possible(cells, total)
        assert tuple(counts[code]) in ways
        for hidden, values in zip(cells, zip(*ways, strict=True), strict=True):
            assert isinstance(hidden, int) or len(set(values)) > 1
    assert any("verborgen" in one for one in rows.values())


def test_what_stays_inside_the_assessment_is_nowhere_in_the_project(ending: Ending) -> None:
    def everything(path: Path) -> str:
        opened = load_workbook(path, data_only=True)
        cells = chain.from_iterable(chain.from_iterable(one.values for one in opened.worksheets))
        return "\n".join(str(one) for one in cells if one is not None)

    private = [COMPETENCES["E2"], *(one.text for one in FACTS), *REASONS]
    inside, outside = everything(ending.again), everything(ending.project.report)
    assert [one for one in private if one not in inside] == []
    assert [one for one in private if one in outside] == []
    assert re.findall(r"\bE2\b", outside) == []


def test_an_exercise_and_a_candidate_each_print_on_one_a4(
    typing: Typing, agreeing: Agreeing
) -> None:
    assert pages(typing.printed) == (1, A4_LANDSCAPE)
    assert pages(agreeing.printed) == (1, A4_PORTRAIT)
    exercise, candidate = (
        text("pdftotext", "-layout", path, "-") for path in (typing.printed, agreeing.printed)
    )
    assert [one for one in (exercise, candidate) if TOO_NARROW in one] == []
    assert [one for one in SLOTS if one not in exercise] == []
    assert FACTS[0].text in " ".join(candidate.split())

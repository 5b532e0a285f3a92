"""An impression far from the agreed level is told to the organisation, and to nobody else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.consolidation.assessments import with_assessments
from done_xl.consolidation.folder import check, period_last
from done_xl.consolidation.impression import Impression
from done_xl.consolidation.impressions import with_impressions
from done_xl.consolidation.merge import merge_all
from done_xl.consolidation.result import AgreedFile, Consolidation
from done_xl.consolidation.task import Job, Stages, take_read
from done_xl.reading.book import read_book
from tests.consolidation.handed_in import agreed
from tests.validation.books import brief, raw_book, raw_table

DAY = date(2026, 11, 21)
STORIES = """
Kandidaat | Competentie | Situatie | Taak | Acties | Resultaat | Reflectie | Indruk
K001 | K1 | druk | inpakken | vroeg hulp | op tijd | vroeger bellen | 1
K001 | K2 | druk | inpakken | vroeg hulp | op tijd | vroeger bellen | 4
K002 | K1 | druk | inpakken | vroeg hulp | op tijd | vroeger bellen | 2
"""


def taken(*files: AgreedFile, sending: bool = False) -> Consolidation:
    """VBO's workbook with three impressions beside assessment reports."""
    job = Job(Path(), catalogue(), Stages(read_book, check, period_last), DAY, DAY, sending=sending)
    book = take_read(job, raw_book(raw_table("interviews", STORIES)))
    return merge_all([job.nothing(), book, Consolidation(DAY, DAY, agreed=files)])


def told(found: Consolidation) -> list[str]:
    return [
        line for result in found.results for line in brief(result.findings) if "INT-009" in line
    ]


def test_a_difference_of_two_levels_is_an_info_at_the_impression() -> None:
    report = agreed("SAM.xlsx", {"VBO/K001": {"K1": 3, "K2": 3}, "VBO/K002": {"K1": 4}})
    found = with_impressions(taken(report))
    do = "Bespreek het verschil met de kandidaat en de coaches. U hoeft niets te wijzigen."
    assert told(found) == [f"Intake!H6 INT-009 1 → {do}", f"Intake!H8 INT-009 2 → {do}"]
    (first, _) = [one for one in found.results[0].findings if one.code == "INT-009"]
    assert (first.severity, first.message) == (
        "info",
        "De indruk bij de intake is 1. Het assessment van 10/03/2026 gaf als niveau 3.",
    )


@pytest.mark.parametrize(
    ("report", "cells"),
    [
        (agreed("SAM.xlsx", {"BRUG/K001": {"K1": 4}}), []),
        (agreed("SAM.xlsx", {"VBO/K001": {"K1": None, "K3": 4}}), []),
        (agreed("SAM.xlsx", {"VBO/K001": {"K1": 3}}, days=("2026-11-21", "2026-11-21")), ["H6"]),
        (agreed("SAM.xlsx", {"VBO/K001": {"K1": 3}}, days=("2026-11-21", "2026-11-22")), []),
    ],
)
def test_only_the_own_candidate_up_to_the_reference_date(
    report: AgreedFile, cells: list[str]
) -> None:
    found = told(with_impressions(taken(report)))
    assert [line.split()[0].removeprefix("Intake!") for line in found] == cells


def test_the_latest_assessment_decides() -> None:
    early = agreed("SAM_1.xlsx", {"VBO/K001": {"K1": 4}}, days=("2026-03-10", "2026-03-10"))
    late = agreed(
        "SAM_2.xlsx", {"VBO/K001": {"K1": 2}}, name="najaar", days=("2026-09-10", "2026-09-10")
    )
    assert told(with_impressions(taken(late, early))) == []
    assert len(told(with_impressions(taken(early)))) == 1


def test_a_report_never_holds_an_impression() -> None:
    report = agreed("SAM.xlsx", {"VBO/K001": {"K1": 3, "K2": 1}})
    kept = taken(report).results[0].impressions
    assert kept == (
        Impression("K001", "K1", 1, "H6"),
        Impression("K001", "K2", 4, "H7"),
        Impression("K002", "K1", 2, "H8"),
    )
    assert "K001" not in repr(taken(report).results[0])
    sent = taken(report, sending=True)
    assert sent.results[0].impressions == ()
    assert told(with_assessments(sent, catalogue())) == []

"""Forms to fill in by hand: the evaluation of a measure and the blank checklists."""

from __future__ import annotations

from dataclasses import replace

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.report.printed.forms import evaluation, scores_checklist, yes_no_checklist
from done_xl.text_nl import printed as text
from tests.report.dossier.people import TABLES, lines, nobody_yet, someone
from tests.scoring.build import day, measure


def test_the_evaluation_is_of_the_last_measure_of_its_kind() -> None:
    earlier = measure("K001", "BVS", "2025-03-01")._replace(company="Bedrijf Z")
    other = measure("K001", "TBS", "2026-05-01")._replace(company="Bedrijf Y")
    page = evaluation(someone(measures=[*TABLES["measures"], earlier, other]), "BVS")
    assert page.plan.name == "Evaluatie BVS"
    assert lines(page.plan) == [
        ("VBO vzw",),
        ("Evaluatie beroepsverkennende stage",),
        ("Kandidaat", "Noor Voorbeeld (K001)"),
        ("Bedrijf", "Bedrijf A"),
        ("Peter of meter", "ploegbaas"),
        ("Periode", "01/03/2026 tot en met 10/03/2026"),
        ("Datum van de evaluatie",),
        (text.EVALUATION_INTRO,),
        ("Competentie", "1", "2", "3", "4", "Feiten"),
        ("K1 Samenwerken",),
        ("V1 Heftruck rijden",),
        ("Wat ging goed?",),
        ("Wat vraagt nog aandacht?",),
        ("Kan de kandidaat bij u aan de slag?", "☐ ja     ☐ later     ☐ nee, omdat"),
        ("Peter of meter", "Kandidaat", "Coach"),
        ("ploegbaas", "Noor Voorbeeld", "Coach 1"),
        ("Handtekening, datum",) * 3,
    ]
    assert page.one_page


def test_levels_are_boxes_to_tick() -> None:
    page = evaluation(someone(), "BVS")
    row = next(block for block in page.plan.blocks if block.rows[0][0] == "K1 Samenwerken")
    assert row.roles == (*("box",) * 4, *("tick",) * 4, *("box",) * 4)
    assert row.rows[0][1:] == (None,) * 11


def test_another_measure_and_an_open_end() -> None:
    row = measure("K001", "IBO", "2026-05-01")
    shown = lines(evaluation(someone(measures=[row]), "IBO").plan)
    assert shown[1] == ("Evaluatie individuele beroepsopleiding in de onderneming",)
    assert ("Periode", "01/05/2026 tot en met …………………") in shown


def test_without_a_measure_the_head_is_to_be_filled_in() -> None:
    shown = lines(evaluation(nobody_yet(), "BVS").plan)
    assert shown[2:7] == [
        ("Kandidaat", "K009"),
        ("Bedrijf",),
        ("Peter of meter",),
        ("Periode",),
        ("Datum van de evaluatie",),
    ]


# The check warns above 8 active ones: the source warns of overload (domain 6).
@pytest.mark.parametrize("amount", [1, 8, 12])
def test_the_form_fits_one_page_for_as_many_competences_as_one_observes(amount: int) -> None:
    codes = tuple(one.code for one in catalogue().competences)[:amount]
    page = evaluation(replace(someone(), active=codes), "BVS")
    heights = {page.plan.heights[block.line] for block in page.plan.blocks if "tick" in block.roles}
    assert page.one_page
    assert all(20 <= height <= 48 for height in heights)


def test_the_checklist_of_statements() -> None:
    known = catalogue()
    page = scores_checklist("Proef vzw", known)
    shown = lines(page.plan)
    assert shown[:5] == [
        ("Proef vzw",),
        ("Checklist doorstroomklaar",),
        (text.FILLED_IN,),
        (text.SCORES_INTRO,),
        ("A Visie en beleid",),
    ]
    statements = [row for row in shown if len(row) == 3]
    assert statements == [
        (str(one.number), one.text, "0   1   2   3   4   5   6")
        for one in known.checklist.statements
    ]
    assert shown[-3:] == [(one,) for one in known.checklist.open_questions]
    assert page.one_page


def test_the_checklist_of_questions() -> None:
    known = catalogue()
    page = yes_no_checklist("Proef vzw", known)
    assert lines(page.plan)[4:] == [
        text.YES_NO_HEADS,
        *((str(one.number), one.text, "JA     NEE") for one in known.questions),
    ]
    assert page.one_page


def test_a_date_of_evaluation_is_filled_in() -> None:
    row = TABLES["measures"][0]._replace(evaluated=day("2026-03-10"))
    shown = lines(evaluation(someone(measures=[row]), "BVS").plan)
    assert ("Datum van de evaluatie", "10/03/2026") in shown

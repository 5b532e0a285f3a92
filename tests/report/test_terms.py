"""Termijnen: remarks per organisation and measure, what is hidden, and the terms themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from done_xl.catalogue.types import Catalogue, Term
from done_xl.consolidation.terms import TermCount
from done_xl.report.blocks import Value
from done_xl.report.sources import sources_plan
from done_xl.report.terms import terms_plan
from done_xl.text_nl.terms_report import KINDS, PER_MEASURE, PERSONAL, USED
from tests.report.makings import organisation, rows_after, texts, together

BVS = TermCount("BVS", 9, 3, 8, 3, {"too_long": 2, "missing": 2, "no_term": 1})
TBS = TermCount("TBS", 4, 0, 4, 0, {})


def vop(people: int, remarked: int) -> TermCount:
    return TermCount("VOP", people, remarked, people, remarked, {"status": remarked})


def kinds(**given: int) -> tuple[int, ...]:
    return tuple(given.get(kind, 0) for kind in KINDS)


def test_remarks_per_organisation_and_measure_without_the_personal_ones(
    catalogue: Catalogue,
) -> None:
    found = together(
        organisation("AAP", terms=(BVS, TBS, vop(7, 0))), organisation("BRG", terms=(BVS,))
    )
    rows = rows_after(terms_plan(found, catalogue), PER_MEASURE)
    remarks = kinds(too_long=2, missing=2, other=1)
    assert rows[1:] == [
        ("AAP", "Voorbeeld vzw", "2026", "BVS", 9, 3, *remarks),
        ("AAP", "Voorbeeld vzw", "2026", "TBS", 4, 0, *kinds()),
        ("BRG", "Voorbeeld vzw", "2026", "BVS", 9, 3, *remarks),
        ("", "Alle organisaties", "", "", 22, 6, *kinds(too_long=4, missing=4, other=2)),
    ]


@pytest.mark.parametrize(
    ("people", "remarked", "shown"),
    [
        (0, 0, (0, 0)),
        (1, 1, ("<5", "verborgen")),
        (4, 0, ("<5", "verborgen")),
        (5, 0, (5, 0)),
        (5, 5, (5, 5)),
        # Four without a remark could be told from the five and the nine.
        (9, 5, (9, "verborgen")),
        (9, 1, (9, "verborgen")),
        (10, 5, (10, 5)),
    ],
)
def test_few_people_in_a_personal_measure_stay_hidden(
    catalogue: Catalogue, people: int, remarked: int, shown: tuple[Value, Value]
) -> None:
    first, second = people // 2, remarked // 2
    found = together(
        organisation("AAP", terms=(vop(first, second),)),
        organisation("BRG", terms=(vop(people - first, remarked - second),)),
    )
    rows = rows_after(terms_plan(found, catalogue), PERSONAL)
    assert [row[1:] for row in rows if row[0] == "VOP"] == [shown]
    measures = [row[0] for row in rows[1:]]
    assert measures == ["ACTIVA", "RSZ jong", "RSZ 55+", "Module 50+", "VOP"]


def test_a_sheet_that_could_not_be_used_has_dashes(catalogue: Catalogue) -> None:
    lost = replace(organisation("AAP", terms=(BVS,)), unread=frozenset({"measures"}))
    rows = rows_after(terms_plan(together(lost), catalogue), PER_MEASURE)
    assert rows[1] == ("AAP", "Voorbeeld vzw", "2026", *("–",) * (3 + len(KINDS)))
    assert rows[2][4:] == (0, 0, *kinds())


def test_without_measures_there_is_nothing_yet(catalogue: Catalogue) -> None:
    rows = rows_after(terms_plan(together(organisation()), catalogue), PER_MEASURE)
    assert rows[1][:2] == ("–", "nog geen gegevens")


def test_the_terms_used_have_their_validity_and_source(catalogue: Catalogue) -> None:
    rows = rows_after(terms_plan(together(organisation()), catalogue), USED)
    said = {row[0]: [value for value in row[1:] if value is not None] for row in rows}
    assert said["TBS"] == [
        "altijd",
        "hoogstens 21 dagen; niet op dezelfde dagen als BVS, TBS, IBO",
        "Overeenkomst op, Akkoord inspectie op, Akkoord vakbond of PC op",
        "Draaiboek DOne, terbeschikkingstelling: hoogstens drie weken, met akkoord van inspectie "
        "en vakbond of PC.",
    ]
    assert said["IBO"][1] == (
        "minstens 28 dagen; hoogstens 6 maanden; niet op dezelfde dagen als BVS, TBS, IBO"
    )
    assert said["ACTIVA"][1] == "start of aanvraag tot en met 31/12/2016"
    assert len(rows) == 1 + sum(len(measure.terms) for measure in catalogue.measures)


def test_own_terms_and_their_file_are_named(catalogue: Catalogue) -> None:
    changed: dict[str, dict[str, object]] = {
        # Of the IBO only the exclusions are others.
        "IBO": {"excludes": ()},
        "BVS": {"terms": (Term(maximum_days=20, source="Een afspraak."),)},
    }
    own = tuple(
        one.model_copy(update={"own_file": "eigen.toml", **changed[one.code]})
        if one.code in changed
        else one
        for one in catalogue.measures
    )
    found = together(organisation(terms=(BVS,)), measures=own)
    plan = terms_plan(found, catalogue)
    said = "Eigen termijnen uit eigen.toml: BVS, IBO. Ze vervangen die van het project."
    assert said in texts([plan])
    assert sum("(eigen termijn uit eigen.toml)" in text for text in texts([plan])) == 1
    used = "De maatregelen zijn nagekeken met eigen termijnen uit eigen.toml."
    assert used in texts([sources_plan(found)])
    shipped = together(organisation(terms=(BVS,)))
    assert not any("igen termijn" in text for text in texts([terms_plan(shipped, catalogue)]))

"""Findings about measures (MAA): each names the rule, the days and the source."""

from __future__ import annotations

from datetime import date

import pytest

from done_xl.catalogue.types import Catalogue, Term
from done_xl.validation import check_book
from tests.validation.books import CATALOGUE, TODAY, brief, check, codes, raw_book, raw_table

CANDIDATES = """
Kandidaat | Statuut | Coach | Tewerkstelling % | Toegeleid op | Stopgezet op | Reden stopzetting
K001 | Maatwerk | Coach 1 | 100 | 05/01/2026 | |
K002 | LDE | Coach 1 | 60 | | |
K003 | LDE | Coach 1 | 80 | | |
K004 | LDE | Coach 1 | 80 | | 31/03/2026 | verhuis
K005 | LDE | Coach 1 | | | |
"""
# All papers that some measure asks for.
PAPERS = (
    "Peter of meter | Overeenkomst op | Taken of opleidingsplan op | Verzekering nagekeken op | "
    "Akkoord inspectie op | Akkoord vakbond of PC op | Akkoord VDAB op | Akkoord RVA op | "
    "Evaluatie op"
)
FILLED = f"ploegbaas{' | 04/01/2016' * 8}"


def measures(*rows: str) -> tuple[str, ...]:
    """What the check says of rows "candidate measure start end", all papers filled in."""
    lines = []
    for row in rows:
        who, *name, start, end = row.split()
        lines.append(f"{who} | {' '.join(name)} | {start} | {end.strip('-')} | {FILLED}")
    written = "\n".join((f"Kandidaat | Maatregel | Start | Einde | {PAPERS}", *lines))
    checked = check(raw_table("candidates", CANDIDATES), raw_table("measures", written))
    return tuple(codes(checked.findings))


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        # 14 days with both ends; 15 are too many.
        ("K001 BVS 02/03/2026 15/03/2026", ()),
        ("K001 BVS 02/03/2026 16/03/2026", ("F6 MAA-001",)),
        # The leap day of 2024 is one of the days.
        ("K002 BVS 20/02/2024 04/03/2024", ()),
        ("K002 BVS 20/02/2024 05/03/2024", ("F6 MAA-001",)),
        ("K001 TBS 02/03/2026 22/03/2026", ()),
        ("K001 TBS 02/03/2026 23/03/2026", ("F6 MAA-001",)),
        ("K001 IBO 02/03/2026 29/03/2026", ()),
        ("K001 IBO 02/03/2026 28/03/2026", ("F6 MAA-002",)),
        ("K001 IBO 15/01/2026 14/07/2026", ()),
        ("K001 IBO 15/01/2026 15/07/2026", ("F6 MAA-001",)),
        ("K002 IBO 31/08/2023 29/02/2024", ()),
        ("K002 IBO 31/08/2023 01/03/2024", ("F6 MAA-001",)),
        ("K001 Gelegenheidswerk 31/12/2026 01/01/2027", ("E6 BOE-024",)),
        ("K001 Gelegenheidswerk 02/03/2026 04/03/2026", ("F6 MAA-001",)),
        ("K002 ACTIVA 31/12/2016 -", ()),
        ("K002 ACTIVA 01/01/2017 -", ("E6 MAA-003",)),
        ("K003 Flexijob 02/03/2026 -", ()),
        ("K002 Flexijob 02/03/2026 -", ("B6 MAA-005",)),
        ("K005 Flexijob 02/03/2026 -", ("B6 MAA-015",)),
        ("K001 VOP 30/06/2023 -", ("E6 MAA-010",)),
        ("K002 VOP 30/06/2023 -", ("B6 MAA-004",)),
        ("K001 VOP 02/03/2026 -", ("E6 MAA-003",)),
        ("K001 Onderaanneming 02/03/2026 31/12/2030", ()),
        ("K001 Module 50+ 02/03/2026 06/03/2026", ("D6 MAA-016",)),
        # Before Toegeleid op, after Stopgezet op; a start after the stop is said once.
        ("K001 BVS 04/01/2026 05/01/2026", ("E6 MAA-010",)),
        ("K001 BVS 05/01/2026 06/01/2026", ()),
        ("K004 BVS 25/03/2026 31/03/2026", ()),
        ("K004 BVS 25/03/2026 01/04/2026", ("F6 MAA-011",)),
        ("K004 BVS 01/04/2026 02/04/2026", ("E6 BOE-023",)),
        # Said once, as an error.
        ("K001 BVS 15/03/2026 01/03/2026", ("F6 RIJ-001",)),
        ("K001 Snuffelstage 02/03/2026 -", ("B6 CEL-019",)),
        # An end that is not known yet: not before the last allowed day is over.
        ("K001 BVS 08/11/2026 -", ()),
        ("K001 BVS 07/11/2026 -", ("F6 MAA-009",)),
        ("K004 BVS 25/03/2026 -", ()),
    ],
)
def test_a_term_warns_one_day_past_its_boundary(row: str, expected: tuple[str, ...]) -> None:
    assert measures(row) == expected


def test_a_finding_names_the_rule_the_days_and_the_source() -> None:
    written = f"""
    Kandidaat | Maatregel | Start | Einde | {PAPERS}
    K001 | BVS | 02/03/2026 | 16/03/2026 | {FILLED}
    """
    (finding,) = check(raw_table("candidates", CANDIDATES), raw_table("measures", written)).findings
    assert (finding.severity, finding.message, finding.found, finding.expected) == (
        "warning",
        "BVS met start 02/03/2026 mag lopen tot en met 15/03/2026: einde 16/03/2026 is te laat. "
        "Bron: Draaiboek DOne, beroepsverkennende stage: looptijd 2 weken, met overeenkomst en "
        "toestemming.",
        "16/03/2026",
        "een einde tot en met 15/03/2026",
    )


def test_missing_papers_are_named_at_the_first_of_them_once_the_measure_began() -> None:
    written = """
    Kandidaat | Maatregel | Start | Einde | Overeenkomst op | Akkoord vakbond of PC op
    K001 | TBS | 01/09/2026 | 10/09/2026 | 01/08/2026 |
    K002 | BVS | 10/11/2026 | 20/11/2026 | 01/11/2026 |
    K003 | BVS | 22/11/2026 | 30/11/2026 | |
    K004 | BVS | 01/03/2026 | 10/03/2026 | |
    K005 | IBO | 21/11/2026 | | |
    """
    checked = check(raw_table("candidates", CANDIDATES), raw_table("measures", written))
    said = [(one.place.cell, one.code, one.expected) for one in checked.findings]
    assert said == [
        ("K6", "MAA-007", "Akkoord inspectie op, Akkoord vakbond of PC op"),
        (
            "G7",
            "MAA-007",
            "Peter of meter, Taken of opleidingsplan op, Verzekering nagekeken op, "
            "Akkoord inspectie op",
        ),
        ("O7", "MAA-008", "een datum"),
        # After the reference date, nothing is due yet; of a path that stopped, nothing any more.
        ("E8", "BOE-024", "een datum tot en met 21/11/2026"),
        ("M10", "MAA-007", "Akkoord VDAB op, Akkoord RVA op"),
    ]


def test_a_premium_counts_from_its_application_where_that_is_known() -> None:
    written = """
    Kandidaat | Maatregel | Start | Akkoord VDAB op | Aangevraagd op
    K001 | VOP | 09/01/2026 | 09/01/2026 | 30/06/2023
    K001 | VOP | 09/01/2026 | 09/01/2026 | 01/07/2023
    K002 | ACTIVA | 01/01/2017 | | 30/12/2016
    """
    checked = check(raw_table("candidates", CANDIDATES), raw_table("measures", written))
    said = [(one.place.cell, one.code, one.found) for one in checked.findings]
    # ACTIVA is no premium by quarter: its start counts.
    assert said == [("P7", "MAA-003", "01/07/2023"), ("E8", "MAA-003", "01/01/2017")]


def test_the_proposal_of_the_sector_only_informs() -> None:
    written = f"""
    Kandidaat | Maatregel | Start | Einde | {PAPERS}
    K002 | Werkervaring joboriëntering | 31/01/2026 | 28/02/2026 | {FILLED}
    K003 | Werkervaring joboriëntering | 31/01/2026 | 01/03/2026 | {FILLED}
    K002 | Werkervaring nazorg | 01/03/2026 | 31/08/2026 | {FILLED}
    K003 | Werkervaring nazorg | 01/03/2026 | 30/08/2026 | {FILLED}
    """
    checked = check(raw_table("candidates", CANDIDATES), raw_table("measures", written))
    said = [(one.place.cell, one.code, one.severity) for one in checked.findings]
    assert [one for one in said if one[1].startswith("MAA")] == [
        ("F7", "MAA-001", "info"),
        ("F9", "MAA-002", "info"),
    ]


def test_measures_that_exclude_each_other_do_not_run_on_the_same_days() -> None:
    assert measures(
        "K001 BVS 02/03/2026 13/03/2026",
        "K001 TBS 13/03/2026 20/03/2026",
        "K001 BVS 21/03/2026 25/03/2026",
        "K001 BVS 25/03/2026 27/03/2026",
        # Another candidate, and measures that may go together.
        "K002 TBS 13/03/2026 20/03/2026",
        "K001 Onderaanneming 13/03/2026 20/03/2026",
    ) == ("E7 MAA-012", "E9 MAA-012")


def test_a_measure_without_an_end_runs_as_long_as_it_may() -> None:
    rows = ("K001 IBO 01/09/2026 -", "K001 BVS 20/11/2026 21/11/2026")
    assert measures(*rows) == ("E7 MAA-012",)
    # Of two identical rows only their being double is said.
    assert measures("K001 IBO 01/09/2026 -", "K001 IBO 01/09/2026 -") == ("A7 BOE-014",)


def test_a_group_counts_each_candidate_once() -> None:
    five = "\n".join(f"K00{n} | Module 50+ | Groep  voorjaar | 06/04/2026" for n in range(1, 6))
    head = "Kandidaat | Maatregel | Groep | Start"
    four = "\n".join(f"K00{n} | Module 50+ | groep najaar | 07/09/2026" for n in (1, 2, 3, 3, 4))
    rows = f"{head}\n{five}\n{four}".replace(
        "K004 | Module 50+ | groep n", "K005 | Module 50+ | groep N"
    )
    people = CANDIDATES.replace("31/03/2026 | verhuis", "|")
    checked = check(raw_table("candidates", people), raw_table("measures", rows))
    found = [(one.place.cell, one.code, one.found) for one in checked.findings]
    assert found == [("D11", "MAA-006", "4"), ("A14", "BOE-014", None)]


@pytest.mark.parametrize(
    ("row", "judged"),
    [
        ("K002 | Onzin | | 07/09/2026", True),  # in no group
        ("K002 | Onzin | Groep voorjaar | 07/09/2026", True),
        ("K002 | TBS | #N/A | 07/09/2026", True),  # a group of another measure
        ("K002 | Onzin | groep  NAJAAR | 07/09/2026", False),
        ("K002 | | Groep najaar | 07/09/2026", False),
        ("K002 | Module 50+ | #N/A | 07/09/2026", False),
        ("K002 | Onzin | #N/A | 07/09/2026", False),
    ],
)
def test_only_a_row_that_may_belong_to_a_group_leaves_it_unjudged(
    row: str, *, judged: bool
) -> None:
    written = f"""
    Kandidaat | Maatregel | Groep | Start
    K001 | Module 50+ | Groep najaar | 07/09/2026
    {row}
    """
    checked = check(raw_table("candidates", CANDIDATES), raw_table("measures", written))
    assert ("D6 MAA-006" in codes(checked.findings)) is judged


def test_casual_work_has_the_yearly_maximum_of_instellingen() -> None:
    amounts = raw_table("amounts", "Instelling | Waarde\nGelegenheidswerk: dagen per jaar | 3")
    written = """
    Kandidaat | Maatregel | Start | Einde
    K001 | Gelegenheidswerk | 08/06/2026 | 09/06/2026
    K001 | Gelegenheidswerk | 10/06/2026 | 10/06/2026
    K001 | Gelegenheidswerk | 10/06/2026 |
    K001 | Gelegenheidswerk | 12/06/2026 | 13/06/2026
    K001 | Gelegenheidswerk | 15/06/2026 | 15/06/2026
    K002 | Gelegenheidswerk | 30/12/2024 | 31/12/2024
    K002 | Gelegenheidswerk | 01/01/2025 | 02/01/2025
    """
    people, rows = raw_table("candidates", CANDIDATES), raw_table("measures", written)
    said = [one for one in check(people, rows, amounts).findings if one.code == "MAA-013"]
    assert [(one.place.cell, one.found, one.expected) for one in said] == [
        ("E9", "5", "hoogstens 3 dagen")
    ]
    assert [one.code for one in check(people, rows).findings if one.code == "MAA-013"] == []


def own(*terms: Term) -> Catalogue:
    """The catalogue with other terms for the BVS."""
    changed = tuple(
        measure.model_copy(update={"terms": terms}) if measure.code == "BVS" else measure
        for measure in CATALOGUE.measures
    )
    return CATALOGUE.model_copy(update={"measures": changed})


def test_a_term_that_changed_in_mid_measure_is_judged_by_its_start() -> None:
    known = own(
        Term(valid_to=date(2026, 6, 30), maximum_days=14, source="De oude regel."),
        Term(
            valid_from=date(2026, 7, 1),
            valid_to=date(2026, 8, 31),
            maximum_days=20,
            severity="info",
            source="De nieuwe regel.",
        ),
    )
    written = """
    Kandidaat | Maatregel | Start | Einde
    K001 | BVS | 30/06/2026 | 14/07/2026
    K002 | BVS | 01/07/2026 | 20/07/2026
    K003 | BVS | 31/08/2026 | 20/09/2026
    K005 | BVS | 01/09/2026 | 20/10/2026
    """
    raw = raw_book(raw_table("candidates", CANDIDATES), raw_table("measures", written))
    findings = check_book(raw, known, today=TODAY).findings
    assert [(one.place.cell, one.code, one.severity, one.message[-22:]) for one in findings] == [
        ("F6", "MAA-001", "warning", ". Bron: De oude regel."),
        ("F8", "MAA-001", "info", "Bron: De nieuwe regel."),
        ("E9", "MAA-014", "info", "rij is niet nagekeken."),
    ]


def test_nothing_is_said_of_what_cannot_be_read() -> None:
    consents = "Akkoord inspectie op | Akkoord vakbond of PC op"
    written = f"""
    Kandidaat | Maatregel | Start | Einde | Overeenkomst op | {consents}
    K001 | TBS | 'x' | 01/04/2026 | | |
    K001 | TBS | 01/03/2026 | 'x' | | |
    K009 | BVS | 01/03/2026 | 30/04/2026 | | |
    K001 | TBS | 01/06/2026 | 10/06/2026 | 'x' | 01/05/2026 | 01/05/2026
    """
    people = CANDIDATES.replace("31/03/2026", "'x'") + "K006 | onzin | Coach 1 | 'x' | | |\n"
    more = "K004 | TBS | 01/03/2026 | 10/03/2026 | | |\nK006 | Flexijob | 01/03/2026 | | | |\n"
    checked = check(
        raw_table("candidates", people), raw_table("measures", written.rstrip() + "\n" + more)
    )
    assert [one for one in brief(checked.findings) if "MAA" in one] == []


def test_the_measure_that_excludes_is_looked_at_from_both_sides() -> None:
    alone = tuple(
        one.model_copy(update={"excludes": ("TBS",) if one.code == "BVS" else ()})
        for one in CATALOGUE.measures
    )
    known = CATALOGUE.model_copy(update={"measures": alone})
    written = f"""
    Kandidaat | Maatregel | Start | Einde | {PAPERS}
    K001 | TBS | 02/03/2026 | 13/03/2026 | {FILLED}
    K001 | BVS | 02/03/2026 | 13/03/2026 | {FILLED}
    """
    raw = raw_book(raw_table("candidates", CANDIDATES), raw_table("measures", written))
    assert codes(check_book(raw, known, today=TODAY).findings) == ["E7 MAA-012"]

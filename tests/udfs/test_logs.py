"""DONE_KPI and DONE_KPI_TABEL: totals of a log as someone selects it (domain 3)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.catalogue.load import catalogue
from done_xl.model.rows import LogRow
from done_xl.scoring.days import Window
from done_xl.scoring.kpi import logged_months
from done_xl_udfs import DONE_KPI, DONE_KPI_TABEL
from tests.udfs.excel import Range, at, serial, with_heads

HEADS = ["Datum", "KPI", "Aantal", "Kandidaat", "Coach", "Opmerking"]
SOA, CUR = "SOA Sollicitatieacties", "CUR Coachinguren"
LOG: Range = [
    HEADS,
    [at("2026-01-05"), SOA, 3.0, "K012", "Coach 1", None],
    [at("2026-02-10"), "cur", 1.25, None, "Coach 1", "belt terug"],
    [None] * 6,
    [at("2026-02-28"), "Sollicitatieacties", 2.0, "k013", "Coach 2", None],
    [at("2026-04-01"), SOA, 4.0, "K012", "Coach 1", None],
]


@pytest.mark.parametrize(
    ("arguments", "total"),
    [
        (("SOA",), 9.0),
        (("soa sollicitatieacties",), 9.0),  # code, label or both, whatever their case
        ((" Sollicitatieacties ",), 9.0),
        (("CUR",), 1.25),
        (("TEL",), 0.0),  # known, and nothing logged
        (("SOA", at("2026-01-05"), at("2026-02-28")), 5.0),  # both days count
        (("SOA", at("2026-01-06")), 6.0),
        (("SOA", None, at("2026-01-31")), 3.0),
        (("SOA", None, None, "K013"), 2.0),
        (("SOA", None, None, " k012 "), 7.0),
        (("SOA", date(2026, 1, 5), serial("2026-02-28")), 5.0),  # days as Excel may hold them
        (([["SOA"]],), 9.0),  # a range of one cell
    ],
)
def test_the_total_of_a_kpi(arguments: tuple[object, ...], total: float) -> None:
    assert DONE_KPI(LOG, *arguments) == total


@pytest.mark.parametrize(
    "log",
    [
        LOG[1:],  # without headers, in the order of the workbook
        [row[:4] for row in LOG[1:]],  # the first four columns
        [row[:4] for row in LOG],
        tuple(map(tuple, LOG)),
        [[*reversed(row)] for row in LOG],  # with headers in any order
        [*LOG, *[[None] * 6 for _ in range(50)]],
        [*LOG, ["  ", "", None, None, None, None]],
        [row if row is HEADS else [serial("2026-01-05"), *row[1:]] for row in LOG if row[0]],
    ],
)
def test_the_range_may_be_any_part_that_holds_the_log(log: Range) -> None:
    assert DONE_KPI(log, "SOA") == 9.0


@pytest.mark.parametrize("log", [None, "", [], [[]], [[None]], [[None] * 4] * 9, [HEADS]])
def test_an_empty_log_counts_nothing(log: object) -> None:
    assert DONE_KPI(log, "SOA") == 0.0


def test_what_is_not_complete_does_not_count() -> None:
    for place in range(3):
        row: list[object] = [at("2026-01-05"), "SOA", 1.0, None]
        row[place] = None
        assert DONE_KPI([row], "SOA") == 0.0


def test_an_own_kpi_is_known_by_its_code_in_the_log() -> None:
    log = [[at("2026-01-05"), "EIG Eigen werk", 2.0], [at("2026-01-06"), "eig", 3.0]]
    assert DONE_KPI(log, "EIG") == 5.0
    assert DONE_KPI(log, "eig eigen werk", None, at("2026-01-01")) == 0.0
    assert DONE_KPI_TABEL(log, None, None, [["EIG"]])[1] == ["EIG", 5.0, 5.0]


@pytest.mark.parametrize("typed", ["SAO", "NOG", "SOAA", "Sollicitaties", "CUR Sollicitatieacties"])
def test_a_kpi_that_stands_nowhere_is_a_slip_and_not_nothing(typed: str) -> None:
    told = f"De KPI {typed} staat niet in de lijst en niet in registratie. Kijk de code na."
    assert DONE_KPI(LOG, typed) == told
    assert DONE_KPI_TABEL(LOG, None, None, [["SOA", typed]]) == told


@pytest.mark.parametrize("typed", ["SOAA", "Sollicitaties", "SAO Sollicitatieacties", 7.0])
def test_a_row_whose_kpi_nobody_knows_is_named(typed: object) -> None:
    told = said(5, "KPI", "geen KPI. Kies ze uit de lijst, of typ haar code.")
    assert DONE_KPI(changed(5, 2, typed), "CUR") == told
    assert DONE_KPI_TABEL(changed(5, 2, typed)) == told


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        ("VBO/K012", 7.0),
        ("vbo/k013", 2.0),
        ("K099", 0.0),
        ("K012B", 0.0),
        ("K 012", "In kandidaat staat geen code van een kandidaat. Typ een code zoals K012."),
        ("Jan", "In kandidaat staat geen code van een kandidaat. Typ een code zoals K012."),
        (12.0, "In kandidaat staat geen code van een kandidaat. Typ een code zoals K012."),
    ],
)
def test_the_candidate_that_someone_asks_for(asked: object, total: object) -> None:
    assert DONE_KPI(LOG, "SOA", None, None, asked) == total


def test_candidates_of_more_organisations() -> None:
    day = at("2026-01-05")
    log = [[day, "SOA", 1.0, "VBO/K012"], [day, "SOA", 2.0, "ocmw/k012"], [day, "SOA", 4.0, "K7"]]
    rows, mistyped = log[:2], said(3, "Kandidaat", "geen code van een kandidaat. ")
    assert DONE_KPI(rows, "SOA", None, None, "VBO/K012") == 1.0
    assert DONE_KPI(rows, "SOA", None, None, "OCMW/K012") == 2.0
    assert DONE_KPI(rows, "SOA", None, None, "STAD/K012") == 0.0
    assert DONE_KPI(rows[:1], "SOA", None, None, "K012") == 1.0
    assert DONE_KPI(rows, "SOA", None, None, "K012") == (
        "In registratie hebben meer organisaties een K012. "
        "Typ de organisatie erbij, zoals VBO/K012."
    )
    # Whose a row is must be clear only where someone asks for it.
    assert DONE_KPI(log, "SOA") == 7.0
    assert DONE_KPI(log, "SOA", None, None, "VBO/K012") == f"{mistyped}Typ een code zoals K012."


def test_a_candidate_is_not_looked_for_where_the_column_is_missing() -> None:
    told = (
        "In registratie ontbreekt de kolom Kandidaat. "
        "Kies de tabel van het blad Registratie met haar koppen."
    )
    for log in ([row[:3] for row in LOG], [row[:3] for row in LOG[1:]]):
        assert DONE_KPI(log, "SOA") == 9.0
        assert DONE_KPI(log, "SOA", None, None, "K012") == told
    assert DONE_KPI(None, "SOA", None, None, "K012") == 0.0
    dayless = [row[1:] for row in LOG]
    assert DONE_KPI(dayless, "SOA", at("2026-01-01")) == told.replace("Kandidaat", "Datum")


def test_tenths_add_up_to_tenths() -> None:
    log = [[at("2026-01-05"), "CUR", 0.1]] * 3
    assert DONE_KPI(log, "CUR") == 0.3
    assert DONE_KPI_TABEL(log)[1][1:] == [0.3, 0.3]


def test_an_amount_of_nothing_is_a_row() -> None:
    row = [at("2026-01-05"), "SOA", 0.0]
    assert DONE_KPI_TABEL([row]) == [["KPI", "jan 2026", "Totaal"], [SOA, 0.0, 0.0]]


def test_amounts_in_money_cells_and_whole_numbers_count() -> None:
    log = [[at("2026-01-05"), "CUR", Decimal("1.25")], [at("2026-01-05"), "CUR", 2]]
    assert DONE_KPI(log, "CUR") == 3.25


def changed(row: int, column: int, value: object) -> Range:
    """The log with one other cell; rows and columns count from 1."""
    return [
        [value if (row, column) == (r, c) else cell for c, cell in enumerate(line, start=1)]
        for r, line in enumerate(LOG, start=1)
    ]


def said(row: int, header: str, what: str) -> str:
    return f"In rij {row} van registratie, kolom {header} staat {what}"


NO_NUMBER = "geen getal. Typ een getal."
NO_DAY = "geen datum. Typ een datum als dd/mm/jjjj."


@pytest.mark.parametrize(
    ("row", "place", "value", "expected"),
    [
        (2, 3, "drie", said(2, "Aantal", NO_NUMBER)),
        (5, 3, "2 uur", said(5, "Aantal", NO_NUMBER)),
        (
            5,
            3,
            "1.250",
            said(5, "Aantal", "tekst die twee getallen kan betekenen. Typ het getal opnieuw."),
        ),
        (5, 3, "-1", said(5, "Aantal", "een negatief getal. Typ een getal boven 0.")),
        (5, 3, True, said(5, "Aantal", NO_NUMBER)),
        (5, 3, at("2026-01-01"), said(5, "Aantal", NO_NUMBER)),
        (5, 3, -1.0, said(5, "Aantal", "een negatief getal. Typ een getal boven 0.")),
        (2, 1, "5 januari", said(2, "Datum", NO_DAY)),
        (2, 1, False, said(2, "Datum", NO_DAY)),
        (2, 1, -3.0, said(2, "Datum", NO_DAY)),
        (2, 1, 1e12, said(2, "Datum", NO_DAY)),
        (6, 3, "#N/A", said(6, "Aantal", "de fout #N/B. Herstel die eerst.")),
        (6, 3, "#N/B", said(6, "Aantal", "de fout #N/B. Herstel die eerst.")),
        (6, 1, "#REF!", said(6, "Datum", "de fout #VERW!. Herstel die eerst.")),
        (6, 2, "#DIV/0!", said(6, "KPI", "de fout #DEEL/0!. Herstel die eerst.")),
        (6, 4, "#NAME?", said(6, "Kandidaat", "de fout #NAAM?. Herstel die eerst.")),
        (6, 3, -2146826243, said(6, "Aantal", "de fout #OVERLOPEN!. Herstel die eerst.")),
        (6, 1, -2146826238, said(6, "Datum", "de fout #BEREKENEN!. Herstel die eerst.")),
        (6, 3, -2146826239, said(6, "Aantal", "de fout #FIELD!. Herstel die eerst.")),
        # One that Excel does not know yet.
        (6, 3, -2146826210, said(6, "Aantal", "de fout #FOUT!. Herstel die eerst.")),
    ],
)
def test_a_wrong_cell_is_named(row: int, place: int, value: object, expected: str) -> None:
    assert DONE_KPI(changed(row, place, value), "SOA") == expected


@pytest.mark.parametrize("value", ["2", " 2,0 ", "2.00", "+2"])
def test_a_text_that_can_only_mean_one_number_counts_as_in_the_check(value: str) -> None:
    assert DONE_KPI(changed(5, 3, value), "SOA") == 9.0


@pytest.mark.parametrize("value", ["#N/A", "drie", True, 9.0])
def test_a_cell_that_nobody_needs_may_hold_anything(value: object) -> None:
    assert DONE_KPI(changed(2, 6, value), "SOA") == 9.0


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((LOG,), "Vul het argument kpi in."),
        ((LOG, None), "Vul het argument kpi in."),
        ((LOG, "#VALUE!"), "In kpi staat de fout #WAARDE!. Herstel die eerst."),
        ((LOG, [["SOA"], ["CUR"]]), "Kies voor kpi één cel, geen bereik."),
        (
            (LOG, "Sollicitaties"),
            "De KPI Sollicitaties staat niet in de lijst en niet in registratie. Kijk de code na.",
        ),
        ((LOG, "SOA", "gisteren"), "In van staat geen datum. Typ een datum als dd/mm/jjjj."),
        (
            (LOG, "SOA", at("2026-02-01"), at("2026-01-01")),
            "tot valt voor van. Kijk beide datums na.",
        ),
        (
            ([["Datum", "KPI"], [at("2026-01-01"), "SOA"]], "SOA"),
            "In registratie ontbreekt de kolom Aantal. "
            "Kies de tabel van het blad Registratie met haar koppen.",
        ),
        (
            ([[at("2026-01-01"), "SOA"]], "SOA"),
            "In registratie ontbreekt de kolom Aantal. "
            "Kies de tabel van het blad Registratie met haar koppen.",
        ),
    ],
)
def test_wrong_arguments_are_named(arguments: tuple[object, ...], expected: str) -> None:
    assert DONE_KPI(*arguments) == expected


def test_every_kpi_by_month() -> None:
    assert DONE_KPI_TABEL(LOG, at("2026-01-01"), at("2026-03-31")) == [
        ["KPI", "jan 2026", "feb 2026", "mrt 2026", "Totaal"],
        [SOA, 3.0, 2.0, 0.0, 5.0],
        [CUR, 0.0, 1.25, 0.0, 1.25],
    ]
    # Without a period: from the first row to the last.
    assert DONE_KPI_TABEL(LOG)[0] == [
        "KPI", "jan 2026", "feb 2026", "mrt 2026", "apr 2026", "Totaal",
    ]  # fmt: skip


def test_the_kpis_that_someone_asks_for_in_their_order() -> None:
    asked = [["TEL"], [None], ["SOA Sollicitatieacties"], ["soa"]]
    assert DONE_KPI_TABEL(LOG, at("2026-02-01"), at("2026-02-28"), asked) == [
        ["KPI", "feb 2026", "Totaal"],
        ["TEL Telefonische prospecties", 0.0, 0.0],
        [SOA, 2.0, 2.0],
    ]


def test_a_table_without_rows_or_over_too_long_a_period() -> None:
    assert DONE_KPI_TABEL(None) == [["nog geen gegevens"]]
    far = [*LOG, [at("2036-01-01"), "SOA", 1.0, None, None, None]]
    assert DONE_KPI_TABEL(far) == ("Kies met van en tot een periode van hoogstens 120 maanden.")


CODES = [kpi.code for kpi in catalogue().kpis]
LABELS = {
    words: kpi.code for kpi in catalogue().kpis for words in (kpi.code, kpi.choice, kpi.label)
}
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
ROWS = st.tuples(
    st.one_of(st.none(), DAYS),
    st.one_of(st.none(), st.sampled_from(sorted(LABELS))),
    st.one_of(st.none(), st.integers(0, 40).map(lambda quarters: quarters / 4)),
    st.sampled_from([None, "K001", "k001", "K002"]),
)


def as_cells(row: tuple[Any, ...], how: int) -> list[Any]:
    """A row as Excel may hand it over: days as datetime, date or serial number."""
    day, *rest = row
    if day is None:
        return [None, *rest, None, None]
    typed = (datetime(day.year, day.month, day.day, 11), day, serial(day.isoformat()))[how]
    return [typed, *rest, None, None]


@settings(deadline=None)
@given(
    rows=st.lists(ROWS, max_size=25),
    how=st.integers(0, 2),
    headed=st.booleans(),
    kpi=st.sampled_from(CODES),
    first=st.one_of(st.none(), DAYS),
    length=st.one_of(st.none(), st.integers(0, 500)),
    candidate=st.sampled_from([None, "K001"]),
)
def test_random_logs_count_as_a_slow_count_does(  # noqa: PLR0917
    rows: list[tuple[Any, ...]],
    how: int,
    headed: bool,  # noqa: FBT001
    kpi: str,
    first: date | None,
    length: int | None,
    candidate: str | None,
) -> None:
    last = None if length is None else (first or date(2026, 1, 1)) + timedelta(days=length)
    total = 0.0
    for day, words, amount, who in rows:
        if day is None or words is None or amount is None or LABELS[words] != kpi:
            continue
        early, late = first is not None and day < first, last is not None and day > last
        other = candidate is not None and (who or "").upper() != candidate
        if not (early or late or other):
            total += amount
    range_ = [HEADS] * headed + [as_cells(row, how) for row in rows]
    assert DONE_KPI(range_, kpi, first, last, candidate) == total


@settings(deadline=None)
@given(st.lists(ROWS, max_size=25), st.integers(0, 2))
def test_random_tables_hold_what_scoring_gives(rows: list[tuple[Any, ...]], how: int) -> None:
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    complete = [row for row in rows if None not in row[:3]]
    log = [LogRow(row[0], LABELS[row[1]], row[2], row[3], "", None) for row in complete]
    sums = logged_months(log, Window(first, last, 12))
    table = DONE_KPI_TABEL([as_cells(row, how) for row in rows], first, last)
    found = {row[0].split(" ")[0]: (tuple(row[1:13]), row[13]) for row in table[1:]}
    assert found == {code: (months, sum(months)) for code, months in sums.items()}
    assert [code for code in CODES if code in found] == list(found)


def test_one_word_that_is_a_header_too_makes_no_header_row() -> None:
    assert DONE_KPI([[at("2026-01-05"), "SOA", 1.0, None, "Coach", None]], "SOA") == 1.0


def test_of_two_columns_with_one_header_the_first_counts() -> None:
    fields = ("day", "kpi", "amount", "amount")
    range_ = with_heads("log", fields, [at("2026-01-05"), "SOA", 2.0, 7.0])
    assert DONE_KPI(range_, "SOA") == 2.0


def test_a_selection_by_headers_is_that_of_the_table() -> None:
    fields = ("kpi", "amount", "day")
    range_ = with_heads("log", fields, ["SOA", 2.0, at("2026-01-05")])
    assert DONE_KPI(range_, "SOA") == 2.0

"""Counts of remarks on measures: rows by kind, people once, nothing of a column that is lacking."""

from __future__ import annotations

from dataclasses import replace
from pickle import dumps, loads

from done_xl.catalogue.load import catalogue
from done_xl.consolidation.terms import TermCount, term_counts
from done_xl.model.rows import MeasureRow
from done_xl.scoring.due import lacking_papers
from done_xl.validation.book import check_book
from tests.scoring.build import candidate, day, measure, submission
from tests.validation.books import CATALOGUE, TODAY, raw_book, raw_table

R = day("2026-06-30")
PEOPLE = [candidate("K001"), candidate("K002", status="LDE"), candidate("K003")]


def tbs(who: str, start: str, end: str) -> MeasureRow:
    return measure(who, "TBS", start)._replace(end=day(end))


def test_rows_and_people_with_a_remark_by_kind() -> None:
    rows = [
        # Too long and without papers: two remarks, one row.
        tbs("K001", "2026-03-02", "2026-03-23"),
        tbs("K001", "2026-04-01", "2026-04-03"),
        # Still to come: nothing is missed yet.
        tbs("K002", "2026-07-01", "2026-07-03"),
        measure("K002", "VOP", "2023-07-01")._replace(vdab=R),
        measure("K003", "Flexijob", "2026-01-05"),
        measure("K003", "Onderaanneming", "2026-01-05"),
    ]
    found = term_counts(submission(candidates=PEOPLE, measures=rows), catalogue(), R)
    expected = (
        TermCount("TBS", 3, 2, 2, 1, {"missing": 2, "too_long": 1}),
        TermCount("Flexijob", 1, 1, 1, 1, {"employment_unknown": 1}),
        TermCount("Onderaanneming", 1, 0, 1, 0, {}),
        TermCount("VOP", 1, 1, 1, 1, {"start_too_late": 1, "status": 1}),
    )
    assert found == expected
    assert loads(dumps(found)) == expected


def test_a_column_that_the_sheet_lacks_is_not_counted_as_missing() -> None:
    rows = [tbs("K001", "2026-03-02", "2026-03-20")._replace(agreed=R, inspection=R)]
    given = submission(candidates=PEOPLE, measures=rows)
    (found,) = term_counts(given, catalogue(), R)
    assert found.kinds == {"missing": 1}
    (found,) = term_counts(given, catalogue(), R, frozenset({"union"}))
    assert found.kinds == {}


def test_what_is_missing_is_what_the_agenda_asks_for() -> None:
    written = "Kandidaat | Maatregel | Start | Einde\nK001 | IBO | 01/06/2026 | 30/06/2026"
    checked = check_book(raw_book(raw_table("measures", written)), CATALOGUE, today=TODAY)
    assert checked.submission is not None
    (row,) = checked.submission.measures
    (said,) = checked.findings
    assert said.expected == "Akkoord VDAB op, Akkoord RVA op"
    assert lacking_papers(row, CATALOGUE) == ("vdab", "rva")
    (found,) = term_counts(checked.submission, CATALOGUE, R)
    assert found == replace(found, rows=1, remarked=1, kinds={"missing": 1})

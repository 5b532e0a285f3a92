"""The texts of the rules: stable codes, complete sentences, short enough to show in Excel."""

from __future__ import annotations

import re
import string
from importlib import import_module
from itertools import chain
from pkgutil import iter_modules

from done_xl import text_nl
from done_xl.model.books import BOOKS
from done_xl.model.findings import Place
from done_xl.model.tables import table
from done_xl.text_nl import (
    assessed,
    books,
    cells,
    intake,
    observed,
    paths,
    rows,
    talks,
    unread_scores,
    workexperience,
)
from done_xl.text_nl.rule import Rule
from done_xl.text_nl.shown import expected, shown

CELL_WORDS = {"header", "expected", "found", "example", "period", "but", "many"}
BOOK_WORDS = {
    "found",
    "meant",
    "first",
    "months",
    "period",
    "rows",
    "table",
    "header",
    "other",
    "competence",
    "line",
    "kpi",
    "month",
    "sheet",
    "prefilled",
    "earlier",
    "earlier_day",
    "candidate",
    "reference",
    "stopped",
    "count",
    "most",
    "answered",
    "all",
    "what",
    "limit",
    "referred",
}
FIELD_NAMES = {
    field.name for book in BOOKS.values() for spec in book.tables for field in spec.fields
}


def rules_of(module_name: str) -> list[Rule]:
    module = import_module(f"done_xl.text_nl.{module_name}")
    return [value for value in vars(module).values() if isinstance(value, Rule)]


def words_of(rule: Rule) -> set[str]:
    texts = (rule.message, rule.expected, rule.proposal)
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_code_stands_once() -> None:
    modules = [module.name for module in iter_modules(text_nl.__path__)]
    codes = [rule.code for name in modules for rule in rules_of(name)]
    assert sorted(codes) == sorted(set(codes))
    assert [code for code in codes if not re.fullmatch(r"[A-Z]{3}-\d{3}", code)] == []


def test_messages_use_only_words_that_the_check_gives() -> None:
    unknown = {
        rule.code: words_of(rule) - allowed
        for module, allowed in (
            (cells, CELL_WORDS),
            (rows, FIELD_NAMES | {"header", "found"}),
            (books, BOOK_WORDS),
            (paths, BOOK_WORDS),
        )
        for rule in module.RULES
        if words_of(rule) - allowed
    }
    assert unknown == {}


def test_messages_are_short_sentences() -> None:
    long_word = "x" * 40
    modules = (
        *(cells, rows, books, paths, talks, intake, observed, assessed, unread_scores),
        workexperience,
    )
    for rule in chain.from_iterable(module.RULES for module in modules):
        found = rule.at(Place("a.xlsx"), **dict.fromkeys(words_of(rule), long_word))
        for text in (found.message, found.proposal or "", rule.explanation):
            assert len(text) <= 255, rule.code
            assert text.endswith((".", "?")), (rule.code, text)
            assert text[0].isupper() or text.startswith(long_word), (rule.code, text)


def test_values_are_masked_where_they_may_be_personal() -> None:
    columns = {
        "remark": table("log").field("remark").column,
        "candidate": table("log").field("candidate").column,
        "coach": table("log").field("coach").column,
        "status": table("candidates").field("status").column,
        "amount": table("log").field("amount").column,
        "day": table("log").field("day").column,
    }
    values = ["belt terug", "K009", "Janssens", "Piet Pieters", "an@b.be", "85.07.30-033.28", "1,5"]
    by_column = {
        name: [shown(column, value) for value in values] for name, column in columns.items()
    }
    lengths = [f"tekst, {len(value)} tekens" for value in values]
    codes_only = [lengths[0], "K009", *lengths[2:6], "1,5"]
    assert by_column == {
        "remark": lengths,
        "candidate": codes_only,
        "coach": codes_only,
        "status": lengths,
        "amount": codes_only,
        "day": codes_only,
    }


def test_what_a_column_wants() -> None:
    words = [
        expected(table(key).field(name).column)
        for key, name in (
            ("talks", "level"),
            ("log", "amount"),
            ("log", "day"),
            ("placements", "start"),
            ("log", "remark"),
            ("candidates", "code"),
        )
    ]
    assert words == [
        "een geheel getal van 1 tot 4",
        "een getal van 0,25 tot 9999, in stappen van 0,25",
        "een datum in de periode van dit werkboek",
        "een datum van 01/01/2000 tot 31/12/2100",
        "tekst van hoogstens 500 tekens",
        "een letter en drie of vier cijfers, zoals K012",
    ]

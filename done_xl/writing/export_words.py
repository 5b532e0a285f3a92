"""The words of one workbook by which its verzendversie is written (domain 10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Typed
from done_xl.model.raw import RawBook, RawTable, Value
from done_xl.model.tables import table
from done_xl.text_nl import export as text
from done_xl.writing.harmless import Words, about_nobody, is_blank, plain, without_text

Numbers = Mapping[tuple[str, str], Mapping[str, str]]
_NUMBERED: Final = {
    ("coaches", "name"): text.COACH,
    ("levels", "occupation"): text.OCCUPATION,
    ("measures", "group"): text.GROUP,
}
_UNKNOWN: Final = {
    "coaches": text.UNKNOWN_COACH,
    "occupations": text.UNKNOWN_OCCUPATION,
}


def own_word(value: Value) -> Typed:
    """A word of the organisation about itself: its name, its own KPI."""
    if is_blank(value):
        return None
    if isinstance(value, str):
        return value if about_nobody(value) else text.TEXT
    return without_text(value)


def words_of(raw: RawBook, known: Catalogue, numbers: Numbers) -> Words:
    """What the columns of this workbook take, and what stands in place of it."""
    measures = ((measure.code, measure.label) for measure in known.measures)
    return Words(
        lists={choices.name: {plain(word) for word in choices.values} for choices in known.lists},
        references={
            "kpis": _coded([(k.code, k.label) for k in known.kpis], raw.tables.get("kpis")),
            "competences": _coded(
                [(c.code, c.label) for c in known.competences], raw.tables.get("competences")
            ),
            "measures": _coded(list(measures), None),
            "coaches": numbers["coaches", "name"],
            "occupations": numbers["levels", "occupation"],
        },
        unknown=_UNKNOWN,
    )


def _coded(pairs: Sequence[tuple[str, str]], own: RawTable | None) -> Mapping[str, str]:
    """What a reference column takes: code, label or both, of the catalogue and of own rows."""
    found: dict[str, str] = {}
    rows = [] if own is None else [(own_word(row[0]), row[1]) for row in own.rows]
    labelled = [(code.strip(), label) for code, label in rows if isinstance(code, str)]
    for code, label in [*labelled, *pairs]:
        kept = own_word(label)
        words = [code, *([label, f"{code} {label}"] if isinstance(label, str) else [])]
        shown = [code, *([kept, f"{code} {kept}"] if isinstance(kept, str) else [])]
        for word, stands in zip(words, shown, strict=False):
            found[plain(word)] = stands
    return found


def numbered(raw: RawBook) -> Numbers:
    """A number for every name in the columns of coaches, target occupations and groups."""
    return {key: _numbers(raw, *key, pattern) for key, pattern in _NUMBERED.items()}


def _numbers(raw: RawBook, key: str, name: str, pattern: str) -> Mapping[str, str]:
    """A number for every different text of one column, in the order of its rows."""
    found: dict[str, str] = {}
    table_rows = raw.tables[key].rows if key in raw.tables else ()
    index = table(key).field(name).index
    for row in table_rows:
        value = row[index]
        if isinstance(value, str) and not is_blank(value):
            found.setdefault(plain(value), pattern.format(number=len(found) + 1))
    return found

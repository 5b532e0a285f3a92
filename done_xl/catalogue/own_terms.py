"""Terms of measures from a TOML file: an organisation or a coordinator corrects a rule (domain 8).

The format is that of the shipped measures.toml, but only of what differs. Per measure, by its
`code`, a file gives `terms`, which take the place of all shipped terms of that measure, or
`excludes`, or both. Measures are those of the project: the dropdown lists of the workbooks know no
others. Days between two terms may have none; no day has two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from done_xl.catalogue.measure_rules import TermFault, exclusion_faults, term_faults
from done_xl.catalogue.own_file import (
    KINDS,
    Fault,
    FaultKind,
    OwnFileError,
    entries,
    parsed,
    sound,
    tables,
    validated,
)
from done_xl.catalogue.types import Catalogue, Frozen, Label, Measure, Term

_KINDS: Final[Mapping[str, FaultKind]] = {
    **KINDS,
    "int_type": "whole",
    "greater_than_equal": "least",
    "less_than_equal": "most",
    "date_type": "day",
    "date_from_datetime_inexact": "day",
    "literal_error": "word",
    "tuple_type": "no_words",
}
_WORDS: Final = ("required", "statuses")
# In place of a source that is missing or faulty, so that the rest of its term can be judged.
_ANY_SOURCE: Final = "Nog aan te vullen."


class OwnMeasure(Frozen):
    """What a file may say of a measure; its terms are looked at one by one."""

    code: Label
    excludes: tuple[str, ...] | None = None
    terms: tuple[Any, ...] | None = None


def with_own_terms(known: Catalogue, path: Path, papers: Mapping[str, str]) -> Catalogue:
    """The catalogue with the terms and exclusions of this file in place of the shipped ones.

    `papers` are the fields that a term may require, by the words that a file may use for them in
    lower case. Raises OwnFileError with all faults of the file at once, OSError where it cannot be
    read.
    """
    data, faults = parsed(path, ("measures",))
    found, wrong = entries(data, "measures", OwnMeasure, _KINDS)
    faults += map(_of_a_list, wrong)
    codes = {measure.code: measure for measure in known.measures}
    changed: dict[str, Measure] = {}
    names: dict[str, str] = {}
    for number, table in enumerate(tables(data, "measures"), 1):
        # Of a code that is no text the fault is known by now.
        place, code = f"measures[{number}]", str(table.get("code"))
        if isinstance(table.get("code"), str):
            if code not in codes:
                faults.append(Fault(f"{place}.code", "no_measure", code, ", ".join(codes)))
            if code in changed:
                faults.append(Fault(f"{place}.code", "double_code", code))
        if code in codes and code not in changed:
            names[place] = code
        made, wrong = _measure(codes.get(code), table, place, known, papers)
        faults += wrong
        changed[code] = made.model_copy(update={"own_file": path.name})
    if not sound(found) and not faults:
        faults = [Fault(path.name, "nothing_own")]
    if faults:
        raise OwnFileError(path.name, tuple(faults), names)
    measures = tuple(changed.get(measure.code, measure) for measure in known.measures)
    return known.model_copy(update={"measures": measures})


def own_file(measures: Iterable[Measure]) -> str:
    """The name of the file that own terms came from, blank where there are none."""
    return next((measure.own_file for measure in measures if measure.own_file), "")


def _of_a_list(fault: Fault) -> Fault:
    """The fault, a [measures.terms] with single brackets told from a list of words."""
    return replace(fault, kind="no_list") if _is_terms(fault) else fault


def _is_terms(fault: Fault) -> bool:
    return fault.kind == "no_words" and fault.place.endswith(".terms")


def _measure(
    shipped: Measure | None,
    table: Mapping[str, Any],
    place: str,
    known: Catalogue,
    papers: Mapping[str, str],
) -> tuple[Measure, list[Fault]]:
    """The measure as a table of the file changes it, and what is wrong there.

    Of an unknown measure the faults are looked for all the same.
    """
    measure = shipped or known.measures[0]
    given, excludes = table.get("terms"), table.get("excludes")
    if given is None and excludes is None:
        return measure, [Fault(place, "no_change")]
    listed = [given] if isinstance(given, dict) else _list(given)
    terms, faults = validated(listed, f"{place}.terms", Term, _KINDS)
    readable, undated = _readable(listed, f"{place}.terms", faults)
    if given == []:
        faults.append(Fault(f"{place}.terms", "too_short", expected="1"))
    named = tuple(word for word in _list(excludes) if isinstance(word, str))
    changed = measure.model_copy(update={"excludes": named} if excludes is not None else {})
    codes = [one.code for one in known.measures]
    wrong = (
        *_of_known_days(term_faults(readable, known.choices("statuut")), undated),
        *exclusion_faults(changed, codes),
        *_unknown_papers(readable, papers),
    )
    expected = {"no_measure": codes, "no_status": known.choices("statuut")}
    for one in wrong:
        words = ", ".join(expected.get(one.kind, ()))
        faults.append(Fault(f"{place}.{one.place}", one.kind, one.found, words))
    return _with_terms(changed, sound(terms), papers), faults


def _readable(
    given: Sequence[Any], place: str, faults: Sequence[Fault]
) -> tuple[list[Term | None], set[str]]:
    """The terms without what is faulty in them, and the places of those with a faulty day.

    What is sound in a term is judged all the same, so that all faults come at once.
    """
    terms: list[Term | None] = []
    undated: set[str] = set()
    for number, entry in enumerate(given, 1):
        start = f"{place}[{number}]."
        paths = (one.place.removeprefix(start) for one in faults if one.place.startswith(start))
        wrong = {re.split(r"[.\[]", path)[0] for path in paths}
        # A misspelled valid_from is an unknown word.
        if any(name.startswith("valid") for name in wrong):
            undated.add(f"terms[{number}]")
        left: dict[str, Any] = {"source": _ANY_SOURCE}
        if isinstance(entry, dict):
            left |= {name: value for name, value in entry.items() if name not in wrong}
            for name in wrong.intersection(_WORDS):
                left[name] = [word for word in _list(entry[name]) if isinstance(word, str)]
        terms += validated([left], place, Term, _KINDS)[0]
    return terms, undated


def _of_known_days(faults: Iterable[TermFault], undated: Set[str]) -> Iterator[TermFault]:
    """The faults without an overlap with a term whose days are faulty themselves."""
    found = list(faults)
    undated = undated | {one.place for one in found if one.kind == "from_after_to"}
    for one in found:
        if one.kind != "overlap" or undated.isdisjoint((one.place, one.found)):
            yield one


def _list(given: object) -> Sequence[Any]:
    return given if isinstance(given, list) else ()


def _unknown_papers(terms: Sequence[Term | None], papers: Mapping[str, str]) -> Iterator[TermFault]:
    for number, term in enumerate(terms, 1):
        for word in term.required if term is not None else ():
            if word.casefold() not in papers:
                yield TermFault(f"terms[{number}].required", "no_paper", word)


def _with_terms(measure: Measure, terms: Sequence[Term], papers: Mapping[str, str]) -> Measure:
    """The measure with these terms, if any, requiring fields by their names."""
    if not terms:
        return measure
    fields = (tuple(papers.get(w.casefold(), w) for w in term.required) for term in terms)
    named = tuple(
        term.model_copy(update={"required": names})
        for term, names in zip(terms, fields, strict=True)
    )
    return measure.model_copy(update={"terms": named})

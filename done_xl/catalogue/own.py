"""An organisation's own wording from a TOML file: its own competences, and gedragsindicatoren.

The format is that of the shipped files competences.toml and indicators.toml, both in one file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from done_xl.catalogue.cross import FEWEST_INDICATORS, MOST_INDICATORS
from done_xl.catalogue.own_file import (
    KINDS,
    Fault,
    FaultKind,
    OwnFileError,
    entries,
    parsed,
    sound,
    tables,
)
from done_xl.catalogue.types import Catalogue, Competence, Indicator

OWN_GROUPS: Final = ("Eigen", "Vaktechnisch")
_KINDS: Final[Mapping[str, FaultKind]] = {
    **KINDS,
    # The one word of a closed list is the group of a competence.
    "literal_error": "not_own",
    "int_type": "number",
    "greater_than_equal": "number",
    "less_than_equal": "number",
}


def with_own(known: Catalogue, path: Path) -> Catalogue:
    """The catalogue with the competences of this file added and its indicators put in place.

    Where a competence has indicators in the file, they replace all others of that competence. A
    competence of the file takes the place of an own one with its code. Raises OwnFileError with
    all faults of the file at once, OSError where it cannot be read.
    """
    data, faults = parsed(path, ("competences", "indicators"))
    competences, wrong = entries(data, "competences", Competence, _KINDS)
    faults += (_of_own_groups(one) for one in wrong)
    indicators, wrong = entries(data, "indicators", Indicator, _KINDS)
    faults += wrong
    faults += _competence_faults(competences, known)
    codes = {one.code for one in (*known.competences, *sound(competences))}
    # The code of a faulty competence is known too: its indicators are not at fault.
    codes |= {str(entry.get("code")) for entry in tables(data, "competences")}
    faults += _indicator_faults(indicators, codes)
    if not data and not faults:
        faults = [Fault(path.name, "nothing")]
    if faults:
        raise OwnFileError(path.name, tuple(faults))
    return _together(known, sound(competences), sound(indicators))


def _of_own_groups(fault: Fault) -> Fault:
    """The fault, a wrong group among them naming only the groups of own competences."""
    return replace(fault, expected=", ".join(OWN_GROUPS)) if fault.kind == "not_own" else fault


def _together(
    known: Catalogue, competences: Sequence[Competence], indicators: Sequence[Indicator]
) -> Catalogue:
    codes = {one.code for one in competences}
    worded = {one.competence for one in indicators}
    kept = tuple(one for one in known.competences if one.code not in codes)
    others = tuple(one for one in known.indicators if one.competence not in worded)
    changed = {"competences": (*kept, *competences), "indicators": (*others, *indicators)}
    return known.model_copy(update=changed)


def _competence_faults(
    competences: Sequence[Competence | None], known: Catalogue
) -> Iterator[Fault]:
    shipped = {one.code: one for one in known.competences}
    seen: set[str] = set()
    for number, one in enumerate(competences, 1):
        if one is None:
            continue
        place = f"competences[{number}]"
        taken = shipped.get(one.code)
        if one.group not in OWN_GROUPS:
            yield Fault(f"{place}.group", "not_own", one.group, ", ".join(OWN_GROUPS))
        if taken is not None and taken.group not in OWN_GROUPS:
            yield Fault(f"{place}.code", "code_taken", one.code, taken.choice)
        if one.code in seen:
            yield Fault(f"{place}.code", "double_code", one.code)
        seen.add(one.code)


def _indicator_faults(indicators: Sequence[Indicator | None], codes: set[str]) -> Iterator[Fault]:
    numbers: dict[str, int] = {}
    told: dict[str, str] = {}
    faulty = None in indicators
    for index, one in enumerate(indicators, 1):
        if one is None:
            continue
        place = f"indicators[{index}]"
        numbers[one.competence] = numbers.get(one.competence, 0) + 1
        if one.competence not in codes:
            yield Fault(f"{place}.competence", "no_such_competence", one.competence)
        # Which number was meant cannot be told while an entry before it is faulty.
        elif not faulty and one.number != numbers[one.competence]:
            expected = str(numbers[one.competence])
            yield Fault(f"{place}.number", "wrong_number", str(one.number), expected)
        texts = (("text", one.text), *((f"levels[{n}]", t) for n, t in enumerate(one.levels, 1)))
        for key, words in texts:
            if words in told:
                yield Fault(f"{place}.{key}", "double_text", told[words])
            told.setdefault(words, f"{place}.{key}")
    for code, count in numbers.items() if not faulty else ():
        if code in codes and not FEWEST_INDICATORS <= count <= MOST_INDICATORS:
            room = f"{FEWEST_INDICATORS}-{MOST_INDICATORS}"
            yield Fault(code, "how_many", str(count), room)

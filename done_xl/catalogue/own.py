"""An organisation's own wording from a TOML file: its own competences, and gedragsindicatoren.

The format is that of the shipped files competences.toml and indicators.toml, both in one file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

from pydantic import TypeAdapter, ValidationError

from done_xl.catalogue.cross import FEWEST_INDICATORS, MOST_INDICATORS
from done_xl.catalogue.load import CatalogueError, with_tuples
from done_xl.catalogue.types import Catalogue, Competence, Frozen, Indicator

FaultKind = Literal[
    "not_utf8",
    "not_toml",
    "cut_off",
    "nothing",
    "unknown_key",
    "no_list",
    "missing",
    "too_short",
    "too_long",
    "pattern",
    "number",
    "other",
    "not_own",
    "code_taken",
    "double_code",
    "no_such_competence",
    "wrong_number",
    "double_text",
    "how_many",
]
_LINE: Final = re.compile(r"at line (\d+)")
OWN_GROUPS: Final = ("Eigen", "Vaktechnisch")
_KINDS: Final[Mapping[str, FaultKind]] = {
    "missing": "missing",
    "extra_forbidden": "unknown_key",
    "string_too_short": "too_short",
    "too_short": "too_short",
    "string_too_long": "too_long",
    "too_long": "too_long",
    "string_pattern_mismatch": "pattern",
    # The one word of a closed list is the group of a competence.
    "literal_error": "not_own",
    "int_type": "number",
    "greater_than_equal": "number",
    "less_than_equal": "number",
}
T = TypeVar("T", bound=Frozen)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in the file: its place like `indicators[2].levels[4]`, entries from 1.

    `found` and `expected` are there where the kind of fault knows them.
    """

    place: str
    kind: FaultKind
    found: str = ""
    expected: str = ""


class OwnWordingError(CatalogueError):
    """All faults of an organisation's own file."""

    def __init__(self, file: str, faults: tuple[Fault, ...]) -> None:
        lines = (
            " ".join(filter(None, (f"{file}: {one.place}: {one.kind}", one.found, one.expected)))
            for one in faults
        )
        super().__init__(tuple(lines))
        self.file = file
        self.faults = faults


def with_own(known: Catalogue, path: Path) -> Catalogue:
    """The catalogue with the competences of this file added and its indicators put in place.

    Where a competence has indicators in the file, they replace all others of that competence. A
    competence of the file takes the place of an own one with its code. Raises OwnWordingError with
    all faults of the file at once, OSError where it cannot be read.
    """
    data, faults = _parsed(path)
    competences, wrong = _entries(data, "competences", Competence)
    faults += wrong
    indicators, wrong = _entries(data, "indicators", Indicator)
    faults += wrong
    faults += _competence_faults(competences, known)
    codes = {one.code for one in (*known.competences, *_sound(competences))}
    # The code of a faulty competence is known too: its indicators are not at fault.
    codes |= {str(entry.get("code")) for entry in _tables(data, "competences")}
    faults += _indicator_faults(indicators, codes)
    if not data and not faults:
        faults = [Fault(path.name, "nothing")]
    if faults:
        raise OwnWordingError(path.name, tuple(faults))
    return _together(known, _sound(competences), _sound(indicators))


def _together(
    known: Catalogue, competences: Sequence[Competence], indicators: Sequence[Indicator]
) -> Catalogue:
    codes = {one.code for one in competences}
    worded = {one.competence for one in indicators}
    kept = tuple(one for one in known.competences if one.code not in codes)
    others = tuple(one for one in known.indicators if one.competence not in worded)
    changed = {"competences": (*kept, *competences), "indicators": (*others, *indicators)}
    return known.model_copy(update=changed)


def _parsed(path: Path) -> tuple[Mapping[str, Any], list[Fault]]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        return {}, [Fault(path.name, "not_utf8")]
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        return {}, [Fault(path.name, "not_toml", line[1]) if line else Fault(path.name, "cut_off")]
    unknown = [key for key in data if key not in ("competences", "indicators")]
    return data, [Fault(key, "unknown_key") for key in unknown]


def _tables(data: Mapping[str, Any], name: str) -> tuple[Mapping[str, Any], ...]:
    entries = data.get(name)
    return tuple(one for one in entries if isinstance(one, dict)) if type(entries) is list else ()


def _entries(
    data: Mapping[str, Any], name: str, kind: type[T]
) -> tuple[tuple[T | None, ...], list[Fault]]:
    """The entries under a name in order, None for a faulty one, and the faults."""
    given = data.get(name, [])
    if not isinstance(given, list):
        return (), [Fault(name, "no_list")]
    found: list[T | None] = []
    faults: list[Fault] = []
    for number, entry in enumerate(with_tuples(given), 1):
        place = f"{name}[{number}]"
        try:
            found.append(TypeAdapter(kind).validate_python(entry))
        except ValidationError as error:
            found.append(None)
            faults += _type_faults(place, error)
    return tuple(found), faults


def _type_faults(place: str, error: ValidationError) -> Iterator[Fault]:
    for one in error.errors(include_url=False):
        where = place
        for step in one["loc"]:
            where += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
        context = one.get("ctx", {})
        kind = _KINDS.get(one["type"], "other")
        if kind == "not_own":
            yield Fault(where, kind, str(one["input"]), ", ".join(OWN_GROUPS))
            continue
        lengths = (context[key] for key in ("min_length", "max_length") if key in context)
        yield Fault(where, kind, expected=str(next(lengths, "")))


def _sound(entries: Sequence[T | None]) -> tuple[T, ...]:
    return tuple(one for one in entries if one is not None)


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

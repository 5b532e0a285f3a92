"""An organisation's own TOML file: how it is read, and what can be wrong in it.

Faults are kinds with a place; the Dutch sentences stand in text_nl. All of a file come at once.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

from pydantic import TypeAdapter, ValidationError

from done_xl.catalogue.load import CatalogueError, with_tuples
from done_xl.catalogue.measure_rules import TermFaultKind
from done_xl.catalogue.types import Frozen

FaultKind = Literal[
    TermFaultKind,
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
    "whole",
    "least",
    "most",
    "day",
    "word",
    "other",
    "not_own",
    "code_taken",
    "double_code",
    "no_such_competence",
    "wrong_number",
    "double_text",
    "how_many",
    "no_change",
    "no_words",
    "nothing_own",
]
_LINE: Final = re.compile(r"at line (\d+)")
KINDS: Final[Mapping[str, FaultKind]] = {
    "missing": "missing",
    "extra_forbidden": "unknown_key",
    "string_too_short": "too_short",
    "too_short": "too_short",
    "string_too_long": "too_long",
    "too_long": "too_long",
    "string_pattern_mismatch": "pattern",
}
_EXPECTED: Final = ("min_length", "max_length", "ge", "le", "expected")
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


class OwnFileError(CatalogueError):
    """All faults of an organisation's own file."""

    def __init__(
        self, file: str, faults: tuple[Fault, ...], names: Mapping[str, str] | None = None
    ) -> None:
        """`names` are what staff call the entries of the file, by place: `measures[2]` is BVS."""
        lines = (
            " ".join(filter(None, (f"{file}: {one.place}: {one.kind}", one.found, one.expected)))
            for one in faults
        )
        super().__init__(tuple(lines))
        self.file = file
        self.faults = faults
        self.names = names or {}


def parsed(path: Path, keys: Collection[str]) -> tuple[Mapping[str, Any], list[Fault]]:
    """What a file holds under these keys, and the faults of the file as a whole.

    Raises OSError where it cannot be read.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        return {}, [Fault(path.name, "not_utf8")]
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        return {}, [Fault(path.name, "not_toml", line[1]) if line else Fault(path.name, "cut_off")]
    return data, [Fault(key, "unknown_key") for key in data if key not in keys]


def tables(data: Mapping[str, Any], name: str) -> tuple[Mapping[str, Any], ...]:
    """The entries under a name that are tables, as they stand."""
    entries = data.get(name)
    return tuple(one for one in entries if isinstance(one, dict)) if type(entries) is list else ()


def entries(
    data: Mapping[str, Any], name: str, kind: type[T], kinds: Mapping[str, FaultKind]
) -> tuple[tuple[T | None, ...], list[Fault]]:
    """The entries under a name in order, None for a faulty one, and the faults."""
    given = data.get(name, [])
    if not isinstance(given, list):
        return (), [Fault(name, "no_list")]
    return validated(given, name, kind, kinds)


def validated(
    given: Sequence[Any], name: str, kind: type[T], kinds: Mapping[str, FaultKind]
) -> tuple[tuple[T | None, ...], list[Fault]]:
    """The entries of a list in order, None for a faulty one, and the faults.

    `name` is the list's place, `kinds` names faults by pydantic's type of error.
    """
    found: list[T | None] = []
    faults: list[Fault] = []
    for number, entry in enumerate(with_tuples(given), 1):
        place = f"{name}[{number}]"
        try:
            found.append(TypeAdapter(kind).validate_python(entry))
        except ValidationError as error:
            found.append(None)
            faults += _type_faults(place, error, kinds)
    return tuple(found), faults


def _type_faults(
    place: str, error: ValidationError, kinds: Mapping[str, FaultKind]
) -> Iterator[Fault]:
    for one in error.errors(include_url=False):
        where = place
        for step in one["loc"]:
            where += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
        context = one.get("ctx", {})
        kind = kinds.get(one["type"], "other")
        found = str(one["input"]) if one["type"] == "literal_error" else ""
        expected = str(next((context[key] for key in _EXPECTED if key in context), ""))
        yield Fault(where, kind, found, expected.replace("'", "").replace(" or ", ", "))


def sound(given: Sequence[T | None]) -> tuple[T, ...]:
    """The entries without a fault."""
    return tuple(one for one in given if one is not None)

"""The catalogue read from its data files, with every fault of every file at once.

Each field of `Catalogue` has one file of the same name whose single top-level key is that name.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from done_xl.catalogue.cross import cross_problems
from done_xl.catalogue.types import Catalogue


class CatalogueError(Exception):
    """What is wrong in the data files, one line for each fault.

    A line names file, place and fault: `kpis.toml: kpis[3].phase: Input should be …`. Entries of a
    list are counted from 1, as someone who reads the file from the top would.
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def load(folder: Path | None = None) -> Catalogue:
    """The catalogue in a folder, or the shipped one; raises CatalogueError with all faults."""
    source: Traversable = folder if folder is not None else files("done_xl.catalogue") / "data"
    problems: list[str] = list(_unread_files(source))
    parts: dict[str, Any] = {}
    for name, field in Catalogue.model_fields.items():
        try:
            parts[name] = _part(source, name, field.annotation)
        except CatalogueError as error:
            problems.extend(error.problems)
    problems.extend(cross_problems(parts))
    if problems:
        raise CatalogueError(tuple(problems))
    return Catalogue(**parts)


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue, read once."""
    return load()


def _unread_files(source: Traversable) -> Iterator[str]:
    if not source.is_dir():
        return
    known = {f"{name}.toml" for name in Catalogue.model_fields}
    for name in sorted(entry.name for entry in source.iterdir()):
        if name.endswith(".toml") and name not in known:
            yield f"{name}: unknown file"


def _part(source: Traversable, name: str, annotation: Any) -> Any:
    """The checked value of one file; raises CatalogueError with its faults."""
    file = f"{name}.toml"
    data = _parsed(source / file, file)
    problems = [f"{file}: {key}: unknown key" for key in data if key != name]
    value = None
    if name not in data:
        problems.append(f"{file}: {name}: missing")
    else:
        try:
            value = TypeAdapter(annotation).validate_python(with_tuples(data[name]))
        except ValidationError as error:
            problems.extend(_lines(file, name, error))
    if problems:
        raise CatalogueError(tuple(problems))
    return value


def _parsed(path: Traversable, file: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise CatalogueError((f"{file}: missing file",)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CatalogueError((f"{file}: {error}",)) from error


def with_tuples(value: Any) -> Any:
    """The value with every list as a tuple: the strict types take no list."""
    if isinstance(value, list):
        return tuple(map(with_tuples, value))
    if isinstance(value, dict):
        return {key: with_tuples(entry) for key, entry in value.items()}
    return value


def _lines(file: str, name: str, error: ValidationError) -> Iterator[str]:
    words = {"missing": "missing", "extra_forbidden": "unknown key"}
    for fault in error.errors(include_url=False):
        place = name
        for step in fault["loc"]:
            place += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
        yield f"{file}: {place}: {words.get(fault['type'], fault['msg'])}"

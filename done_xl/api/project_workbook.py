"""Use case: an empty project workbook, with the buttons for the coordinator."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from done_xl.api.outputs import UseError, target, writing
from done_xl.catalogue.load import catalogue
from done_xl.excel.build import project_of
from done_xl.report.project_book import FunctionLine, project_base
from done_xl.text_nl import cli as text
from done_xl.writing.beside import beside

__all__ = ["FunctionLine", "new_project", "project_bytes"]

PROJECT_NAME: Final = "DOne_project.xlsm"


def new_project(
    output: Path, functions: Sequence[FunctionLine] = (), *, overwrite: bool = False
) -> Path:
    """The path of a new project workbook; raises UseError where it may not be written.

    `output` is a file that ends in .xlsm, or a folder. `functions` stand on the sheet Functies.
    """
    path = output / PROJECT_NAME if output.is_dir() else output
    if path.suffix.lower() != ".xlsm":
        raise UseError(text.NOT_XLSM.format(path=path))
    with writing(target(path, overwrite=overwrite)), beside(path) as made:
        made.write_bytes(project_bytes(functions))
    return path


def project_bytes(functions: Sequence[FunctionLine] = ()) -> bytes:
    """The project workbook with its macros; equal input gives equal bytes."""
    return project_of(project_base(catalogue(), functions))

"""The project's own files for Excel: texts of VBA, and the two files that are built from them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from done_xl.api.places import ADDIN_NAME
from done_xl.api.project_workbook import PROJECT_NAME, FunctionLine, project_bytes
from done_xl.excel.build import addin_bytes
from done_xl.excel.modules import generated_texts

_TEXTS: Final = "done_xl/excel/vba"


@dataclass(frozen=True, slots=True)
class Functions:
    """The functions of Excel as far as files need them.

    `modules` are the texts of their VBA by module name, `lines` what the sheet Functies lists.
    """

    modules: Mapping[str, str]
    lines: Sequence[FunctionLine]


def excel_files(functions: Functions) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The files by their path in the project, each with what makes its bytes.

    The texts come first: the two others are made from the texts as they then stand in the package.
    """
    modules = {f"{name}.bas": text for name, text in functions.modules.items()}
    for name, text in (generated_texts() | modules).items():
        yield f"{_TEXTS}/{name}", text.encode
    yield f"templates/{ADDIN_NAME}", addin_bytes
    yield f"workbooks/{PROJECT_NAME}", lambda: project_bytes(functions.lines)

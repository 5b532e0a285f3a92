"""What Excel and the manual show of the functions, and that they are plain Python."""

from __future__ import annotations

import ast
import importlib.util
import inspect
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import done_xl_udfs
from done_xl.layout.filling import Setup
from done_xl.layout.places import places
from done_xl.model.findings import column_letters
from done_xl.model.submission import Period
from done_xl.text_nl import functions as function_text
from done_xl.text_nl import terms as term_text
from done_xl.writing.computed import rekenblad_grid as grid
from done_xl_udfs import FUNCTIONS, binding
from done_xl_udfs.arguments import number
from done_xl_udfs.binding import Argument, CellError, Declaration, declaration_of, excel_function
from tests.corpus.dutch import foreign_words

NAMES = [
    "DONE_KPI", "DONE_KPI_TABEL", "DONE_VERHOUDING", "DONE_REALISATIE", "DONE_CHECKLIST",
    "DONE_WERKPUNTEN", "DONE_JANEE", "DONE_OBSTAKELS", "DONE_SAM_NIVEAU", "DONE_SAM_PROFIEL",
    "DONE_OVEREENSTEMMING", "DONE_PDP_VOORTGANG", "DONE_PDP_OPVOLGEN", "DONE_OPVOLGDATUM",
    "DONE_OPVOLGSTATUS", "DONE_TERMIJN", "DONE_TERMIJN_CONTROLE", "DONE_VOP_PREMIE",
    "DONE_CONTROLE", "DONE_CONSOLIDATIE",
]  # fmt: skip
PACKAGE = Path(done_xl_udfs.__file__).parent
each = pytest.mark.parametrize("declared", FUNCTIONS, ids=lambda one: one.name)


def test_the_functions_stand_in_the_order_of_the_manual() -> None:
    assert [one.name for one in FUNCTIONS] == NAMES
    assert sorted(done_xl_udfs.__all__) == sorted([*NAMES, "FUNCTIONS"])


@each
def test_the_package_holds_the_function_under_its_name(declared: Declaration) -> None:
    cell = getattr(done_xl_udfs, declared.name)
    assert cell is declared.function
    assert declaration_of(cell) is declared
    assert (cell.__name__, cell.__doc__) == (declared.name, declared.summary)


@each
def test_xlwings_reads_a_plain_signature(declared: Declaration) -> None:
    """Annotations would be taken for converters, and an optional argument needs a default."""
    parameters = inspect.signature(declared.function).parameters
    assert list(parameters) == [one.name for one in declared.arguments]
    assert declared.function.__annotations__ == {}
    assert [one.default is None for one in parameters.values()] == [
        one.optional for one in declared.arguments
    ]
    optional = [one.optional for one in declared.arguments]
    assert optional == sorted(optional)


@each
def test_the_function_wizard_can_show_it(declared: Declaration) -> None:
    texts = [declared.summary, *(one.help for one in declared.arguments)]
    assert [text for text in texts if not 10 < len(text) <= binding.LONGEST] == []
    assert [text for text in texts if not text.endswith(".")] == []
    assert foreign_words(*texts) == []
    names = [one.name for one in declared.arguments]
    assert [name for name in names if not re.fullmatch("[a-z]{2,20}", name)] == []
    assert len(set(names)) == len(names)
    # Excel refuses a call of MacroOptions whose descriptions are together over 8,000 characters.
    assert sum(map(len, texts)) < 2000


@each
def test_the_example_is_a_call_as_typed_in_a_dutch_excel(declared: Declaration) -> None:
    assert declared.example.startswith(f"={declared.name}(")
    assert declared.example.endswith(")")
    inside = re.sub(r'"[^"]*"', "", declared.example.removeprefix(f"={declared.name}")[1:-1])
    inside = re.sub(r"\([^()]*\)", "", inside)
    assert "," not in inside
    given = inside.split(";")
    required = sum(not one.optional for one in declared.arguments)
    assert required <= len(given) <= len(declared.arguments)


def test_the_cells_of_the_examples_are_those_of_the_workbook() -> None:
    """Someone who types an example into the workbook gets what the manual says."""
    tables = places(Setup("ABC", "Proef", Period(date(2026, 1, 1), date(2026, 12, 31))))

    def cell(key: str, field: str) -> str:
        place = tables.table(key)
        return f"{place.letters(field)}{place.first_line}"

    def kpi(column: int) -> str:
        return f"{column_letters(column)}{grid.FIRST_KPI_LINE}"

    totals = f"{grid.kpi_area(grid.CODE)};{grid.kpi_area(grid.TOTAL)}".replace("$", "")
    corner = f"A{tables.table('log').header_line}"
    start, end = cell("measures", "start"), cell("measures", "end")
    job = [cell("placements", name) for name in ("start", "end", "confirmed")]
    wanted = {
        "DONE_REALISATIE": ";".join(map(kpi, (grid.TOTAL, grid.TARGET, grid.BASELINE))),
        "DONE_VERHOUDING": f'"CUR/DST";{totals}',
        "DONE_TERMIJN": f'"BVS";{start}',
        "DONE_TERMIJN_CONTROLE": f'"TBS";{start};{end}',
        "DONE_OPVOLGSTATUS": f'{job[0]};"D6M";VANDAAG();{job[1]};{job[2]}',
        "DONE_CONTROLE": f'tblRegistratie[#Alles];"Registratie";;;;"{corner}"',
    }
    examples = {one.name: one.example for one in FUNCTIONS}
    assert {name: examples[name] for name in wanted} == {
        name: f"={name}({inside})" for name, inside in wanted.items()
    }


def test_one_more_kpi_in_the_catalogue_is_in_the_example(monkeypatch: pytest.MonkeyPatch) -> None:
    kpis = len(grid.kpi_lines()) + 1
    monkeypatch.setattr(grid, "kpi_lines", lambda: range(grid.FIRST_KPI_LINE, 7 + kpis))
    found = importlib.util.spec_from_file_location("once_more", PACKAGE / "figures.py")
    assert found is not None
    assert found.loader is not None
    figures = importlib.util.module_from_spec(found)
    found.loader.exec_module(figures)
    declared = declaration_of(figures.DONE_VERHOUDING)
    last = 6 + kpis
    assert declared.example == (
        f"=DONE_VERHOUDING(\"CUR/DST\";'KPI rekenblad'!A7:A{last};'KPI rekenblad'!R7:R{last})"
    )
    assert [one.help for one in declared.arguments[1:]] == [
        f"De codes of namen van de KPI's in één kolom of rij, zoals A7:A{last} op KPI rekenblad.",
        f"De totalen, even lang als kpis, zoals R7:R{last} op KPI rekenblad.",
    ]


def test_only_what_looks_at_files_is_worked_out_at_every_calculation() -> None:
    volatile = [one.name for one in FUNCTIONS if one.volatile]
    in_wizard = [one.name for one in FUNCTIONS if not one.in_wizard]
    assert volatile == in_wizard == ["DONE_CONSOLIDATIE"]


def test_each_function_is_a_typed_one_liner_or_nearly() -> None:
    """Arithmetic belongs in scoring: what stands here reads, calls and shows."""
    long = {}
    for path in PACKAGE.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("DONE_"):
                lines = (node.end_lineno or 0) - node.lineno + 1
                if lines >= 35:
                    long[node.name] = lines
                assert all(argument.annotation for argument in node.args.args), node.name
                assert node.returns is not None, node.name
    assert long == {}


def test_modules_are_short() -> None:
    lines = {path.name: len(path.read_text("utf-8").splitlines()) for path in PACKAGE.glob("*.py")}
    assert {name: count for name, count in lines.items() if count >= 300} == {}


TRIES = """
import sys
from importlib.abc import MetaPathFinder

class Refused(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("xlwings", "pythoncom", "win32com", "pywintypes"):
            raise ImportError(name)

sys.meta_path.insert(0, Refused())
import done_xl_udfs as functions
from datetime import datetime
assert "xlwings" not in sys.modules
print(functions.DONE_OPVOLGDATUM(datetime(2026, 8, 31), "D6M"))
print(functions.DONE_SAM_NIVEAU([[1.0, 2.0], [None, 4.0]]))
print(functions.DONE_REALISATIE("veel", 3.0))
print(len(functions.FUNCTIONS))
"""


def test_without_xlwings_the_functions_are_plain_python() -> None:
    done = subprocess.run([sys.executable, "-c", TRIES], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "2027-02-28",
        "2",
        "In totaal staat geen getal. Typ een getal.",
        str(len(FUNCTIONS)),
    ]


class Recorded:
    """Stands in for xlwings as it is on Windows: keeps what each decorator was called with."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []

    def arg(self, name: str, **options: Any) -> Any:
        self.calls.append((name, options))
        return lambda cell: cell

    def func(self, **options: Any) -> Any:
        self.calls.append(("func", options))
        return lambda cell: cell


def test_ranges_come_in_rows_and_error_cells_as_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    recorded = Recorded()
    monkeypatch.setattr(binding, "xw", recorded)

    @excel_function(
        summary="Een proef.",
        arguments=(
            Argument("bereik", "Een bereik.", "range", number),
            Argument("cel", "Een cel.", "cell", number, optional=True),
        ),
        example="=DONE_PROEF(A1:A3;4)",
    )
    def DONE_PROEF(bereik: float, cel: float) -> float:  # noqa: N802 - its name in Excel
        return bereik + cel

    assert DONE_PROEF(1.0, 2.0) == 3.0
    assert recorded.calls == [
        ("bereik", {"doc": "Een bereik.", "ndim": 2, "err_to_str": True}),
        ("cel", {"doc": "Een cel.", "err_to_str": True}),
        ("func", {"category": "DOne", "volatile": False, "call_in_wizard": True}),
    ]


def test_a_fault_of_ours_shows_a_dutch_text_and_no_value_of_a_cell() -> None:
    @excel_function(
        summary="Een proef.",
        arguments=(Argument("cel", "Een cel.", "cell", lambda value, _: value),),
        example="=DONE_STUK(A1)",
    )
    def DONE_STUK(cel: object) -> object:  # noqa: N802 - its name in Excel
        raise KeyError(cel)

    assert DONE_STUK("Jan Peeters") == (
        "DONE_STUK liep vast (KeyError). Meld dit aan wie done_xl onderhoudt, met de formule erbij."
    )


def test_a_faulty_argument_is_said_before_anything_is_worked_out() -> None:
    seen: list[float] = []

    def read(value: object, name: str) -> float:
        if value is None:
            raise CellError(f"{name} ontbreekt")
        return number(value, name)

    @excel_function(
        summary="Een proef.",
        arguments=(Argument("een", "Een cel.", "cell", read),),
        example="=DONE_PROEF(A1)",
    )
    def DONE_PROEF(een: float) -> float:  # noqa: N802 - its name in Excel
        seen.append(een)
        return een

    assert DONE_PROEF() == "een ontbreekt"
    assert (DONE_PROEF(2.0), seen) == (2.0, [2.0])


def texts_of(module: object) -> list[str]:
    """Every text that stands in a module of texts, also those in tuples and mappings."""
    found: list[str] = []
    for name, value in vars(module).items():
        if name.isupper():
            parts = value.values() if isinstance(value, dict) else value
            found += [value] if isinstance(value, str) else list(parts)
    return found


def test_what_a_cell_may_show_is_dutch() -> None:
    said = [*texts_of(function_text), *texts_of(term_text)]
    assert len(said) > 60
    assert foreign_words(*(re.sub(r"\{\w+\}", "x", one) for one in said)) == []

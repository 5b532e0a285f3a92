"""A pretended Windows PC or Mac on which VBA runs: files, environment, and what it starts.

pyOpenVBA's interpreter runs the VBA and has no world around it; this gives it one, in memory.
Nothing is started: the command lines are recorded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal

from pyopenvba.apps.excel._bridge import ExcelBridge
from pyopenvba.apps.excel._io import load_workbook
from pyopenvba.apps.excel._model import Application
from pyopenvba.interpreter import Interpreter, VBAObject
from pyopenvba.interpreter import _ast as ast
from pyopenvba.interpreter._intrinsics import INTRINSICS
from pyopenvba.interpreter._parse import parse_expression
from pyopenvba.interpreter._preprocess import strip_directives
from pyopenvba.interpreter._values import VBAErrorValue, VBAInt, error, to_text

System = Literal["win64", "win32", "mac"]
Caller = Literal["python", "cell", "shape"]
CONSTANTS: Final[Mapping[System, dict[str, object]]] = {
    "win64": {"VBA7": True, "Win64": True, "Win32": True, "Mac": False},
    "win32": {"VBA7": True, "Win64": False, "Win32": True, "Mac": False},
    "mac": {"VBA7": True, "Win64": False, "Win32": False, "Mac": True},
}
PYTHON: Final = r"C:\Users\Zoë Peeters\done xl\Scripts\python.exe"
MAC_PYTHON: Final = "/Users/zoe peeters/done xl/bin/python"
CONFIG: Final = r"C:\Users\Zoë Peeters\.done_xl\done_xl.conf"
MAC_CONFIG: Final = "/Users/zoe/Library/Containers/com.microsoft.Excel/Data/done_xl.conf"
MISSING_FILE: Final = 53
NO_REFERENCE: Final = 2023
SHAPE: Final = "Knop 1"
WINDOW: Final = 4711
_COMMENT: Final = re.compile(
    r"""(?m)^([ \t]*#(?:Const|If|ElseIf|Else|End If)\b(?:[^'"\r\n]|"[^"\r\n]*")*?)[ \t]*'[^\r\n]*"""
)


@dataclass
class World:
    """The files by path, the environment, and what was started.

    `caller` is who calls a macro; `during` is what happens while a program runs.
    """

    files: dict[str, str] = field(default_factory=dict)
    environment: dict[str, str] = field(default_factory=dict)
    runs: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    tasks: list[tuple[str, str, str]] = field(default_factory=list)
    folder: str = r"D:\van iemand anders"
    exit_code: int = 0
    task_answer: str | None = "0"
    saving: object = False
    picking: str | None = None
    asked: list[dict[str, object]] = field(default_factory=list)
    caller: Caller = "python"
    during: Callable[[], object] | None = None


def windows(interpreter: str = PYTHON) -> World:
    """A PC on which done-xl install ran."""
    files = {CONFIG: f'"INTERPRETER_WIN","{interpreter}"\n', PYTHON: ""}
    environment = {"USERPROFILE": r"C:\Users\Zoë Peeters", "TEMP": r"C:\Temp", "PATH": "C:\\"}
    return World(files, environment)


def mac() -> World:
    """A Mac on which done-xl install ran."""
    home = "/Users/zoe/Library/Containers/com.microsoft.Excel/Data"
    return World({MAC_CONFIG: f'"INTERPRETER_MAC","{MAC_PYTHON}"\n'}, {"HOME": home})


class Shell(VBAObject):  # type: ignore[misc] # pyOpenVBA ships no types
    """WScript.Shell, which starts nothing."""

    def __init__(self, world: World) -> None:
        self._world = world

    def vba_get(self, name: str, args: Sequence[Any] = (), named: Any = None) -> object:
        match name, [to_text(one) for one in args[:1]]:
            case "CurrentDirectory", []:
                return self._world.folder
            case "ExpandEnvironmentStrings", [text]:
                return self._expanded(text)
            case "Run", [command]:
                self._world.runs.append(self._expanded(command))
                self._world.folders.append(self._world.folder)
                if self._world.during is not None:
                    self._world.during()
                return VBAInt(self._world.exit_code, "Long")
        return super().vba_get(name, args, named)

    def vba_set(
        self, name: str, value: Any, args: Any = (), named: Any = None, *, by_ref: bool = False
    ) -> None:
        if name != "CurrentDirectory":
            super().vba_set(name, value, args, named, by_ref=by_ref)
        self._world.folder = to_text(value)

    def _expanded(self, text: str) -> str:
        known = {name.upper(): value for name, value in self._world.environment.items()}
        return re.sub("%([^%]+)%", lambda found: known.get(found[1].upper(), found[0]), text)


class FolderDialog(VBAObject):  # type: ignore[misc] # pyOpenVBA ships no types
    """The window to pick a folder, which picks what the world says."""

    def __init__(self, world: World, kind: object) -> None:
        self._world = world
        self._set: dict[str, object] = {"kind": int(to_text(kind))}

    def vba_get(self, name: str, args: Sequence[Any] = (), named: Any = None) -> object:
        match name, args:
            case "Show", _:
                self._world.asked.append(self._set)
                return VBAInt(0 if self._world.picking is None else -1, "Long")
            case "SelectedItems", [_]:
                return self._world.picking
        return super().vba_get(name, args, named)

    def vba_set(self, name: str, value: Any, *_: Any, **__: Any) -> None:
        self._set[name] = value


class Excel(Application):  # type: ignore[misc] # pyOpenVBA ships no types
    """The application with what only a running one has."""

    vba_type_name = "Application"

    def __init__(self, world: World) -> None:
        super().__init__()
        self._world = world

    def vba_get(self, name: str, args: Any = (), named: Any = None) -> object:
        match name.lower():
            case "filedialog":
                return FolderDialog(self._world, args[0])
            case "getsaveasfilename" | "macrooptions":
                self._world.asked.append(dict(named))
                return self._world.saving
            case "caller":
                return self._caller()
        given = {"hwnd": VBAInt(WINDOW, "Long"), "path": r"C:\Program Files\Office"}
        return given.get(name.lower()) or super().vba_get(name, args, named)

    def _caller(self) -> object:
        match self._world.caller:
            case "cell":
                return self.vba_get("Range", ["A1"])
            case "shape":
                return SHAPE
        return VBAErrorValue(NO_REFERENCE)


class Runner(Interpreter):  # type: ignore[misc] # pyOpenVBA ships no types
    """The interpreter with files and objects of this world."""

    def __init__(self, bridge: ExcelBridge, world: World) -> None:
        super().__init__(bridge)
        self._world = world
        self._open: dict[int, list[str]] = {}
        own: dict[str, Callable[..., object]] = {
            "environ": lambda name: world.environment.get(to_text(name), ""),
            "getattr": self._attributes,
            "dir": lambda path, *_: to_text(path) if to_text(path) in world.files else "",
            "freefile": lambda: VBAInt(1, "Integer"),
            "eof": lambda number: not self._open[int(number)],
            "applescripttask": self._task,
        }
        self._intrinsics = {
            **INTRINSICS,
            **{name: _without_named(function) for name, function in own.items()},
        }

    def create_com(self, class_name: str) -> object:
        return (
            Shell(self._world) if class_name == "WScript.Shell" else super().create_com(class_name)
        )

    def _attributes(self, path: object) -> object:
        if to_text(path) not in self._world.files:
            raise error(MISSING_FILE)
        return VBAInt(0, "Integer")

    def _task(self, script: object, handler: object, asked: object) -> object:
        self._world.tasks.append((to_text(script), to_text(handler), to_text(asked)))
        if self._world.task_answer is None:
            raise error(5)
        return self._world.task_answer

    def _execute(self, statement: Any, frame: Any) -> None:
        # What Excel keeps about a procedure, as Attribute, does nothing.
        words = statement.text if isinstance(statement, ast.Unsupported) else ""
        if not words or not (words.startswith("Attribute ") or self._done(words, frame)):
            super()._execute(statement, frame)

    def _done(self, words: str, frame: Any) -> bool:
        """Whether this was a statement about files, and so was done."""
        if found := re.fullmatch(r"Open (.+) For Input As (?:# )?(\w+)", words):
            path = to_text(self._value(found[1], frame))
            if path not in self._world.files:
                raise error(MISSING_FILE)
            number = int(self._value(found[2], frame))
            self._open[number] = self._world.files[path].splitlines()
        elif found := re.fullmatch(r"Input # (\w+) , (\w+) , (\w+)", words):
            line = self._open[int(self._value(found[1], frame))].pop(0)
            for name, value in zip(found.groups()[1:], re.findall(r'"(.*?)"', line), strict=True):
                frame.slot(name).set(value)
        elif found := re.fullmatch(r"Line Input # (\w+) , (\w+)", words):
            frame.slot(found[2]).set(self._open[int(self._value(found[1], frame))].pop(0))
        elif re.fullmatch(r"Close (?:# )?\w+", words):
            self._open.clear()
        elif found := re.fullmatch(r"Kill (.+)", words):
            if self._world.files.pop(to_text(self._value(found[1], frame)), None) is None:
                raise error(MISSING_FILE)
        else:
            return False
        return True

    def _value(self, expression: str, frame: Any) -> Any:
        return self.evaluate(parse_expression(expression), frame)


class Machine:
    """Excel with the macros of a workbook or add-in, `own`, on a system of this world."""

    def __init__(self, own: Path, modules: Mapping[str, str], system: System, world: World) -> None:
        self.world = world
        self._application = Excel(world)
        self.interpreter = Runner(ExcelBridge(self._application), world)
        self._application.interpreter = self.interpreter
        self.open(own)
        for name, text in modules.items():
            plain = strip_directives(
                for_interpreter(text), module=name, constants=CONSTANTS[system]
            )
            document = self.interpreter.host.global_object(name.lower())
            if isinstance(document, VBAObject):
                self.interpreter.add_module(plain, name=name, kind="document")
                self.interpreter.bind_document(name, document)
            else:
                self.interpreter.add_module(plain, name=name)

    def open(self, path: Path) -> Any:
        """Open a workbook and make it the active one."""
        book = load_workbook(self._application, path)
        self._application.workbooks_.books.append(book)
        self._application.activate_book(book)
        return book

    def close_all(self) -> None:
        """No workbook is open but the add-in, which is never the active one."""
        self._application.active_book = None

    def run(self, macro: str, *given: object) -> Any:
        """What a macro gives back."""
        return self.interpreter.run(macro, list(given))

    def type(self, sheet: str, cell: str, value: object) -> None:
        """Write a cell of the active workbook."""
        target = self._application.active_book.vba_get("Worksheets", [sheet])
        target.vba_get("Range", [cell]).vba_set("Value", value)

    def protect(self, sheet: str, **options: bool) -> None:
        """Protect a sheet of the active workbook, as somebody does by hand."""
        target = self._application.active_book.vba_get("Worksheets", [sheet])
        target.vba_call("Protect", [], options)

    def protection(self, sheet: str) -> Mapping[str, object]:
        """What a sheet of the active workbook forbids and allows."""
        target = self._application.active_book.vba_get("Worksheets", [sheet])
        own = ("ProtectContents", "ProtectDrawingObjects", "ProtectScenarios", "ProtectionMode")
        allowed = target.vba_get("Protection")
        names = ("Sorting", "Filtering", "FormattingCells", "FormattingColumns", "FormattingRows",
                 "InsertingRows", "InsertingColumns", "InsertingHyperlinks", "DeletingRows",
                 "DeletingColumns", "UsingPivotTables")  # fmt: skip
        permissions = {f"Allow{name}": allowed.vba_get(f"Allow{name}") for name in names}
        return {**{name: target.vba_get(name) for name in own}, **permissions}

    @property
    def said(self) -> list[str]:
        """The texts of all message boxes."""
        return [text for _, text, _, _ in self.interpreter.dialogs]

    @property
    def status(self) -> object:
        """What stands in the status bar."""
        return self._application.vba_get("StatusBar")


def for_interpreter(text: str) -> str:
    """The text as pyOpenVBA can parse it: without WithEvents, and comments after directives."""
    return _COMMENT.sub(r"\1", text.replace("Private WithEvents ", "Private "))


def _without_named(function: Callable[..., object]) -> Callable[..., object]:
    return lambda _interpreter, given, _named: function(*given)

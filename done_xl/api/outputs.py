"""Where a result may be written: never over a source, never over a file unasked (design 1)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from done_xl.text_nl import cli as text


class UseError(Exception):
    """The call itself cannot be carried out; the message is Dutch and says what to do.

    `about` are the fields of a form that are at fault, where the call was made from one.
    """

    def __init__(self, said: str, *, about: Iterable[str] = ()) -> None:
        super().__init__(said)
        self.about = tuple(about)


class ExistsError(UseError):
    """Files stand where a result would come; `paths` are all of them."""

    def __init__(self, *paths: Path) -> None:
        super().__init__("\n".join(text.EXISTS.format(path=path) for path in paths))
        self.paths = paths


def existing(path: Path) -> Path:
    """The path given; raises UseError where it is a web address or not there."""
    if str(path).startswith(("http:", "https:")):
        raise UseError(text.web_path(path))
    if not path.exists():
        raise UseError(text.NO_SUCH_PATH.format(path=path))
    return path


def folder_of(path: Path) -> Path:
    """The folder given; raises UseError where it is a web address, no folder or not there."""
    existing(path)
    if not path.is_dir():
        raise UseError(text.NOT_A_FOLDER.format(path=path))
    return path


def report_target(path: Path, *, overwrite: bool, sources: Iterable[Path] = ()) -> Path:
    """The path of a new workbook; raises UseError for another kind of file and as `target` does.

    A folder that is not there yet would otherwise become a file of that name.
    """
    if not path.is_dir() and path.suffix.lower() != ".xlsx":
        raise UseError(text.NOT_XLSX.format(path=path))
    return target(path, overwrite=overwrite, sources=sources)


def target(path: Path, *, overwrite: bool, sources: Iterable[Path] = ()) -> Path:
    """The path to write to, its folder writable; raises UseError where it may not be written.

    That is an ExistsError where only a file is in the way.
    """
    if str(path).startswith(("http:", "https:")):
        raise UseError(text.web_path(path))
    resolved = path.resolve()
    if any(source.resolve() == resolved for source in sources):
        raise UseError(text.IS_A_SOURCE.format(path=path))
    if path.exists() and not overwrite:
        raise ExistsError(path)
    if not path.parent.exists():
        raise UseError(text.NO_SUCH_FOLDER.format(folder=path.parent))
    try:
        with tempfile.TemporaryFile(dir=path.parent):
            pass
        if path.exists():
            with path.open("r+b"):
                pass
    except OSError as error:
        raise UseError(text.CANNOT_WRITE.format(path=path)) from error
    return path


@contextmanager
def writing(path: Path) -> Iterator[Path]:
    """The path to write to; what the system refuses in the meantime becomes a UseError.

    Excel can open the old file between the look of `target` and the moment of writing.
    """
    try:
        yield path
    except OSError as error:
        raise UseError(text.CANNOT_WRITE.format(path=path)) from error


def made_folder(path: Path) -> Path:
    """The folder, made where it was missing; raises UseError where that cannot be done."""
    if str(path).startswith(("http:", "https:")):
        raise UseError(text.web_path(path))
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UseError(text.CANNOT_WRITE.format(path=path)) from error
    return path

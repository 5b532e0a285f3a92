"""What every macro shares: the workbook it was started from, messages, errors, the log."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import xlwings as xw

from done_xl.api.outputs import UseError
from done_xl.api.places import own_places
from done_xl.hosts.log import log_failure, logging_to
from done_xl.hosts.macro_desk import Desk
from done_xl.report.sink_live import LiveError
from done_xl.text_nl import macros as text
from done_xl.text_nl.buttons import BUTTONS

Work = Callable[[Desk], str | None]


class CancelledError(Exception):
    """The user closed a window without choosing anything: nothing happens, nothing is said."""


class NotRestoredError(Exception):
    """Something went wrong, and not all of it could be put back."""


def run(function: str, work: Work) -> None:
    """Nothing; the work of a button was done, and what came of it was shown.

    `work` gives back the closing message, None for no message. Whatever goes wrong ends in a
    Dutch message.
    """
    label = next(button.label for button in BUTTONS if button.function == function)
    desk = Desk(xw.Book.caller(), label)
    path = own_places().log
    with logging_to(path) as logged:
        log = text.LOGGED.format(path=path) if logged else text.NOT_LOGGED
        try:
            said, failed = work(desk), False
        except CancelledError:
            said, failed = None, False
        except Exception as error:
            said, failed = _told(function, desk.book.name, error, log), True
        finally:
            with suppress(Exception):
                desk.app.status_bar = False
    if said:
        desk.say(said, failed=failed)


def _told(function: str, name: str, error: Exception, log: str) -> str:
    """What to say of an error; it is in the log, unless the user can mend what was refused."""
    refused = isinstance(error, (UseError, LiveError))
    if refused and error.__cause__ is None:
        return str(error)
    log_failure(function, error)
    if refused:
        # A UseError names its file itself.
        about = text.ABOUT.format(name=name) + " " if isinstance(error, LiveError) else ""
        return f"{error}\n\n{about}{log}"
    return text.failed(name, log, restored=not isinstance(error, NotRestoredError))

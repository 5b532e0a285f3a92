"""Whether a text is written for staff: no word of English, none of Python."""

from __future__ import annotations

import re

_FOREIGN = re.compile(
    r"\b(none|null|nan|true|false|errors?|exception|traceback|invalid|unexpected|sheets?|rows?|"
    r"columns?|cells?|files?|the|not|and|or|this|value|number|str|int|float|datetime|class|tuple)\b"
    r"|[<>{}\[\]]|\(\)|__",
    re.IGNORECASE,
)
# File names and the errors that Excel shows are quoted as they stand.
_QUOTED = re.compile(r"\b[\w-]+\.xlsx?\b|#[A-Z/0!]+")


def foreign_words(*texts: str | None) -> list[str]:
    """The texts that hold a word which staff need not know."""
    return [text for text in texts if text and _FOREIGN.search(_QUOTED.sub("", text))]

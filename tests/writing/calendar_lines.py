"""A small reader of calendar files, which knows no more than the form of a line (RFC 5545, 3.1)."""

from __future__ import annotations

import re

LONGEST_LINE = 75


def properties(data: bytes) -> list[tuple[str, str]]:
    """Every property as its name and text, in order; AssertionError for a line of a wrong form."""
    *lines, after = data.split(b"\r\n")
    assert after == b""
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(map(len, lines)) <= LONGEST_LINE
    whole: list[bytes] = []
    for line in lines:
        if line.startswith(b" "):
            whole[-1] += line[1:]
        else:
            whole.append(line)
    return [_property(line.decode()) for line in whole]


def _property(line: str) -> tuple[str, str]:
    match = re.fullmatch(r"([A-Z-]+)(?:;[A-Z]+=[A-Z]+)?:(.*)", line, re.DOTALL)
    assert match, line
    return match[1], re.sub(r"\\(.)", lambda sign: {"n": "\n"}.get(sign[1], sign[1]), match[2])

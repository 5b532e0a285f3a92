"""How Windows takes a command line apart: cmd.exe first where it is asked, then a C program."""

from __future__ import annotations


def arguments(line: str) -> list[str]:
    """The arguments that a program gets, by the rules of CommandLineToArgvW."""
    found: list[str] = []
    rest = line.strip(" \t")
    # The program itself: quotes only, no backslashes.
    if rest.startswith('"'):
        program, _, rest = rest[1:].partition('"')
    else:
        program, _, rest = rest.partition(" ")
    found.append(program)
    while rest := rest.lstrip(" \t"):
        argument, rest = _next(rest)
        found.append(argument)
    return found


def cmd_parts(line: str) -> list[str]:
    """The commands that cmd.exe makes of a line: at each & outside of quotes, which only toggle."""
    parts, quoted, escaped = [""], False, False
    for sign in line:
        if escaped:
            escaped = False
        elif sign == '"':
            quoted = not quoted
        elif sign == "^" and not quoted:
            escaped = True
            continue
        elif sign == "&" and not quoted:
            parts.append("")
            continue
        parts[-1] += sign
    return [part.strip() for part in parts]


def _next(text: str) -> tuple[str, str]:
    """The first argument of a text, and what follows it."""
    made, quoted, at = "", False, 0
    while at < len(text):
        if text[at] in " \t" and not quoted:
            break
        strokes = len(text[at:]) - len(text[at:].lstrip("\\"))
        after = at + strokes
        if strokes and text[after : after + 1] == '"':
            made += "\\" * (strokes // 2)
            if strokes % 2:
                made += '"'
                at = after + 1
            else:
                at = after
        elif strokes:
            made += "\\" * strokes
            at = after
        elif text[at] == '"' and quoted and text[at + 1 : at + 2] == '"':
            made += '"'
            at += 2
        elif text[at] == '"':
            quoted = not quoted
            at += 1
        else:
            made += text[at]
            at += 1
    return made, text[at:]

"""Rules over intakes and STARR interviews: the decision and what followed, whole stories.

Source: domain 9.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from done_xl.model.findings import Finding
from done_xl.text_nl import intake as text
from done_xl.text_nl.shown import day_text
from done_xl.validation.view import View

START: Final = "start"
_STEPS: Final = ("engaged", "assessed", "planned")
_HELD: Final = ("intake", "engaged")
_PARTS: Final = ("situation", "task", "actions", "result", "reflection")
_MOST_SAID: Final = 4


def decision_and_path(view: View) -> Iterator[Finding]:
    """A warning where the path went on although the decision is later or geen start.

    Steps after the reference date are only planned.
    """
    steps = _steps(view)
    for row, line in view.rows("intakes", "candidate", "decision"):
        taken = steps.get(row.candidate)
        if taken and row.decision not in (None, START):
            yield text.WENT_ON.at(
                view.place("intakes", line, "decision"),
                found=row.decision,
                candidate=row.candidate,
                steps=", ".join(taken[:_MOST_SAID]),
            )


def _steps(view: View) -> dict[str, list[str]]:
    """By candidate what followed the intake by the reference date, as "header (day)"."""
    found: dict[str, list[str]] = {}
    for key, code, names in (
        ("candidates", "code", _STEPS),
        ("measures", "candidate", ("start",)),
    ):
        for row, _ in view.rows(key, code):
            said = [_said(view, key, row, name) for name in names if _is_past(view, row, name)]
            if said:
                found.setdefault(getattr(row, code), []).extend(said)
    return found


def _is_past(view: View, row: Any, name: str) -> bool:
    day = getattr(row, name)
    return day is not None and (view.reference is None or day <= view.reference)


def _said(view: View, key: str, row: Any, name: str) -> str:
    header = row.measure or text.A_MEASURE if key == "measures" else view.header(key, name)
    return f"{header} ({day_text(getattr(row, name))})"


def intake_rows(view: View) -> Iterator[Finding]:
    """Intakes without a decision or a day, and a second one for the same candidate."""
    people = {row.code: (row, line) for row, line in view.rows("candidates", "code")}
    first: dict[str, int] = {}
    for row, line in view.rows("intakes", "candidate"):
        person, at = people.get(row.candidate, (None, 0))
        place = view.place("intakes", line, "candidate")
        if first.setdefault(row.candidate, line) != line:
            other = view.place("intakes", first[row.candidate], "candidate").cell
            yield text.SECOND_INTAKE.at(
                place, found=row.candidate, candidate=row.candidate, other=other
            )
        if person is None:
            continue
        held = any(_is_past(view, person, name) for name in _HELD)
        if held and _undecided(view, row, line):
            yield text.NO_DECISION.at(view.place("intakes", line, "decision"))
        if _undated(view, person, at):
            yield text.NO_DAY.at(place, found=row.candidate, candidate=row.candidate)


def _undecided(view: View, row: Any, line: int) -> bool:
    readable = view.has("intakes", "decision") and not view.unread("intakes", line, "decision")
    return readable and row.decision is None


def _undated(view: View, person: Any, line: int) -> bool:
    readable = view.has("candidates", "intake") and not view.unread("candidates", line, "intake")
    return readable and person.intake is None


def stories(view: View) -> Iterator[Finding]:
    """Interviews with a part or the impression missing, and a second one about a competence."""
    first: dict[tuple[str, str], int] = {}
    present = [name for name in _PARTS if view.has("interviews", name)]
    for row, line in view.rows("interviews", "candidate", "competence", "impression", *_PARTS):
        key = (row.candidate, row.competence)
        if first.setdefault(key, line) != line:
            yield text.SECOND_STORY.at(
                view.place("interviews", line, "competence"),
                found=row.competence,
                candidate=row.candidate,
                other=view.place("interviews", first[key], "competence").cell,
            )
        yield from _gaps(view, row, line, present)


def _gaps(view: View, row: Any, line: int, present: list[str]) -> Iterator[Finding]:
    blank = [name for name in present if getattr(row, name) is None]
    told = len(blank) < len(present)
    if blank and (told or row.impression is None):
        parts = ", ".join(view.header("interviews", name) for name in blank)
        yield text.STORY_INCOMPLETE.at(view.place("interviews", line, blank[0]), parts=parts)
    place = view.place("interviews", line, "impression")
    if not told and row.impression is not None:
        yield text.IMPRESSION_ALONE.at(place, found=str(row.impression))
    if told and row.impression is None and view.has("interviews", "impression"):
        yield text.STORY_ALONE.at(place)

"""Rules over growth talks: whether they are due, what became of the targets, and their rows.

Source: domain 6. All as seen on the reference date. What a cell that cannot be read may hold is
never held against anyone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from done_xl.model.findings import Finding, Place
from done_xl.model.rows import GrowthTalk
from done_xl.scoring.own_settings import own_numbers
from done_xl.scoring.talks import Target, judgements, last_talks, missed_running, next_talk, targets
from done_xl.text_nl import talks as text
from done_xl.text_nl.shown import day_text
from done_xl.validation.late import MOST_NAMED
from done_xl.validation.view import View

_JUDGED: Final = ("candidate", "day", "competence", "level", "target", "until")
_SERVING: Final = ("candidate", "competence", "until")


def overdue_talks(view: View) -> Iterator[Finding]:
    """A warning at every candidate whose next talk was due before the reference date.

    One for all where they are many. Nothing is due of who stopped or is in Uitstroom by then. After
    the period talks stand in the next workbook, so none is due here.
    """
    late = sorted(_late(view))
    if len(late) > MOST_NAMED:
        due, line, code = late[0]
        place = view.place("candidates", line, "code")
        yield text.MANY_OVERDUE.at(place, count=len(late), candidate=code, due=day_text(due))
        return
    for due, line, code in late:
        place = view.place("candidates", line, "code")
        yield text.OVERDUE.at(place, found=code, candidate=code, due=day_text(due))


def _late(view: View) -> Iterator[tuple[date, int, str]]:
    """The day, the line in Kandidaten and the code of everyone with a talk overdue."""
    if view.reference is None or not view.has("talks") or view.doubtful("amounts", "amount"):
        return
    reference = min(view.reference, view.period.last) if view.period else view.reference
    numbers = own_numbers(view.submission.amounts, view.catalogue)
    last = last_talks((row for row, _ in view.rows("talks", "candidate", "day")), reference)
    unsure = view.doubtful("talks", "candidate", "day")
    staying = _staying(view, reference)
    for person, line in view.rows("candidates", "code", "employed_since", "referred"):
        if person.code not in staying or _may_be(unsure, person.code):
            continue
        due = next_talk(person, last.get(person.code), numbers)
        if due is not None and due < reference:
            yield due, line, person.code


def _staying(view: View, reference: date) -> frozenset[str]:
    """The candidates who certainly have not stopped and are not in Uitstroom on a day."""
    if not view.has("placements") or not view.has("candidates", "stopped"):
        return frozenset()
    rows = view.rows("placements", "candidate", "start")
    out = {row.candidate for row, _ in rows if row.start <= reference}
    unsure = view.doubtful("placements", "candidate", "start")
    return frozenset(
        person.code
        for person, _ in view.rows("candidates", "code", "stopped")
        if not (person.stopped and person.stopped <= reference)
        and person.code not in out
        and not _may_be(unsure, person.code)
    )


def _may_be(rows: Sequence[Any], candidate: str, competence: str | None = None) -> bool:
    """Whether one of the rows may be about a candidate, and about a competence where one is given.

    The cells of these rows that could not be read are None.
    """
    return any(
        row.candidate in (None, candidate)
        and (competence is None or row.competence in (None, competence))
        for row in rows
    )


def missed_without_action(view: View) -> Iterator[Finding]:
    """A warning at the level that missed the last judged target, where no PDP action serves it.

    An action serves a target when it is of the same candidate, for the same competence, and its
    Tegen is on or after the day of the talk that missed it: an action that was over by then did not
    help. What was met in the last judgement asks for nothing any more.
    """
    if not view.has("actions", *_SERVING):
        return
    serving = [row for row, _ in view.rows("actions", *_SERVING)]
    unsure = view.doubtful("actions", *_SERVING)
    for (candidate, competence), group, talks in _judged(view):
        last = group[-1]
        missed = talks[last.judged or 0][0].day
        served = any(
            row.candidate == candidate and row.competence == competence and row.until >= missed
            for row in serving
        )
        if not last.met and not served and not _may_be(unsure, candidate, competence):
            place, level = _judge(view, last, talks)
            yield text.MISSED.at(
                place,
                found=str(level),
                level=level,
                target=last.level,
                until=day_text(last.until),
                competence=competence,
                missed=day_text(missed),
            )


def missed_twice_running(view: View) -> Iterator[Finding]:
    """A warning at the level where the last two judgements of a competence missed their target."""
    for _, group, talks in _judged(view):
        if missed_running(group):
            first, last = group[-2:]
            place, level = _judge(view, last, talks)
            yield text.MISSED_TWICE.at(
                place,
                found=str(level),
                level=level,
                first=text.target_said(first.level, day_text(first.until)),
                last=text.target_said(last.level, day_text(last.until)),
            )


_Talks = Sequence[tuple[GrowthTalk, int]]


def _judged(view: View) -> Iterator[tuple[tuple[str, str], Sequence[Target], _Talks]]:
    """The judged targets of each candidate and competence, with the talks and their lines.

    Of candidates who are still on their way, where every talk about the competence could be read.
    """
    if view.reference is None:
        return
    talks = list(view.rows("talks", *_JUDGED))
    rows = [row for row, _ in talks]
    unsure = view.doubtful("talks", *_JUDGED)
    staying = _staying(view, view.reference)
    for key, group in judgements(targets(rows, view.reference), rows).items():
        if key[0] in staying and not _may_be(unsure, *key):
            yield key, group, talks


def _judge(view: View, target: Target, talks: _Talks) -> tuple[Place, int]:
    """The cell of the level that judged a target, and that level."""
    assert target.judged is not None
    row, line = talks[target.judged]
    return view.place("talks", line, "level"), row.level


def target_dates(view: View) -> Iterator[Finding]:
    """Targets without a date, dates without a target, and dates that are not after the talk."""
    if not view.has("talks", "target", "until"):
        return
    for row, line in view.rows("talks", "target", "until"):
        until = view.place("talks", line, "until")
        if row.until is None:
            if row.target is not None:
                yield text.TARGET_WITHOUT_DATE.at(until, found=str(row.target))
        elif row.target is None:
            place = view.place("talks", line, "target")
            yield text.DATE_WITHOUT_TARGET.at(place, found=day_text(row.until))
        elif row.day is not None and row.until <= row.day:
            yield text.UNTIL_NOT_LATER.at(until, found=day_text(row.until), day=day_text(row.day))


def lower_targets(view: View) -> Iterator[Finding]:
    """An info at every target below the level of that talk."""
    for row, line in view.rows("talks", "level", "target"):
        if row.target is not None and row.target < row.level:
            place = view.place("talks", line, "target")
            yield text.TARGET_BELOW.at(place, found=str(row.target), level=row.level)


def talks_before_employment(view: View) -> Iterator[Finding]:
    """A warning at every talk dated before In dienst sinds."""
    since = {row.code: row.employed_since for row, _ in view.rows("candidates", "code")}
    for row, line in view.rows("talks", "candidate", "day"):
        first = since.get(row.candidate)
        if first is not None and row.day < first:
            yield text.BEFORE_EMPLOYMENT.at(
                view.place("talks", line, "day"),
                found=day_text(row.day),
                candidate=row.candidate,
                since=day_text(first),
            )


def double_talks(view: View) -> Iterator[Finding]:
    """A warning where a talk gives a competence a second time."""
    first: dict[tuple[str, date, str], int] = {}
    for row, line in view.rows("talks", "candidate", "day", "competence"):
        key = (row.candidate, row.day, row.competence)
        if first.setdefault(key, line) != line:
            yield text.SAME_TALK.at(
                view.place("talks", line, "competence"),
                found=row.competence,
                candidate=row.candidate,
                day=day_text(row.day),
                other=view.place("talks", first[key], "competence").cell,
            )


def talks_after_reference(view: View) -> Iterator[Finding]:
    """One info where talks are dated after the reference date: they judge nothing yet."""
    if view.reference is None:
        return
    late = [(line, row.day) for row, line in view.rows("talks", "day") if row.day > view.reference]
    if late:
        line, day = late[0]
        yield text.AFTER_REFERENCE.at(
            view.place("talks", line, "day"),
            found=day_text(day),
            count=text.rows_said(len(late)),
            reference=day_text(view.reference),
        )

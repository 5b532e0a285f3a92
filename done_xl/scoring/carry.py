"""What of one period's workbook goes on in the next one (domain 2 to 9).

Whatever is due on the first day of the new period goes along, with the rows that it needs. Rows are
told by their place in the checked workbook, from 0.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from done_xl.catalogue.types import Catalogue
from done_xl.model.rows import Candidate, GrowthTalk, MeasureRow
from done_xl.model.submission import Submission
from done_xl.scoring.due import NO, DueItem, due_items, open_steps
from done_xl.scoring.plan import DONE
from done_xl.scoring.premium import paid_until, premium_measures
from done_xl.scoring.talks import Target, judgements, last_talks, targets

Reason = Literal["stopped", "out", "candidate", "earlier_talk", "done", "settled", "yes", "period"]
# All of these go along: what the organisation chose.
SETTINGS: Final = ("kpis", "coaches", "competences", "levels", "amounts")
# None of these: they belong to the period that is over.
OF_THE_PERIOD: Final = ("log", "vacancies", "statements")
# A measure that is over tells how far the path came: without it a path would move backwards.
_WHOLE: Final = ("intakes", "interviews", "measures", "placements")


@dataclass(frozen=True, slots=True)
class Carried:
    """The rows that go along by table, and why the others stay.

    `planned` are the days for PDP op of candidates in whose row it is blank: their first action may
    stay behind, and a later one would make a plan of the new period.
    """

    rows: Mapping[str, tuple[int, ...]]
    stays: Mapping[str, Mapping[int, Reason]]
    planned: Mapping[str, date]


def carried(submission: Submission, catalogue: Catalogue, first: date) -> Carried:
    """What goes along to a period that begins on `first`."""
    due = _due(submission, catalogue, first)
    reasons = _candidates(submission, catalogue, due, first)
    left = {code for code, reason in reasons.items() if reason is not None}
    stays: dict[str, Mapping[int, Reason]] = {
        "candidates": {
            number: reason
            for number, row in enumerate(submission.candidates)
            if (reason := reasons[row.code]) is not None
        },
        **_of_candidates(submission, first, left),
        **_of_the_organisation(submission),
        **{key: dict.fromkeys(_filled(submission, key), "period") for key in OF_THE_PERIOD},
    }
    rows = {
        key: tuple(n for n in _filled(submission, key) if n not in stays.get(key, {}))
        for key in (*SETTINGS, *stays)
    }
    return Carried(rows, stays, _planned(submission, left))


def _of_candidates(
    submission: Submission, first: date, left: Set[str]
) -> Mapping[str, Mapping[int, Reason]]:
    """The rows about candidates that stay: theirs who stay, and what is done and over."""
    talks = submission.talks.rows
    judged = [group[-1] for group in judgements(targets(talks, first), talks).values()]
    over: Mapping[str, Mapping[int, Reason]] = {
        "actions": _done(submission, judged),
        "talks": _earlier(talks, judged, first),
        **{key: {} for key in _WHOLE},
    }
    stays: dict[str, Mapping[int, Reason]] = {}
    for key, reasons in over.items():
        rows = getattr(submission, key).rows
        gone: dict[int, Reason] = {
            n: "candidate" for n, row in enumerate(rows) if row.candidate in left
        }
        stays[key] = {**reasons, **gone}
    return stays


def _of_the_organisation(submission: Submission) -> Mapping[str, Mapping[int, Reason]]:
    items, questions = submission.action_items.rows, submission.questions.rows
    return {
        "contacts": _settled(submission),
        "action_items": {n: "done" for n, row in enumerate(items) if row.done == DONE},
        "questions": {n: "yes" for n, row in enumerate(questions) if row.answer not in (NO, None)},
    }


def _due(submission: Submission, catalogue: Catalogue, first: date) -> tuple[DueItem, ...]:
    """What is due when the new period begins, and the moments that the old one did not see."""
    organisation = submission.organisation
    seen = min(organisation.reference or organisation.period.last, organisation.period.last)
    moments = (one for one in due_items(submission, catalogue, seen) if one.kind == "moment")
    return (*due_items(submission, catalogue, first), *moments)


def _candidates(
    submission: Submission, catalogue: Catalogue, due: Sequence[DueItem], first: date
) -> dict[str, Reason | None]:
    """Why each candidate stays behind, None for those who go along."""
    wanted = {item.candidate for item in due}
    wanted |= {row.candidate for row in submission.measures if _runs(row, first)}
    paid = {measure.code for measure in premium_measures(catalogue)}
    premiums = {
        row.candidate
        for row in submission.measures
        if row.measure in paid and paid_until(row.end) >= first
    }
    wanted |= premiums
    # Who has left a job again, and did not stop, is on the way once more.
    away = {
        row.candidate
        for row in submission.placements
        if row.start < first and (row.end is None or row.end >= first)
    }
    return {row.code: _reason(row, first, away, wanted, premiums) for row in submission.candidates}


def _reason(
    row: Candidate, first: date, away: set[str], wanted: set[str], premiums: set[str]
) -> Reason | None:
    if row.stopped is not None and row.stopped < first:
        return None if row.code in premiums else "stopped"
    return "out" if row.code in away and row.code not in wanted else None


def _runs(row: MeasureRow, first: date) -> bool:
    return row.end is None or row.end >= first


def _done(submission: Submission, judged: Sequence[Target]) -> dict[int, Reason]:
    """The actions that are done, but those that serve a target that was missed.

    Without them the check would ask for an action that was planned and done.
    """
    talks = submission.talks.rows
    missed = {
        (one.candidate, one.competence): talks[one.judged].day
        for one in judged
        if one.judged is not None and not one.met
    }
    return {
        number: "done"
        for number, row in enumerate(submission.actions)
        if row.done == DONE
        and row.until < missed.get((row.candidate, row.competence or ""), date.max)
    }


def _earlier(
    rows: Sequence[GrowthTalk], judged: Sequence[Target], first: date
) -> dict[int, Reason]:
    """The talks but those on which the next ones build.

    Those are everyone's last talk as a whole, the last two about each competence, the targets that
    nobody has judged, and the last judgement of each competence with what had been agreed: after
    one more that misses, two are missed in a row.
    """
    last = last_talks(rows, first)
    found = targets(rows, first)
    kept = {target.row for target in found if target.judged is None}
    kept |= {number for one in judged for number in (one.row, one.judged) if number is not None}
    days: defaultdict[tuple[str, str], set[date]] = defaultdict(set)
    for row in rows:
        if row.day <= first:
            days[row.candidate, row.competence].add(row.day)
    since = {key: min(sorted(own)[-2:]) for key, own in days.items()}
    return {
        number: "earlier_talk"
        for number, row in enumerate(rows)
        if number not in kept
        and row.day < last.get(row.candidate, row.day)
        and row.day < since.get((row.candidate, row.competence), row.day)
    }


def _settled(submission: Submission) -> dict[int, Reason]:
    """The contacts without a next step, or with a later contact of that company."""
    rows = submission.contacts.rows
    still = set(open_steps(rows))
    return {number: "settled" for number in range(len(rows)) if number not in still}


def _planned(submission: Submission, left: Set[str]) -> dict[str, date]:
    blank = {row.code for row in submission.candidates if row.planned is None} - left
    found: dict[str, date] = {}
    for row in submission.actions:
        if row.candidate in blank:
            found[row.candidate] = min(row.start, found.get(row.candidate, row.start))
    return found


def _filled(submission: Submission, key: str) -> Iterator[int]:
    """The numbers of the rows in which someone typed: a checklist holds rows without an answer."""
    answers = {"statements": "score", "questions": "answer"}
    name = answers.get(key)
    for number, row in enumerate(getattr(submission, key).rows):
        if name is None or getattr(row, name) is not None:
            yield number

"""All that one page says of a candidate's plan: actions, progress and growth talks (domain 6, 7).

The sheet PDP-blad shows the same by formulas. In nazorg the plan is the guidance plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from done_xl.catalogue.types import Catalogue
from done_xl.model.rows import Candidate, CompetenceRow, GrowthTalk, PlanAction
from done_xl.model.submission import Submission
from done_xl.scoring.own_settings import own_numbers
from done_xl.scoring.plan import DONE, PARTLY, is_overdue, mean_progress
from done_xl.scoring.talks import last_talks, next_talk, without_talks
from done_xl.text_nl import plan_page as text


@dataclass(frozen=True, slots=True)
class PageAction:
    """An action with its state in a word."""

    row: PlanAction
    state: str


@dataclass(frozen=True, slots=True)
class PageLevel:
    """A competence in the last talk, with its level in the talk about it before that one."""

    row: GrowthTalk
    competence: str
    before: int | None

    @property
    def trend(self) -> str:
        """Whether the level rose, stayed or fell; blank without an earlier one."""
        if self.before is None:
            return ""
        change = self.row.level - self.before
        return text.UP if change > 0 else text.DOWN if change < 0 else text.EQUAL


@dataclass(frozen=True, slots=True)
class PlanPage:
    """The page of one candidate as of the reference date.

    `planned` is the day of the PDP: PDP op, else the earliest start of an action. `progress` goes
    from 0 to 1, None without actions; `rest` counts actions that are not done and not partly done.
    `competences` are those that actions serve, as offered in lists. `talked` is the day of the last
    growth talk, `next_talk` None where none is due (any more).
    """

    person: Candidate
    aftercare: bool
    planned: date | None
    actions: tuple[PageAction, ...]
    progress: float | None
    done: int
    partly: int
    late: int
    competences: tuple[str, ...]
    talked: date | None
    levels: tuple[PageLevel, ...]
    next_talk: date | None

    @property
    def rest(self) -> int:
        """The actions that are neither done nor partly done."""
        return len(self.actions) - self.done - self.partly


def plan_page(
    submission: Submission, catalogue: Catalogue, code: str, reference: date
) -> PlanPage | None:
    """The page of the candidate with this code; None where the workbook has no such candidate."""
    wanted = code.strip().upper()
    person = next((row for row in submission.candidates if row.code == wanted), None)
    if person is None:
        return None
    actions = [row for row in submission.actions if row.candidate == wanted]
    talks = [row for row in submission.talks if row.candidate == wanted]
    names = _names(submission.competences)
    aftercare = wanted in without_talks(submission.placements, reference)
    last = last_talks(talks, reference).get(wanted)
    numbers = own_numbers(submission.amounts, catalogue)
    stopped = person.stopped is not None and person.stopped <= reference
    due = None if aftercare or stopped else next_talk(person, last, numbers)
    served = {row.competence for row in actions}
    return PlanPage(
        person=person,
        aftercare=aftercare,
        planned=person.planned or min((row.start for row in actions), default=None),
        actions=tuple(PageAction(row, state(row, reference)) for row in actions),
        progress=mean_progress([row.done for row in actions]),
        done=sum(row.done == DONE for row in actions),
        partly=sum(row.done == PARTLY for row in actions),
        late=sum(is_overdue(row, reference) for row in actions),
        competences=tuple(name for known, name in names.items() if known in served),
        talked=last,
        levels=tuple(_levels(talks, last, names)),
        next_talk=due,
    )


def state(action: PlanAction, reference: date) -> str:
    """The state of an action in a word; too late goes before partly done."""
    if action.done == DONE:
        return text.DONE
    if is_overdue(action, reference):
        return text.LATE
    return text.PARTLY if action.done == PARTLY else text.BUSY


def _names(competences: Iterable[CompetenceRow]) -> dict[str, str]:
    return {row.code: f"{row.code} {row.label}" for row in competences}


def _levels(
    talks: Sequence[GrowthTalk], last: date | None, names: dict[str, str]
) -> Iterable[PageLevel]:
    for row in talks:
        if row.day != last:
            continue
        earlier = [one for one in talks if one.competence == row.competence and one.day < row.day]
        # Of two rows on one day the later one stands.
        before = max(enumerate(earlier), key=lambda one: (one[1].day, one[0]), default=None)
        name = names.get(row.competence, row.competence)
        yield PageLevel(row, name, None if before is None else before[1].level)

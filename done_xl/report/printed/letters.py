"""The letters and the statement of one candidate: invitation, engagement, feedback."""

from __future__ import annotations

from done_xl.report.blocks import Role
from done_xl.report.dossier.person import Person
from done_xl.report.paper import Paper
from done_xl.report.printed.pages import (
    COLUMNS,
    Printed,
    facts,
    finished,
    letter,
    points,
    said,
    signatures,
    to_write,
)
from done_xl.text_nl import printed as text
from done_xl.text_nl.shown import day_text


def invitation(person: Person, contact: str | None) -> Printed:
    """The letter that invites to the intake; `contact` is how the organisation is reached."""
    own, name = person.candidate, person.organisation.name
    page = letter(text.INVITATION, text.INVITATION_TITLE, name, person.made)
    page.whole(_dear(person))
    page.gap()
    referred = text.REFERRED.format(day=day_text(own.referred)) if own.referred else ""
    page.whole(referred + text.INVITED)
    page.section(text.APPOINTMENT)
    intake = own.intake
    known = (day_text(intake) if intake else None, None, None, _interviewers(person) or own.coach)
    facts(page, list(zip(text.APPOINTMENT_LINES, known, strict=True)), height=24)
    page.section(text.WHAT)
    points(page, text.WHAT_LINES)
    page.section(text.BRING)
    points(page, text.BRING_LINES)
    page.gap()
    page.whole(text.STAYS)
    page.gap()
    page.whole(text.CANNOT_COME)
    facts(page, [(text.COACH, _contact(own.coach, contact)), (text.PHONE, None)], height=24)
    _regards(page, person)
    return finished(page, "IN")


def statement(person: Person) -> Printed:
    """What candidate, coach and organisation promise each other, with places to sign."""
    own, name = person.candidate, person.organisation.name
    page = letter(text.STATEMENT, text.STATEMENT, name, own.engaged)
    page.whole(text.STATEMENT_INTRO)
    page.gap(6)
    facts(
        page,
        [
            (text.CANDIDATE, person.shown),
            (text.COACH, own.coach),
            (text.OCCUPATION, own.occupation),
            (text.JOB_TARGET, own.job_target),
        ],
    )
    for title, lines in text.PROMISES:
        page.section(title)
        points(page, lines)
    page.section(text.OWN_PROMISES)
    to_write(page, 2)
    page.gap()
    page.whole(text.STOPPING)
    signatures(
        page,
        [(text.CANDIDATE, own.name), (text.COACH, own.coach), (text.ORGANISATION, None)],
        read=True,
    )
    return finished(page, "IN")


def feedback(person: Person) -> Printed:
    """The letter that tells the decision of the intake, and why."""
    own, intake = person.candidate, person.intake
    page = letter(text.FEEDBACK, text.FEEDBACK_TITLE, person.organisation.name, person.made)
    page.whole(_dear(person))
    page.gap()
    who = _interviewers(person)
    page.whole(
        text.FEEDBACK_INTRO.format(
            day=text.ON_DAY.format(day=day_text(own.intake)) if own.intake else "",
            who=text.BY_WHOM.format(who=who) if who else "",
        )
    )
    decision = intake.decision if intake else None
    page.section(text.DECISION)
    for word, sentence in text.DECISIONS.items():
        sign = text.CHOSEN if word == decision else text.OPEN_BOX
        role: Role = "strong" if word == decision else "paragraph"
        page.line_of((f"{sign}  {sentence}", role, COLUMNS), height=20)
    page.section(text.REASON)
    said(page, intake.reason if intake else None, 3)
    page.section(text.STRONG)
    said(page, intake.strengths if intake else None, 3)
    page.section(text.CONCERNS)
    said(page, intake.concerns if intake else None, 3)
    page.section(text.NEXT_STEP)
    said(page, text.NEXT_STEPS.get(decision or ""), 2)
    page.gap(4)
    facts(page, [(text.NEXT_DATE, None)], height=24)
    page.gap()
    page.whole(text.QUESTIONS)
    _regards(page, person)
    return finished(page, "IN")


def _dear(person: Person) -> str:
    name = person.candidate.name
    return text.DEAR.format(name=name) if name else text.DEAR_ALL


def _interviewers(person: Person) -> str | None:
    """Who takes the intake, the second coach too; None where nobody is named."""
    intake = person.intake
    if intake is None or intake.taken_by is None:
        return None
    if intake.second_coach is None:
        return intake.taken_by
    return text.WITH.format(first=intake.taken_by, second=intake.second_coach)


def _contact(coach: str, contact: str | None) -> str:
    return coach if contact is None else f"{coach} · {contact}"


def _regards(page: Paper, person: Person) -> None:
    page.gap(16)
    page.whole(text.REGARDS)
    page.gap(34)
    page.whole(person.candidate.coach)
    page.whole(person.organisation.name)

"""The premiums of domain 8: the VOP by quarter, and an organisation's own doorstroompremie.

Quarter 1 is the calendar quarter of the start (our reading). The steps, who may have it and until
when it could be asked for stand in the catalogue, with their source. A quarter counts in the period
in which it ends, so that periods side by side count it once (own), and once it has ended.
Amounts are in euro, rounded to a cent, halves up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from done_xl.catalogue.types import Catalogue, Kpi, Measure, Term
from done_xl.model.rows import MeasureRow
from done_xl.model.submission import Period, Submission
from done_xl.scoring.days import add_months, moment_day
from done_xl.scoring.derivations import counted
from done_xl.scoring.own_settings import own_numbers
from done_xl.scoring.retention import Cohort, cohorts, standings
from done_xl.scoring.terms import Taken, breaches, term_on

Refusal = Literal["no_term", "start_too_late", "status", "before_start", "no_consent"]
QuarterState = Literal["counted", "expected", "later"]
# The KPIs that count what a doorstroompremie is paid for: a start, and six months of work.
AT_START, LATER = "DST", "D6M"
QUARTER_MONTHS: Final = 3
# What a term asks where VDAB must agree first: a field of Maatregelen.
CONSENT: Final = "vdab"


@dataclass(frozen=True, slots=True)
class Premium:
    """The share of the reference wage in a quarter, 0 to 1, or why there is none.

    `term` is the term that was applied, None where none held on the start date.
    """

    quarter: int
    share: float | None
    refused: Refusal | None
    term: Term | None


def quarter_of(start: date, day: date) -> int:
    """The number of the quarter that a day lies in; 1 is the calendar quarter of the start.

    The quarter before that is 0, and so on down.
    """
    return _quarters(day) - _quarters(start) + 1


def premium_in(
    measure: Measure, status: str, start: date, quarter: int, applied: date | None = None
) -> Premium:
    """The premium of a quarter for someone with a status who starts on a day.

    `applied` is the day of the application; without it the start. Whether VDAB agreed is not judged
    here: only a row of Maatregelen knows (`premium_rows`).
    """
    term = term_on(measure, start)
    kinds = {one.kind for one in breaches(measure, Taken(start, status=status, applied=applied))}
    refusals: tuple[Refusal, ...] = ("no_term", "status", "start_too_late")
    refused: Refusal | None = next((kind for kind in refusals if kind in kinds), None)
    if refused is None and quarter < 1:
        refused = "before_start"
    if refused is not None or term is None:
        return Premium(quarter, None, refused, term)
    return Premium(quarter, share_in(term, quarter), None, term)


def share_in(term: Term, quarter: int) -> float:
    """The share in a quarter from 1 on; 0 for a term without premium."""
    percents = [step.percent for step in term.premium if step.from_quarter <= quarter]
    return percents[-1] / 100 if percents else 0.0


@dataclass(frozen=True, slots=True)
class Quarter:
    """A calendar quarter that a period touches.

    "counted": it ended in the period and by the reference date. "expected": it will end in the
    period. "later": it ends after the period, and counts in the next one.
    """

    first: date
    last: date
    state: QuarterState


@dataclass(frozen=True, slots=True)
class PaidQuarter:
    """A quarter of someone's premium: its number, the share, and the amount if a wage is known."""

    number: int
    share: float
    amount: float | None


@dataclass(frozen=True, slots=True)
class PremiumRow:
    """A premium of someone by the quarters of a period, None where it does not run (yet, any more).

    `status` is that of Kandidaten. Someone who is refused, or waits for the consent of VDAB that
    the term asks, has no quarters at all.
    """

    row: MeasureRow
    status: str
    refused: Refusal | None
    term: Term | None
    quarters: tuple[PaidQuarter | None, ...]
    counted: float
    expected: float


@dataclass(frozen=True, slots=True)
class PathPremium:
    """How often a doorstroompremie is due, its amount, and what that makes; None: no amount set.

    `unconfirmed` of them rest on a job of which nobody confirmed yet that it goes on.
    """

    count: int
    amount: float | None
    unconfirmed: int = 0

    @property
    def total(self) -> float | None:
        """The count times the amount."""
        return None if self.amount is None else self.count * self.amount


@dataclass(frozen=True, slots=True)
class PeriodPremiums:
    """All premiums of a workbook's period as of the reference date."""

    quarters: tuple[Quarter, ...]
    rows: tuple[PremiumRow, ...]
    at_start: PathPremium
    later: PathPremium

    @property
    def entitled(self) -> int:
        """How many rows have a right to their premium."""
        return sum(row.refused is None for row in self.rows)

    @property
    def without_wage(self) -> int:
        """How many of those have no reference wage, so that no amount is known."""
        return sum(row.refused is None and row.row.wage is None for row in self.rows)

    @property
    def counted(self) -> float:
        """The premiums by quarter that count."""
        return sum(row.counted for row in self.rows)

    @property
    def expected(self) -> float:
        """Those of quarters that end later in the period."""
        return sum(row.expected for row in self.rows)

    @property
    def total(self) -> float:
        """What counts in all, a premium without an amount left out."""
        return self.counted + (self.at_start.total or 0) + (self.later.total or 0)


def quarters_in(period: Period, reference: date) -> tuple[Quarter, ...]:
    """The calendar quarters that a period touches, in order; at most five."""
    month = (period.first.month - 1) // QUARTER_MONTHS * QUARTER_MONTHS + 1
    first = date(period.first.year, month, 1)
    found = []
    while first <= period.last:
        following = add_months(first, QUARTER_MONTHS)
        last = following - timedelta(days=1)
        state: QuarterState = "expected" if last > reference else "counted"
        found.append(Quarter(first, last, "later" if last > period.last else state))
        first = following
    return tuple(found)


def premium_measures(catalogue: Catalogue) -> tuple[Measure, ...]:
    """The measures that give a premium by quarter under some term."""
    return tuple(one for one in catalogue.measures if any(term.premium for term in one.terms))


def paid_until(end: date | None) -> date:
    """The last day of the quarter in which a measure ends: in its period that quarter counts."""
    if end is None:
        return date.max
    months = QUARTER_MONTHS - (end.month - 1) % QUARTER_MONTHS
    return add_months(end.replace(day=1), months) - timedelta(days=1)


def premium_rows(
    submission: Submission, catalogue: Catalogue, quarters: Sequence[Quarter]
) -> tuple[PremiumRow, ...]:
    """A row for every measure with premium steps, in the order of the sheet."""
    paid = {one.code: one for one in premium_measures(catalogue)}
    statuses = {row.code: row.status for row in submission.candidates}
    return tuple(
        _premium_row(row, paid[row.measure], statuses.get(row.candidate, ""), quarters)
        for row in submission.measures
        if row.measure in paid
    )


def period_premiums(
    submission: Submission, catalogue: Catalogue, reference: date
) -> PeriodPremiums:
    """The premiums of a workbook; the doorstroompremie counts also where no KPI follows it."""
    period = submission.organisation.period
    quarters = quarters_in(period, reference)
    numbers = own_numbers(submission.amounts, catalogue)
    found = cohorts(submission.placements, numbers.continuation_days)

    def times(code: str) -> int:
        days = (day for _, day in counted(catalogue.kpi(code), submission, found, reference))
        return sum(day in period and day <= reference for day in days)

    return PeriodPremiums(
        quarters,
        premium_rows(submission, catalogue, quarters),
        PathPremium(times(AT_START), numbers.premium_at_start),
        PathPremium(
            times(LATER),
            numbers.premium_later,
            _unconfirmed(catalogue.kpi(LATER), found, period, reference),
        ),
    )


def amount_of(wage: float, share: float) -> float:
    """A share of a wage in euro, rounded to a cent, halves up."""
    cents, percent = round(wage * 100), round(share * 100)
    return (cents * percent + 50) // 100 / 100


def _premium_row(
    row: MeasureRow, measure: Measure, status: str, quarters: Sequence[Quarter]
) -> PremiumRow:
    first = premium_in(measure, status, row.start, 1, row.applied)
    refused = first.refused or _waits(row, first.term)
    paid: tuple[PaidQuarter | None, ...] = (None,) * len(quarters)
    if refused is None:
        paid = tuple(_paid_quarters(row, measure, status, quarters))
    return PremiumRow(
        row=row,
        status=status,
        refused=refused,
        term=first.term,
        quarters=paid,
        counted=_sum("counted", quarters, paid),
        expected=_sum("expected", quarters, paid),
    )


def _unconfirmed(kpi: Kpi, found: Iterable[Cohort], period: Period, reference: date) -> int:
    inside = (
        one
        for one in found
        if kpi.moment is not None and moment_day(one.start, kpi.moment) in period
    )
    return standings(inside, kpi, reference).unconfirmed


def _waits(row: MeasureRow, term: Term | None) -> Refusal | None:
    asked = term is not None and CONSENT in term.required
    return "no_consent" if asked and row.vdab is None else None


def _paid_quarters(
    row: MeasureRow, measure: Measure, status: str, quarters: Iterable[Quarter]
) -> Iterator[PaidQuarter | None]:
    for quarter in quarters:
        number = quarter_of(row.start, quarter.first)
        found = premium_in(measure, status, row.start, number, row.applied)
        # The quarter in which the measure ends still counts.
        if not found.share or (row.end is not None and row.end < quarter.first):
            yield None
        else:
            amount = None if row.wage is None else amount_of(row.wage, found.share)
            yield PaidQuarter(number, found.share, amount)


def _sum(
    state: QuarterState, quarters: Sequence[Quarter], paid: Sequence[PaidQuarter | None]
) -> float:
    pairs = zip(quarters, paid, strict=True)
    return sum(one.amount or 0 for each, one in pairs if one is not None and each.state == state)


def _quarters(day: date) -> int:
    return day.year * 4 + (day.month - 1) // 3

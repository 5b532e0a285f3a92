"""Rules between the columns of one row, declared as data (workbooks page 5)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any, Final

from done_xl.model.books import BOOKS
from done_xl.model.findings import Finding, Place
from done_xl.model.raw import BookKind, RawTable, Value
from done_xl.model.rows.outcome import EDUCATION, NEC_JOB
from done_xl.model.tables import TableSpec
from done_xl.text_nl import rows as text
from done_xl.text_nl.rule import Rule
from done_xl.text_nl.shown import shown
from done_xl.validation.cells import check_cell
from done_xl.validation.known import Known

Row = tuple[Any, ...]
_LATER: Final = ("later", "geen start")


@dataclass(frozen=True, slots=True)
class RowRule:
    """A rule over the `fields` of one table's rows, found at the cell of field `at`.

    `table` is the key of a table in the workbooks of this kind: two kinds may have the same key.
    `breaks` gets the workbook's known values and then the fields' values.
    """

    kind: BookKind
    rule: Rule
    table: str
    fields: tuple[str, ...]
    breaks: Callable[..., bool]
    at: str

    @property
    def leaves_out(self) -> bool:
        """Whether a row that breaks this rule counts nowhere.

        A NEE without an action stays an obstacle: leaving it out would make the checklist better.
        """
        return self.rule.severity == "error" and self.rule is not text.NO_WITHOUT_ACTION

    @property
    def spec(self) -> TableSpec:
        """The table that the rule is about."""
        return next(spec for spec in BOOKS[self.kind].tables if spec.key == self.table)

    @property
    def places(self) -> tuple[int, ...]:
        """The places of the fields in the row."""
        spec = self.spec
        return tuple(spec.field(name).index for name in self.fields)

    def broken_rows(self, rows: Sequence[Row], known: Known) -> Iterator[int]:
        """The numbers of the rows that break this rule."""
        values = list(map(itemgetter(*self.places), rows))
        # Few pairs of values are different, so each is judged once.
        broken = {pair for pair in set(values) if self.breaks(known, *pair)}
        if broken:
            yield from (number for number, pair in enumerate(values) if pair in broken)


def broken_rules(rules: Sequence[RowRule], row: Row, known: Known) -> Iterator[RowRule]:
    """The rules that one row breaks."""
    return (rule for rule in rules if any(True for _ in rule.broken_rows((row,), known)))


def broken_findings(
    rules: Sequence[RowRule],
    row: Row,
    known: Known,
    place: Callable[[int], Place],
    unread: Collection[str] = (),
) -> Iterator[tuple[RowRule, Finding]]:
    """The rules that one row breaks, each with its finding; none about fields that are unread.

    `place` gives the place of the row's cell in a column.
    """
    for broken in broken_rules(rules, row, known):
        if not set(broken.fields).isdisjoint(unread):
            continue
        fields = {name: broken.spec.field(name) for name in {*broken.fields, broken.at}}
        at = fields[broken.at]
        words = {
            name: shown(used.column, row[used.index], listed=True) for name, used in fields.items()
        }
        words["header"] = at.column.header
        yield broken, broken.rule.at(place(at.index), found=words[broken.at], **words)


def possible(rules: Sequence[RowRule], raw: RawTable) -> tuple[RowRule, ...]:
    """The rules but those about a column that the sheet lacks: the reader said so already."""
    return tuple(rule for rule in rules if all(raw.positions[n] is not None for n in rule.places))


def broken_on_sheet(
    rules: Sequence[RowRule],
    spec: TableSpec,
    row: tuple[Value, ...],
    known: Known,
    place: Callable[[int], Place],
) -> tuple[list[Finding], bool]:
    """What the rules say of a row whose cells are judged elsewhere, and whether it still counts."""
    if not rules:
        return [], True
    verdicts = {one.name: check_cell(one, row[one.index], known) for one in spec.fields}
    values = tuple(verdict.value for verdict in verdicts.values())
    unread = [name for name, verdict in verdicts.items() if not verdict.taken]
    broken = list(broken_findings(rules, values, known, place, unread))
    return [finding for _, finding in broken], not any(rule.leaves_out for rule, _ in broken)


def _before(_: Known, start: date | None, later: date | None) -> bool:
    return later is not None and start is not None and later < start


def _after(_: Known, first: date | None, last: date | None) -> bool:
    return first is not None and last is not None and first > last


def _alone(_: Known, first: object, second: object) -> bool:
    return first is not None and second is None


def _wrong_amount(known: Known, kpi: str | None, amount: float | None) -> bool:
    if amount is None or kpi is None or amount == int(amount):
        return False
    return abs(amount / known.steps.get(kpi, 0.25) % 1) > 0.000001


def _reason_due(_: Known, decision: str | None, reason: str | None) -> bool:
    return decision in _LATER and reason is None


def _no_without(_: Known, answer: str | None, value: object) -> bool:
    return answer == "NEE" and value is None


def _ibo_study(_: Known, kind: str | None, contract: str | None) -> bool:
    return kind == EDUCATION and contract == "IBO"


def _job_only(_: Known, kind: str | None, contract: str | None) -> bool:
    return kind == NEC_JOB and contract is None


def _before_period(known: Known, day: date | None, next_step: str | None) -> bool:
    """Whether a contact of an earlier period has nothing left to do."""
    early = day is not None and known.period is not None and day < known.period.first
    return early and next_step is None


def _rules(
    kind: BookKind,
    *lines: tuple[Rule, str, tuple[str, ...], Callable[..., bool], str],
) -> Iterator[RowRule]:
    return (RowRule(kind, *line) for line in lines)


ROW_RULES: Final[tuple[RowRule, ...]] = (
    *_rules(
        "organisation",
        (text.STOP_WITHOUT_REASON, "candidates", ("stopped", "stop_reason"), _alone, "stop_reason"),
        (text.REASON_WITHOUT_STOP, "candidates", ("stop_reason", "stopped"), _alone, "stopped"),
        (text.DECISION_WITHOUT_REASON, "intakes", ("decision", "reason"), _reason_due, "reason"),
        (text.WRONG_AMOUNT, "log", ("kpi", "amount"), _wrong_amount, "amount"),
        (text.CONTACT_BEFORE_PERIOD, "contacts", ("day", "next_step"), _before_period, "day"),
        (text.STEP_WITHOUT_DATE, "contacts", ("next_step", "until"), _alone, "until"),
        (text.DATE_WITHOUT_STEP, "contacts", ("until", "next_step"), _alone, "next_step"),
        (text.UNTIL_BEFORE_START, "actions", ("start", "until"), _before, "until"),
        (text.END_BEFORE_START, "measures", ("start", "end"), _before, "end"),
        (text.END_BEFORE_START, "placements", ("start", "end"), _before, "end"),
        (text.END_WITHOUT_REASON, "placements", ("end", "end_reason"), _alone, "end_reason"),
        (text.CONFIRMED_BEFORE_START, "placements", ("start", "confirmed"), _before, "confirmed"),
        (text.CONFIRMED_AFTER_END, "placements", ("confirmed", "end"), _after, "confirmed"),
        (text.IBO_FOR_EDUCATION, "placements", ("kind", "contract"), _ibo_study, "contract"),
        (text.JOB_WITHOUT_CONTRACT, "placements", ("kind", "contract"), _job_only, "contract"),
        (text.NO_WITHOUT_ACTION, "questions", ("answer", "action"), _no_without, "action"),
        (text.NO_WITHOUT_OWNER, "questions", ("answer", "who"), _no_without, "who"),
        (text.NO_WITHOUT_OWNER, "questions", ("answer", "until"), _no_without, "until"),
    ),
    *_rules("observation"),
    *_rules("assessment"),
)


def rules_by_table(kind: BookKind) -> Mapping[str, tuple[RowRule, ...]]:
    """The row rules of a kind of workbook by the key of their table."""
    rules = [rule for rule in ROW_RULES if rule.kind == kind]
    keys = {rule.table for rule in rules}
    return {key: tuple(rule for rule in rules if rule.table == key) for key in keys}

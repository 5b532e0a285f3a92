"""Rules over a whole workbook: each is a function of the view that yields findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from done_xl.model.findings import Finding
from done_xl.validation.carried import carried_contacts
from done_xl.validation.doubles import double_count, double_levels, identical_rows
from done_xl.validation.filled import checklist, empty, prefilled_rows, yes_no
from done_xl.validation.intake import decision_and_path, intake_rows, stories
from done_xl.validation.late import after_reference, confirmed_late
from done_xl.validation.logged import long_days, not_on_sheet
from done_xl.validation.measures import measure_terms
from done_xl.validation.paths import (
    after_stop,
    milestones_in_order,
    overdue_actions,
    start_without_effort,
)
from done_xl.validation.referral import (
    logged_before_referral,
    restart_alone,
    started_before_referral,
    stopped_before_referral,
)
from done_xl.validation.settings import inactive_kpis, many_competences, many_kpis
from done_xl.validation.talks import (
    double_talks,
    lower_targets,
    missed_twice_running,
    missed_without_action,
    overdue_talks,
    talks_after_reference,
    talks_before_employment,
    target_dates,
)
from done_xl.validation.view import View
from done_xl.validation.workexperience import (
    other_path,
    phases_of_a_path,
    switched_off,
    unclear_switch,
)

BookRule = Callable[[View], Iterator[Finding]]
BOOK_RULES: Final[tuple[BookRule, ...]] = (
    empty,
    prefilled_rows,
    many_kpis,
    many_competences,
    inactive_kpis,
    double_levels,
    identical_rows,
    double_count,
    milestones_in_order,
    start_without_effort,
    after_stop,
    overdue_actions,
    measure_terms,
    stopped_before_referral,
    started_before_referral,
    logged_before_referral,
    restart_alone,
    long_days,
    not_on_sheet,
    carried_contacts,
    after_reference,
    confirmed_late,
    decision_and_path,
    intake_rows,
    stories,
    overdue_talks,
    missed_without_action,
    missed_twice_running,
    target_dates,
    lower_targets,
    talks_before_employment,
    double_talks,
    talks_after_reference,
    unclear_switch,
    switched_off,
    other_path,
    phases_of_a_path,
    checklist,
    yes_no,
)

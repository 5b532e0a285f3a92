"""What must hold inside one data file and between them, beyond the type of each entry.

A check is a generator over the parts that it needs; it is skipped where one of those is faulty
itself, so that one fault gives one line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from done_xl.catalogue.measure_rules import TermFaultKind, exclusion_faults, term_faults
from done_xl.catalogue.types import (
    Checklist,
    Choices,
    Competence,
    Indicator,
    Kpi,
    Measure,
    Milestone,
    Question,
    Ratio,
    Settings,
)

FEWEST_INDICATORS: Final = 3
MOST_INDICATORS: Final = 5
_TERM_FAULTS: Final[Mapping[TermFaultKind, str]] = {
    "from_after_to": "valid_from lies after valid_to",
    "days_crossed": "minimum_days is more than maximum_days",
    "days_over_months": "minimum_days is more than maximum_months",
    "months_crossed": "minimum_months is more than maximum_months",
    "months_over_days": "minimum_months is more than maximum_days",
    "premium_order": "premium: from_quarter begins at 1 and goes up",
    "no_status": "{found!r} is no value of list statuut",
    "overlap": "holds on a day of {found} too",
    "no_measure": "there is no measure {found!r}",
    "no_paper": "there is no field {found!r}",
}


@dataclass(frozen=True, slots=True)
class Check:
    """A check and the names of the parts that it is called with."""

    needs: tuple[str, ...]
    run: Callable[..., Iterable[str]]


def cross_problems(parts: Mapping[str, Any]) -> Iterator[str]:
    """One line for each fault in the parts (by the catalogue's field names) that are there."""
    for check in CHECKS:
        if all(name in parts for name in check.needs):
            yield from check.run(*(parts[name] for name in check.needs))


def _kpis(kpis: tuple[Kpi, ...]) -> Iterator[str]:
    yield from _doubles("kpis", "code", [kpi.code for kpi in kpis])
    for place, kpi in _numbered("kpis", kpis):
        moment = kpi.moment
        if kpi.derivation == "retention":
            if moment is None or (moment.days > 0) == (moment.months > 0):
                yield f"{place}.moment: a retention KPI has either days or months"
        elif moment is not None:
            yield f"{place}.moment: only a retention KPI has a moment"
        if (kpi.derivation in ("contacts", "measures")) != bool(kpi.selection):
            yield f"{place}.selection: belongs with derivation contacts or measures, and only there"


def _kpi_contacts(kpis: tuple[Kpi, ...], lists: tuple[Choices, ...]) -> Iterator[str]:
    return _selections(kpis, "contacts", _words(lists, "soort_contact"), "of list soort_contact")


def _kpi_measures(kpis: tuple[Kpi, ...], measures: tuple[Measure, ...]) -> Iterator[str]:
    return _selections(kpis, "measures", {each.code for each in measures}, "of a measure")


def _selections(
    kpis: tuple[Kpi, ...], derivation: str, known: set[str], kind: str
) -> Iterator[str]:
    for place, kpi in _numbered("kpis", kpis):
        if kpi.derivation == derivation:
            for word in kpi.selection:
                if word not in known:
                    yield f"{place}.selection: {word!r} is no value {kind}"


def _ratios(ratios: tuple[Ratio, ...]) -> Iterator[str]:
    yield from _doubles("ratios", "code", [ratio.code for ratio in ratios])
    for place, ratio in _numbered("ratios", ratios):
        if bool(ratio.denominator) == ratio.due:
            yield f"{place}: either denominator or due"


def _ratio_kpis(ratios: tuple[Ratio, ...], kpis: tuple[Kpi, ...]) -> Iterator[str]:
    by_code = {kpi.code: kpi for kpi in kpis}
    for place, ratio in _numbered("ratios", ratios):
        for key in ("numerator", "denominator"):
            for code in getattr(ratio, key):
                if code not in by_code:
                    yield f"{place}.{key}: there is no KPI {code}"
        for code in ratio.numerator if ratio.due else ():
            if code in by_code and by_code[code].derivation != "retention":
                yield f"{place}.due: {code} is no retention KPI"


def _checklist(checklist: Checklist) -> Iterator[str]:
    letters = [theme.letter for theme in checklist.themes]
    yield from _doubles("checklist.themes", "letter", letters)
    for place, statement in _numbered("checklist.statements", checklist.statements):
        if statement.theme not in letters:
            yield f"{place}.theme: there is no theme {statement.theme}"
    yield from _in_order("checklist.statements", [each.number for each in checklist.statements])
    if checklist.weak_at_most >= checklist.highest:
        yield "checklist.toml: checklist.weak_at_most: must be below highest"


def _questions(questions: tuple[Question, ...]) -> Iterator[str]:
    return _in_order("questions", [question.number for question in questions])


def _milestones(milestones: tuple[Milestone, ...]) -> Iterator[str]:
    yield from _doubles("milestones", "code", [each.code for each in milestones])
    columns = [each.column or f"({index})" for index, each in enumerate(milestones)]
    yield from _doubles("milestones", "column", columns)
    for place, each in _numbered("milestones", milestones):
        if bool(each.path) != bool(each.measure):
            yield f"{place}: path and measure belong together"
        if each.path and each.column:
            yield f"{place}.column: the day of a measure has no column"


def _milestone_paths(
    milestones: tuple[Milestone, ...], lists: tuple[Choices, ...]
) -> Iterator[str]:
    known = _words(lists, "soort_traject")
    for place, each in _numbered("milestones", milestones):
        if each.path and each.path not in known:
            yield f"{place}.path: {each.path!r} is no value of list soort_traject"


def _milestone_measures(
    milestones: tuple[Milestone, ...], measures: tuple[Measure, ...]
) -> Iterator[str]:
    known = {measure.code for measure in measures}
    for place, each in _numbered("milestones", milestones):
        if each.measure and each.measure not in known:
            yield f"{place}.measure: there is no measure {each.measure!r}"


def _competences(competences: tuple[Competence, ...]) -> Iterator[str]:
    return _doubles("competences", "code", [each.code for each in competences])


def _indicators(
    indicators: tuple[Indicator, ...], competences: tuple[Competence, ...]
) -> Iterator[str]:
    """Whether each stands under a competence, in order, and no level could be taken for another."""
    codes = {each.code for each in competences}
    if len(codes) < len(competences):
        # Which competence is meant cannot be told; the double code has its own line.
        return
    seen: Counter[str] = Counter()
    told: dict[str, str] = {}
    for place, each in _numbered("indicators", indicators):
        seen[each.competence] += 1
        if each.competence not in codes:
            yield f"{place}.competence: there is no competence {each.competence}"
        if each.number != seen[each.competence]:
            yield f"{place}.number: is {each.number}, must be {seen[each.competence]}"
        for number, level in enumerate(each.levels, start=1):
            if level in told:
                yield f"{place}.levels[{number}]: the same text as {told[level]}"
            told.setdefault(level, f"{place}.levels[{number}]")
    for code, count in seen.items():
        if not FEWEST_INDICATORS <= count <= MOST_INDICATORS:
            room = f"{FEWEST_INDICATORS} to {MOST_INDICATORS}"
            yield f"indicators.toml: {code} has {count} indicators, not {room}"


def _measures(measures: tuple[Measure, ...]) -> Iterator[str]:
    yield from _doubles("measures", "code", [measure.code for measure in measures])
    codes = {measure.code for measure in measures}
    for place, measure in _numbered("measures", measures):
        for fault in (*term_faults(measure.terms, ()), *exclusion_faults(measure, codes)):
            yield f"{place}.{fault.place}: {_TERM_FAULTS[fault.kind].format(found=fault.found)}"


def _term_statuses(measures: tuple[Measure, ...], lists: tuple[Choices, ...]) -> Iterator[str]:
    known = _words(lists, "statuut")
    for place, measure in _numbered("measures", measures):
        for fault in term_faults(measure.terms, known):
            if fault.kind == "no_status":
                yield f"{place}.{fault.place}: {_TERM_FAULTS[fault.kind].format(found=fault.found)}"


def _lists(lists: tuple[Choices, ...]) -> Iterator[str]:
    yield from _doubles("lists", "name", [each.name for each in lists])
    for place, choices in _numbered("lists", lists):
        for word in sorted({word for word in choices.values if choices.values.count(word) > 1}):
            yield f"{place}.values: {word!r} stands there more than once"


def _settings(settings: Settings) -> Iterator[str]:
    places = list(_numbered("settings.age_bands", settings.age_bands))
    for (_, band), (place, following) in pairwise(places):
        if following.first != band.last + 1:
            yield f"{place}.first: must follow the band before"
    for place, band in places:
        if band.first > band.last:
            yield f"{place}: first is more than last"


def _words(lists: tuple[Choices, ...], name: str) -> set[str]:
    return {word for choices in lists if choices.name == name for word in choices.values}


def _numbered(path: str, entries: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    """The entries with their place: file and path, counted from 1."""
    file = f"{path.partition('.')[0]}.toml"
    return ((f"{file}: {path}[{n}]", entry) for n, entry in enumerate(entries, start=1))


def _doubles(path: str, key: str, values: list[str]) -> Iterator[str]:
    for number, (place, value) in enumerate(_numbered(path, values)):
        if value in values[:number]:
            yield f"{place}.{key}: {value!r} is already that of [{values.index(value) + 1}]"


def _in_order(path: str, numbers: list[int]) -> Iterator[str]:
    for expected, (place, number) in enumerate(_numbered(path, numbers), start=1):
        if number != expected:
            yield f"{place}.number: is {number}, must be {expected}"


CHECKS: tuple[Check, ...] = (
    Check(("kpis",), _kpis),
    Check(("kpis", "lists"), _kpi_contacts),
    Check(("kpis", "measures"), _kpi_measures),
    Check(("ratios",), _ratios),
    Check(("ratios", "kpis"), _ratio_kpis),
    Check(("checklist",), _checklist),
    Check(("questions",), _questions),
    Check(("milestones",), _milestones),
    Check(("milestones", "lists"), _milestone_paths),
    Check(("milestones", "measures"), _milestone_measures),
    Check(("competences",), _competences),
    Check(("indicators", "competences"), _indicators),
    Check(("measures",), _measures),
    Check(("measures", "lists"), _term_statuses),
    Check(("lists",), _lists),
    Check(("settings",), _settings),
)

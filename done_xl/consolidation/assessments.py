"""Assessments from all sources together: each counts once, for the candidate's own organisation.

Sources are the observation workbooks, the assessment reports and Assessment op in Kandidaten
(domain 3 and 6).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.handedin import Key, key_of, settle_assessments
from done_xl.consolidation.outward import for_the_report
from done_xl.consolidation.result import (
    AgreedFile,
    Consolidation,
    KpiSeries,
    ObservedFile,
    OrganisationResult,
)
from done_xl.model.books import ASSESSMENT_FORM, LEVELS, OBSERVATION_FORM
from done_xl.model.findings import Finding, Place
from done_xl.model.tables import table
from done_xl.scoring.days import Window
from done_xl.text_nl import folder as text
from done_xl.text_nl.report import month
from done_xl.text_nl.shown import day_text
from done_xl.validation.book import in_order

Files = Sequence[ObservedFile | AgreedFile]
Results = Sequence[OrganisationResult]
# First and last day on which a candidate was scored.
Span = tuple[date, date]
# Those of each of its assessments, by candidate.
Spans = Mapping[str, Sequence[Span]]


@dataclass(frozen=True, slots=True)
class Held:
    """One assessment as all of its files tell it; `spans` by organisation and candidate."""

    path: str
    spans: Mapping[str, Mapping[str, Span]] = field(repr=False)


def with_assessments(
    consolidation: Consolidation, catalogue: Catalogue, *, checking: bool = False
) -> Consolidation:
    """The consolidation with each assessment counted once, and what is wrong between the files.

    Without observation workbooks and assessment reports it stays as it is. With `checking` nothing
    is said of what a report would leave out.
    """
    if not consolidation.observed and not consolidation.agreed:
        return consolidation
    settled = settle_assessments(
        consolidation,
        lambda findings: findings if checking else for_the_report(findings, catalogue),
    )
    held = assessments_held(settled.handed_in)
    spans = _by_organisation(held)
    results = tuple(
        _with_series(result, spans.get(result.organisation.code, {}), catalogue, settled.reference)
        for result in settled.results
    )
    said = () if checking else tuple(_uncounted(held, settled, catalogue))
    return replace(
        settled,
        results=results,
        observed=tuple(
            replace(file, findings=(*file.findings, *_unknown_in_slots(file, results)))
            for file in settled.observed
        ),
        agreed=tuple(
            replace(file, findings=(*file.findings, *_against_the_rest(file, settled)))
            for file in settled.agreed
        ),
        findings=(*settled.findings, *said),
    )


def assessments_held(files: Files) -> Mapping[Key, Held]:
    """The assessments by key, each with the days on which its candidates were scored."""
    groups: defaultdict[Key, list[ObservedFile | AgreedFile]] = defaultdict(list)
    for file in files:
        groups[key_of(file)].append(file)
    return {key: _held(groups[key]) for key in sorted(groups)}


def _held(files: Files) -> Held:
    days: defaultdict[str, list[date]] = defaultdict(list)
    for file in files:
        if isinstance(file, ObservedFile):
            for candidate, own in file.days.items():
                days[candidate].extend(own)
    # A report only knows when the whole assessment was.
    told = dict(days)
    for file in files:
        if isinstance(file, AgreedFile):
            for candidate in file.seen - days.keys():
                told.setdefault(candidate, []).extend((file.first, file.last))
    spans: defaultdict[str, dict[str, Span]] = defaultdict(dict)
    for candidate in sorted(told):
        organisation, _, code = candidate.rpartition("/")
        spans[organisation][code] = min(told[candidate]), max(told[candidate])
    return Held(min(file.facts.path for file in files), spans)


def _by_organisation(held: Mapping[Key, Held]) -> Mapping[str, Spans]:
    spans: defaultdict[str, defaultdict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for one in held.values():
        for organisation, own in one.spans.items():
            for code, span in own.items():
                spans[organisation][code].append(span)
    return spans


def _with_series(
    result: OrganisationResult, spans: Spans, catalogue: Catalogue, reference: date
) -> OrganisationResult:
    """The result with its assessments from all sources by month of the last exercise."""
    if not spans:
        return result
    window = Window.of(result.organisation.period, reference)
    counting = {
        candidate: [span for span in own if span[1] <= reference]
        for candidate, own in spans.items()
    }
    apart = _apart(result, counting, catalogue.settings.same_assessment_days)
    lasts = [last for own in counting.values() for _, last in own]
    derived, from_files = window.tally([*apart, *lasts]), window.tally(lasts)
    codes = {kpi.code for kpi in catalogue.kpis if kpi.derivation == "assessments"}
    kpis: list[KpiSeries] = []
    said: list[Finding] = []
    for series in result.kpis:
        if series.code not in codes or series.own or not series.active:
            kpis.append(series)
            continue
        kpis.append(replace(series, derived=derived))
        said.extend(_also_logged(result, series, from_files))
    findings = in_order((*result.findings, *said)) if said else result.findings
    return replace(result, kpis=tuple(kpis), findings=findings)


def _apart(result: OrganisationResult, spans: Spans, days: int) -> list[date]:
    """The days of Kandidaten that are of no assessment of that candidate that counts by `spans`."""
    around = timedelta(days=days)
    return [
        day
        for candidate, day in result.assessed
        if not any(
            first - around <= day <= last + around for first, last in spans.get(candidate, ())
        )
    ]


def _also_logged(
    result: OrganisationResult, series: KpiSeries, from_files: Sequence[float]
) -> Iterator[Finding]:
    months = [
        month(*when)
        for when, logged, counted in zip(result.months, series.logged, from_files, strict=True)
        if logged and counted
    ]
    if months:
        place = Place(result.facts.path, table("log").sheet)
        yield text.ALSO_LOGGED.at(place, months=", ".join(months), kpi=series.code)


def _unknown_in_slots(file: ObservedFile, results: Results) -> Iterator[Finding]:
    """A warning at each slot whose candidate is not in the workbook of that organisation."""
    last = max(exercise.day for exercise in file.observation.exercises)
    for candidate in file.observation.candidates:
        if _is_unknown(candidate, last, results):
            place = Place(file.facts.path, OBSERVATION_FORM.sheet, file.cells.get(candidate))
            yield _unknown(candidate, place)


def _against_the_rest(file: AgreedFile, consolidation: Consolidation) -> Iterator[Finding]:
    """What a report has wrong, seen beside the other files."""
    yield from _unknown_in_report(file, consolidation)
    yield from _other_span(file, consolidation.observed)


def _unknown_in_report(file: AgreedFile, consolidation: Consolidation) -> Iterator[Finding]:
    """The same for a report whose observation workbooks are not there to say it."""
    if key_of(file) in set(map(key_of, consolidation.observed)):
        return
    for candidate in sorted(file.seen):
        if _is_unknown(candidate, file.last, consolidation.results):
            place = Place(file.facts.path, LEVELS.sheet, file.cells.get(candidate))
            yield _unknown(candidate, place)


def _other_span(file: AgreedFile, observed: Sequence[ObservedFile]) -> Iterator[Finding]:
    """A warning where a report and its observation workbooks tell other days."""
    own = [one for one in observed if key_of(one) == key_of(file)]
    days = [day for one in own for scored in one.days.values() for day in scored]
    if days and (min(days), max(days)) != (file.first, file.last):
        yield text.OTHER_SPAN.at(
            Place(file.facts.path, ASSESSMENT_FORM.sheet),
            found=text.from_to(day_text(file.first), day_text(file.last)),
            there=text.from_to(day_text(min(days)), day_text(max(days))),
        )


def _is_unknown(candidate: str, last: date, results: Results) -> bool:
    """Whether the workbook of those months is there, and no workbook has the candidate.

    Kandidaten that could not be read may hold anyone.
    """
    organisation, _, code = candidate.rpartition("/")
    own = [one for one in results if one.organisation.code == organisation]
    if not any(last in one.organisation.period for one in own):
        return False
    return not any("candidates" in one.unread or code in one.candidates for one in own)


def _unknown(candidate: str, place: Place) -> Finding:
    organisation = candidate.rpartition("/")[0]
    return text.UNKNOWN_CANDIDATE.at(place, found=candidate, code=organisation)


def _uncounted(
    held: Mapping[Key, Held], consolidation: Consolidation, catalogue: Catalogue
) -> Iterator[Finding]:
    """An info for each assessment that does not count in a KPI, and why."""
    reference = consolidation.reference
    kpi = next((one.code for one in catalogue.kpis if one.derivation == "assessments"), "")
    for one in held.values():
        place = Place(one.path)
        lasts = {code: [last for _, last in own.values()] for code, own in one.spans.items()}
        late = [last for own in lasts.values() for last in own if last > reference]
        if late:
            found = day_text(max(late))
            yield text.NOT_HELD_YET.at(place, found=found, reference=day_text(reference))
        for code, own in lasts.items():
            past = [last for last in own if last <= reference]
            books = [each for each in consolidation.results if each.organisation.code == code]
            outside = [
                last for last in past if not any(last in each.organisation.period for each in books)
            ]
            if past and not books:
                yield text.NO_BOOK.at(place, code=code)
            elif outside:
                found = day_text(max(outside))
                yield text.NO_PERIOD.at(place, found=found, code=code, kpi=kpi)

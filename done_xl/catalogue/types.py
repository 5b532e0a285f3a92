"""Frozen types of the catalogue: what the project knows before anyone types a cell.

Every text is Dutch (nl-BE) and shown as it stands. Source: domain pages 2 to 8.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Phase = Literal["IN", "DOOR", "UIT"]
KpiKind = Literal["inspanning", "resultaat"]
Derivation = Literal[
    "none",
    "assessments",  # Kandidaten, Assessment op
    "vacancies",  # Vacatures, one a row
    "placements",  # Uitstroom, first NEC row of a cohort
    "retention",  # Uitstroom, a moment after the cohort's start
    "education",  # Uitstroom, soort opleiding
    "measures",  # Maatregelen, the kinds in `selection`
    "plans",  # Kandidaten PDP op, else the earliest action
    "contacts",  # Contacten, the kinds in `selection`
]
CompetenceGroup = Literal["Kern", "Bijkomend", "Extra", "Eigen", "Vaktechnisch"]

KpiCode = Annotated[str, Field(pattern=r"^[A-Z0-9]{3}$")]
Label = Annotated[str, Field(min_length=2, max_length=80)]
Sentence = Annotated[str, Field(min_length=10, max_length=240)]
CompetenceCode = Annotated[str, Field(pattern=r"^[A-Z]\d{1,2}$")]
Days = Annotated[int, Field(ge=1, le=3660)]
Months = Annotated[int, Field(ge=1, le=120)]
# What an assessor reads while scoring: one line in the sheet of an exercise.
LevelText = Annotated[str, Field(min_length=20, max_length=120, pattern=r"^[A-Z].*\.$")]


class Frozen(BaseModel):
    """Base of every catalogue entry: immutable, and no key that nobody reads."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Moment(Frozen):
    """When a placement is looked at again: days or calendar months after its start (domain 4)."""

    days: Annotated[int, Field(ge=0, le=366)] = 0
    months: Annotated[int, Field(ge=0, le=24)] = 0


class Kpi(Frozen):
    """One indicator of the KPI rekenblad (domain 3).

    `step` is the smallest amount that may be logged: 1 for counts, 0.25 for hours.
    """

    code: KpiCode
    label: Label
    phase: Phase
    kind: KpiKind
    unit: Label
    step: Annotated[float, Field(gt=0, le=1)] = 1.0
    derivation: Derivation = "none"
    selection: tuple[str, ...] = ()
    moment: Moment | None = None
    active: bool = True

    @property
    def choice(self) -> str:
        """The dropdown text: code and label."""
        return f"{self.code} {self.label}"


class Ratio(Frozen):
    """A quotient of KPI sums (domain 3, Verhoudingen).

    With `due`, the denominator is the number of moments that could be measured by the reference
    date instead of a sum of KPIs.
    """

    code: Annotated[str, Field(min_length=3, max_length=20)]
    label: Label
    numerator: Annotated[tuple[KpiCode, ...], Field(min_length=1)]
    denominator: tuple[KpiCode, ...] = ()
    due: bool = False
    percent: bool = False


class Theme(Frozen):
    """A theme of the checklist 0-6."""

    letter: Annotated[str, Field(pattern=r"^[A-Z]$")]
    label: Label


class Statement(Frozen):
    """A statement of the checklist 0-6, numbered as in domain 5."""

    number: Annotated[int, Field(ge=1)]
    theme: Annotated[str, Field(pattern=r"^[A-Z]$")]
    text: Sentence


class Question(Frozen):
    """A question of the JA/NEE checklist, numbered as in domain 5."""

    number: Annotated[int, Field(ge=1)]
    text: Sentence


class Checklist(Frozen):
    """The checklist doorstroomklaar 0-6 with its three open questions."""

    themes: tuple[Theme, ...]
    statements: tuple[Statement, ...]
    open_questions: tuple[Sentence, ...]
    highest: Annotated[int, Field(ge=1)]
    weak_at_most: Annotated[int, Field(ge=0)]


class Milestone(Frozen):
    """A step of a path (domain 2).

    `column` is the header in Kandidaten that holds its date, or empty where the date is derived.
    With a `path` only paths of that kind (Soort traject) have it; its date is then the first start
    of the `measure`.
    """

    code: Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
    label: Label
    phase: Phase
    column: str = ""
    optional: bool = False
    path: str = ""
    measure: str = ""


class Competence(Frozen):
    """A competence of the SAM scale with a definition of one line (domain 6).

    `questions` are for a STARR interview; an organisation's own competence may have none.
    """

    code: CompetenceCode
    label: Label
    group: CompetenceGroup
    definition: Sentence
    questions: tuple[Sentence, ...] = ()
    active: bool = False
    shared: bool = True

    @property
    def choice(self) -> str:
        """The dropdown text: code and name."""
        return f"{self.code} {self.label}"


class Indicator(Frozen):
    """A gedragsindicator: behaviour that an assessor sees or hears, at four levels (domain 6).

    `levels` are onvoldoende, matig, goed and zeer goed, each clearly more than the one before.
    """

    competence: CompetenceCode
    number: Annotated[int, Field(ge=1, le=9)]
    text: Annotated[str, Field(min_length=12, max_length=70)]
    levels: tuple[LevelText, LevelText, LevelText, LevelText]


class PremiumStep(Frozen):
    """The percentage of the reference wage from a quarter on; quarter 1 is that of the start."""

    from_quarter: Annotated[int, Field(ge=1)]
    percent: Annotated[int, Field(ge=0, le=100)]


class Term(Frozen):
    """What held for a measure between two days (domain 8), judged by the measure's start date.

    Durations are in days, both ends included, or in calendar months. `required` names fields of
    the measure's row that must be filled; `statuses` lists who may have it (empty: everyone).
    `premium` are the steps of a premium by quarter, the first of them from quarter 1 on.
    """

    valid_from: date | None = None
    valid_to: date | None = None
    minimum_days: Days | None = None
    minimum_months: Months | None = None
    maximum_days: Days | None = None
    maximum_months: Months | None = None
    minimum_employment: Annotated[int, Field(ge=0, le=100)] | None = None
    minimum_group: Annotated[int, Field(ge=1, le=1000)] | None = None
    no_start_from: date | None = None
    required: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    premium: tuple[PremiumStep, ...] = ()
    severity: Literal["warning", "info"] = "warning"
    source: Sentence


class Measure(Frozen):
    """An employment measure that a candidate can take part in (domain 8).

    `excludes` are the codes of measures that cannot run on the same days (own); one that excludes
    itself cannot run twice at a time. Who takes part in one that is `personal` has an age, a status
    or a past that others need not know (domain 10). `own_file` names the file that its terms come
    from, blank for the shipped ones.
    """

    code: Label
    label: Label
    phase: Phase
    active: bool = True
    excludes: tuple[str, ...] = ()
    personal: bool = False
    own_file: str = ""
    terms: Annotated[tuple[Term, ...], Field(min_length=1)]

    @property
    def reveals(self) -> bool:
        """Whether taking part tells a personal trait: said so, or a term asks for a statuut."""
        return self.personal or any(term.statuses or term.premium for term in self.terms)


class Choices(Frozen):
    """A closed list of words that a column accepts; `name` is how columns refer to it."""

    name: Annotated[str, Field(pattern=r"^[a-z_]+$")]
    values: Annotated[tuple[str, ...], Field(min_length=2)]


class AgeBand(Frozen):
    """Ages from `first` to `last`, both included, in whole years."""

    label: Label
    first: Annotated[int, Field(ge=0)]
    last: Annotated[int, Field(le=150)]


class Settings(Frozen):
    """Numbers that an organisation or the project may change without code.

    Growth talks are due `talk_months` after In dienst sinds, and then `talk_interval` months after
    the last one (domain 6).
    """

    continuation_days: int
    same_assessment_days: Annotated[int, Field(ge=0)]
    most_active_kpis: int
    most_active_competences: int
    small_cell: int
    fewest_due_by_month: int
    talk_months: tuple[int, int, int]
    talk_interval: Annotated[int, Field(ge=1)]
    age_bands: tuple[AgeBand, ...]


class Catalogue(Frozen):
    """Everything the project knows beforehand, checked across files."""

    kpis: tuple[Kpi, ...]
    ratios: tuple[Ratio, ...]
    checklist: Checklist
    questions: tuple[Question, ...]
    milestones: tuple[Milestone, ...]
    competences: tuple[Competence, ...]
    indicators: tuple[Indicator, ...]
    measures: tuple[Measure, ...]
    lists: tuple[Choices, ...]
    settings: Settings

    def kpi(self, code: str) -> Kpi:
        """The KPI with this code; KeyError where there is none."""
        for kpi in self.kpis:
            if kpi.code == code:
                return kpi
        raise KeyError(code)

    def steps(self, path: str = "") -> tuple[Milestone, ...]:
        """The milestones that every path has, or those that only one kind of path has."""
        return tuple(step for step in self.milestones if step.path == path)

    @property
    def own_paths(self) -> tuple[str, ...]:
        """The kinds of path (Soort traject) that have milestones of their own."""
        return tuple(dict.fromkeys(step.path for step in self.milestones if step.path))

    def choices(self, name: str) -> tuple[str, ...]:
        """The words of a closed list; KeyError where there is none of that name."""
        for choices in self.lists:
            if choices.name == name:
                return choices.values
        raise KeyError(name)

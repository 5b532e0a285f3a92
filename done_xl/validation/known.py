"""What the columns of one workbook accept: closed lists, references, period."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from itertools import islice
from typing import Final

from done_xl.catalogue.types import Catalogue
from done_xl.model.columns import ChoiceColumn, ReferenceColumn
from done_xl.model.raw import RawBook, RawTable
from done_xl.model.shapes import SHAPES
from done_xl.model.submission import Period
from done_xl.text_nl.cells import did_you_mean, same_as_cell

LONGEST_COMPARED: Final = 60
LONGEST_NORMAL: Final = 200
MOST_COMPARED: Final = 60
CANDIDATE: Final = re.compile(SHAPES["candidate"])
_TYPED_CODE: Final = re.compile(r"([a-z])[ .\-]?([0-9oil]{1,4})([b-z]?)")
_DIGITS: Final = str.maketrans("oil", "011")
_SIGNS: Final = str.maketrans(
    {"±": "+/-", "–": "-", "—": "-", "−": "-", "\u200b": None, "\ufeff": None}
)


def normal(text: str) -> str:
    """A text without regard to case, blanks and look-alike signs."""
    if len(text) > LONGEST_NORMAL:
        return text
    return " ".join(text.translate(_SIGNS).casefold().split())


def repaired_code(text: str) -> str:
    """A candidate code with letters for digits and lost zeros mended: ko12 and k12 become k012."""
    if not (found := _TYPED_CODE.fullmatch(normal(text))):
        return text
    return found[1] + found[2].translate(_DIGITS).zfill(3) + found[3]


@dataclass(frozen=True, slots=True)
class Accepted:
    """The values that one list or reference accepts.

    `exact` maps what the dropdown offers to the value that is passed on, `loose` the same by
    `normal` text; `proposals` maps a normal text to the sentence that proposes it. `words` is the
    list to show.
    """

    exact: Mapping[object, str]
    loose: Mapping[str, str]
    proposals: Mapping[str, str]
    words: tuple[str, ...] = ()

    def proposal(self, text: str) -> str | None:
        """The sentence that proposes the nearest value; None where nothing is near."""
        plain = normal(text)
        if (repaired := repaired_code(plain)) in self.proposals:
            return self.proposals[repaired]
        if not 0 < len(plain) <= LONGEST_COMPARED:
            return None
        word = self._same_start(plain) or self._nearest(plain)
        return self.proposals[word] if word else None

    def _same_start(self, plain: str) -> str | None:
        """The only word of a closed list that begins the text, or that the text begins."""
        found = [
            word
            for word in map(normal, self.words)
            if word.startswith(plain) or plain.startswith(word)
        ]
        return found[0] if len(found) == 1 else None

    def _nearest(self, plain: str) -> str | None:
        """The word that looks most like the text; None where two are equally near."""
        options: Iterable[str] = self.proposals
        if len(self.proposals) > MOST_COMPARED:
            # Comparing is slow, and three thousand wrong codes are no rarity.
            ends = (plain[:2], plain[-2:])
            options = (word for word in options if word[:2] == ends[0] or word[-2:] == ends[1])
        near = get_close_matches(plain, islice(options, MOST_COMPARED), n=2, cutoff=0.72)
        ratios = {SequenceMatcher(None, word, plain).ratio() for word in near}
        meant = {self.proposals[word] for word in near}
        return near[0] if near and (len(ratios) == len(near) or len(meant) == 1) else None


@dataclass(frozen=True, slots=True)
class Known:
    """All that checking a cell needs beside its column.

    `steps` are the smallest amounts by KPI code.
    """

    choices: Mapping[str, Accepted]
    references: Mapping[str, Accepted]
    period: Period | None = None
    steps: Mapping[str, float] = field(default_factory=dict)

    def accepted(self, column: ChoiceColumn | ReferenceColumn) -> Accepted:
        """What a list or reference column accepts."""
        if isinstance(column, ChoiceColumn):
            return self.choices[column.choices]
        return self.references[column.target]


def known(raw: RawBook, catalogue: Catalogue, period: Period | None) -> Known:
    """What the columns of this workbook accept, its own lists included."""
    own_kpis = _labelled(raw.tables.get("kpis"))
    kpis = {**own_kpis, **{kpi.code: kpi.label for kpi in catalogue.kpis}}
    competences = {
        **_labelled(raw.tables.get("competences")),
        **{competence.code: competence.label for competence in catalogue.competences},
    }
    return Known(
        choices=_choices(catalogue.lists),
        references={
            "candidates": _candidates(raw.tables.get("candidates")),
            "coaches": _names(raw.tables.get("coaches")),
            "kpis": _coded(tuple(kpis.items())),
            "competences": _coded(tuple(competences.items())),
            "measures": _coded(
                tuple((measure.code, measure.label) for measure in catalogue.measures)
            ),
            "occupations": _names(raw.tables.get("levels")),
        },
        period=period,
        steps={kpi.code: kpi.step for kpi in catalogue.kpis},
    )


def known_in_assessment(catalogue: Catalogue, competences: Mapping[str, str]) -> Known:
    """What the columns of observation workbooks and assessment reports accept.

    `competences` are the names by code of those that may be chosen.
    """
    return Known(
        choices=_choices(catalogue.lists),
        references={"competences": _coded(tuple(competences.items()))},
    )


@lru_cache(maxsize=4)
def _choices(lists: tuple[object, ...]) -> Mapping[str, Accepted]:
    return {choices.name: _words(choices.values) for choices in lists}  # type: ignore[attr-defined]


def _words(words: tuple[str, ...]) -> Accepted:
    return Accepted(
        exact={word: word for word in words},
        loose={normal(word): word for word in words},
        proposals={normal(word): did_you_mean(word) for word in words},
        words=words,
    )


@lru_cache(maxsize=16)
def _coded(pairs: tuple[tuple[str, str], ...]) -> Accepted:
    exact: dict[object, str] = {}
    loose: dict[str, str] = {}
    proposals: dict[str, str] = {}
    for code, label in pairs:
        choice = f"{code} {label}"
        for typed in (label, choice, code):
            exact[typed] = code
            loose[normal(typed)] = code
            proposals[normal(typed)] = did_you_mean(choice if len(choice) < 60 else code)
    return Accepted(exact, loose, proposals)


def _candidates(table: RawTable | None) -> Accepted:
    typed = (
        [row[0].strip().upper() for row in table.rows if isinstance(row[0], str)] if table else []
    )
    codes = [code for code in typed if CANDIDATE.fullmatch(code)]
    return Accepted(
        exact={code: code for code in codes},
        loose={normal(code): code for code in codes},
        proposals={normal(code): did_you_mean(code) for code in codes},
    )


def _names(table: RawTable | None) -> Accepted:
    exact: dict[object, str] = {}
    loose: dict[str, str] = {}
    proposals: dict[str, str] = {}
    for row, line in zip(table.rows, table.lines, strict=True) if table else ():
        name = row[0].strip() if isinstance(row[0], str) else ""
        if not name or normal(name) in loose or table is None:
            continue
        exact[name] = loose[normal(name)] = name
        proposals[normal(name)] = same_as_cell(table.sheet, table.cell(line, 0) or "")
    return Accepted(exact, loose, proposals)


def _labelled(table: RawTable | None) -> dict[str, str]:
    found = {}
    for row in table.rows if table else ():
        code, label = row[0], row[1]
        if isinstance(code, str) and code.strip():
            found[code.strip().upper()] = label.strip() if isinstance(label, str) else ""
    return found

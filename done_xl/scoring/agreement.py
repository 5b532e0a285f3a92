"""How far assessors agree: shares and Krippendorff's alpha for ordinal data (domain 6).

Everything is read from one table of coincidences, so that the shares and alpha weigh alike: a cell
that m assessors scored brings m(m - 1) ordered pairs, each with the weight 1 / (m - 1). It counts
for m scores: a cell of three assessors one and a half times as much as a cell of two.

The method is that of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). It is
written out here since no library fits (looked at in 2026): `krippendorff` is GPL-3; `simpledorff`
(last release 2020) and `nltk` have no ordinal metric; irrCAC's ordinal weights do not look at how
often a level was given; `krippendorff-aleph-alpha` needs Python 3.13; `krippendorffs-alpha` is
empty. `evalica` (Apache-2.0, kept) would bring numpy, pandas and scipy to every installation for
these lines: the tests compare with it instead.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import lcm
from operator import mul
from typing import Literal

from done_xl.model.observation import Score
from done_xl.scoring.sam import LEVELS, by_cell

AgreementWord = Literal["good", "moderate", "weak", "few"]
Margins = Mapping[int, int]
Counts = tuple[int, ...]  # how often each level stands in one unit, lowest first
Metric = Callable[[Margins, int, int], int]

FEWEST_UNITS = 10
GOOD, MODERATE = 0.8, 0.667


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far assessors agree on the cells that at least two of them scored.

    `pairs` is the number of those cells; `exact` and `within_one` are shares from 0 to 1, None
    without such a cell. `alpha` is None under 10 cells (then the word is "few"), and where all
    assessors gave one and the same level everywhere: nothing varies, so that agreement and chance
    cannot be told apart; the word is then "good", as everyone does agree.
    """

    pairs: int
    exact: float | None
    within_one: float | None
    alpha: float | None
    word: AgreementWord


def agreement(scores: Iterable[Score]) -> Agreement:
    """The agreement over all scores, pooled; ValueError as `sam.by_cell`."""
    return agreement_of([level for _, level in given] for given in by_cell(scores).values())


def agreement_by_competence(scores: Iterable[Score]) -> tuple[tuple[str, Agreement], ...]:
    """The agreement per competence that has a score, in order of code, each on its own scores."""
    units: defaultdict[str, list[list[int]]] = defaultdict(list)
    for cell, given in by_cell(scores).items():
        units[cell.competence].append([level for _, level in given])
    return tuple((competence, agreement_of(units[competence])) for competence in sorted(units))


def agreement_of(units: Iterable[Sequence[int]]) -> Agreement:
    """The agreement over units: the levels that one cell got, whoever gave them."""
    return agreement_of_counts(Counter(tuple(map(unit.count, LEVELS)) for unit in units))


def agreement_of_counts(alike: Mapping[Counts, int]) -> Agreement:
    """The agreement over units given as how often each level stands in them, and how many do so."""
    shared = {counts: times for counts, times in alike.items() if sum(counts) > 1}
    pairs = sum(shared.values())
    if not pairs:
        return Agreement(0, None, None, None, "few")
    table = _coincidences(shared, LEVELS)
    exact, within_one = _share(table, 0), _share(table, 1)
    if pairs < FEWEST_UNITS:
        return Agreement(pairs, exact, within_one, None, "few")
    value = alpha(table)
    return Agreement(pairs, exact, within_one, value, word_of(value))


def counts_by_row(rows: Sequence[Sequence[float | None]]) -> Mapping[Counts, int]:
    """How often each level stands in a row of cells, None for a blank one, and in how many rows.

    Raises KeyError for a cell that holds no level.
    """
    base = max(map(len, rows), default=0) + 1
    # One number a row holds the counts of all levels, as the digits of a date hold its parts.
    worth = [base**place for place in range(len(LEVELS))]
    # Excel gives floats, which are found faster among floats.
    weights: dict[float | None, int] = {None: 0}
    weights.update(zip(map(float, LEVELS), worth, strict=True))
    sums = Counter([sum(map(weights.__getitem__, row)) for row in rows])
    digits = ([number // one % base for number in sums] for one in worth)
    return dict(zip(zip(*digits, strict=True), sums.values(), strict=True))


def word_of(value: float | None) -> AgreementWord:
    """The word for an alpha over enough cells: good from 0.8 on, moderate from 0.667 on."""
    if value is None or value >= GOOD:
        return "good"
    return "moderate" if value >= MODERATE else "weak"


@dataclass(frozen=True, slots=True)
class Coincidences:
    """How often two levels stand together in a unit, in both orders, in parts of 1 / `whole`.

    Whole numbers are exact, so that the order of units and assessors cannot change them, and add up
    much faster than fractions.
    """

    pairs: Mapping[tuple[int, int], int]
    whole: int


def _share(table: Coincidences, most: int) -> float:
    """The share of the pairs whose levels differ by at most `most`."""
    near = sum(n for (one, other), n in table.pairs.items() if abs(one - other) <= most)
    return near / sum(table.pairs.values())


def coincidences(units: Iterable[Sequence[int]]) -> Coincidences:
    """The coincidences in units of levels; units of one level drop out."""
    known = [unit for unit in units if len(unit) > 1]
    levels = sorted(set(chain.from_iterable(known)))
    return _coincidences(Counter(tuple(map(unit.count, levels)) for unit in known), levels)


def _coincidences(alike: Mapping[Counts, int], levels: Sequence[int]) -> Coincidences:
    """The coincidences in units of at least two levels."""
    sizes = list(map(sum, alike))
    whole = lcm(*(size - 1 for size in set(sizes)))
    worth = [
        times * (whole // (size - 1)) for times, size in zip(alike.values(), sizes, strict=True)
    ]
    columns = list(zip(*alike, strict=True))
    pairs: dict[tuple[int, int], int] = {}
    for at, (one, column) in enumerate(zip(levels, columns, strict=False)):
        weighted = list(map(mul, column, worth))
        pairs[one, one] = sum(map(mul, weighted, column)) - sum(weighted)
        for other, beside in zip(levels[at + 1 :], columns[at + 1 :], strict=True):
            pairs[one, other] = pairs[other, one] = sum(map(mul, weighted, beside))
    return Coincidences({key: number for key, number in pairs.items() if number}, whole)


def ordinal(margins: Margins, low: int, high: int) -> int:
    """The squared number of scores from one level to another, those two counted for half; times 4.

    A factor that all distances share does not change alpha.
    """
    between = sum(n for level, n in margins.items() if low <= level <= high)
    return (2 * between - margins[low] - margins[high]) ** 2


def alpha(table: Coincidences, metric: Metric = ordinal) -> float | None:
    """Krippendorff's alpha of a table of coincidences; None where the levels do not vary.

    `metric` gives the squared difference between a level and a higher one.
    """
    margins: defaultdict[int, int] = defaultdict(int)
    for (level, _), n in table.pairs.items():
        margins[level] += n
    observed = expected = 0
    for low in margins:
        for high in margins:
            if low < high:
                difference = metric(margins, low, high)
                observed += table.pairs.get((low, high), 0) * difference
                expected += margins[low] * margins[high] * difference
    if not expected:
        return None
    # One division at the end: the nearest float to the exact value.
    return (expected - (sum(margins.values()) - table.whole) * observed) / expected

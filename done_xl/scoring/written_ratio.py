"""A ratio as someone writes it: "CUR/DST", "(TEL+BBP)/STG" (domain 3, Verhoudingen)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from done_xl.catalogue.types import Ratio

_SUM: Final = r"\(?([A-Z0-9]{3}(?:\+[A-Z0-9]{3})*)\)?"
_RATIO: Final = re.compile(f"{_SUM}/{_SUM}")


def ratio_of(words: str, known: Iterable[Ratio]) -> Ratio | None:
    """The catalogue's ratio with this code or label, else one of KPI codes; None for other words.

    Codes may be of the organisation's own KPIs; blanks and capitals do not matter.
    """
    plain = " ".join(words.split()).casefold()
    tight = "".join(words.split()).upper()
    for ratio in known:
        if tight == ratio.code.upper() or plain == ratio.label.casefold():
            return ratio
    found = _RATIO.fullmatch(tight)
    if found is None:
        return None
    above, below = (tuple(part.split("+")) for part in found.groups())
    return Ratio(code="eigen", label="Eigen verhouding", numerator=above, denominator=below)

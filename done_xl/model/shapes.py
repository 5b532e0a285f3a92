"""The shapes of the codes that people type (domain 1), in capitals."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# A letter and 3-4 digits, with a letter from B on behind it after a restart; [0-9], because \d
# also takes the digits of other scripts.
SHAPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "candidate": "[A-Z][0-9]{3,4}[B-Z]?",
        "kpi": "[A-Z0-9]{3}",
        "competence": "[A-Z][0-9]{1,2}",
        "organisation": "[A-Z0-9]{2,8}",
        # A candidate in an assessment: the organisation's own, or one of another organisation.
        "slot": "(?:[A-Z0-9]{2,8}/)?[A-Z][0-9]{3,4}[B-Z]?",
    }
)

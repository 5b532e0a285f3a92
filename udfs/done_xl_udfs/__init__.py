"""The functions of Excel: DONE_KPI and its kin, one-liners over scoring and api."""

from typing import Final

from done_xl_udfs.binding import Declaration, declaration_of
from done_xl_udfs.figures import DONE_REALISATIE

# In the order in which the manual and the sheet Functies list them.
FUNCTIONS: Final[tuple[Declaration, ...]] = (declaration_of(DONE_REALISATIE),)

__all__ = ["DONE_REALISATIE", "FUNCTIONS"]

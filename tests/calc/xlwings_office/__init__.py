"""An xlwings engine over a real LibreOffice document: macros written for Excel run on it in tests.

It behaves as Excel does where the project relies on it: a text that is written is taken as typed,
copying one cell onto a range fills it, a locked cell of a protected sheet refuses to be written.
"""

from tests.calc.xlwings_office.app import OfficeApp
from tests.calc.xlwings_office.engine import excel_on
from tests.calc.xlwings_office.values import RefusedError

__all__ = ["OfficeApp", "RefusedError", "excel_on"]

"""What the functions of Excel say in a cell where something is wrong with their input."""

from __future__ import annotations

from typing import Final

UNEXPECTED: Final = (
    "{function} liep vast ({kind}). Meld dit aan wie done_xl onderhoudt, met de formule erbij."
)
MISSING: Final = "Vul het argument {argument} in."
NO_NUMBER: Final = "{place} is geen getal: typ een getal."
ERROR: Final = "{place} bevat de fout {error}: herstel die eerst."
ONE_CELL: Final = "Kies voor {argument} één cel, geen bereik."

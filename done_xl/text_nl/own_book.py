"""What the commands dossier and print say of the workbook that they are made from."""

from __future__ import annotations

from typing import Final

from done_xl.text_nl.cli import counted

UNKNOWN: Final = "Kandidaat {found} staat niet op het blad Kandidaten. {proposal}"
LOOK_IT_UP: Final = "Kijk de code na op het blad Kandidaten."
FAULTY: Final = (
    "De rij van kandidaat {code} op het blad Kandidaten telt niet mee: er zit een fout in. Kijk na "
    "met: done-xl check {path}"
)
EXPORTED: Final = (
    "{path} is een verzendversie: namen, intakes en teksten staan er niet in. Neem het volledige "
    "werkboek."
)
OTHER_KIND: Final = "{path} is {kind}. Geef het werkboek van een organisatie."


def left_out(amount: int) -> str | None:
    """How many rows with an error are not in it; None for none."""
    if not amount:
        return None
    rows = counted(amount, "rij", "rijen")
    verb = "telt" if amount == 1 else "tellen"
    return f"{rows} met een fout in dit werkboek {verb} niet mee. Kijk na met done-xl check."

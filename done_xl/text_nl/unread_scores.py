"""What the check says about scores and facts of assessors that stand where nothing is read."""

from __future__ import annotations

from typing import Final

from done_xl.text_nl.rule import Rule

SECOND_SCORES: Final = Rule(
    "OBS-028",
    "error",
    "Dit blad is een kopie van een blad van een proef. Hier {scores}. Dat telt niet mee.",
    "Neem de scores over op het blad van de proef zelf, en wis dit blad.",
    "Het programma leest alleen de bladen van het werkboek zelf, niet een kopie ervan.",
    "scores op de bladen Proef 1 tot Proef 4",
)
SECOND_FACTS: Final = Rule(
    "OBS-029",
    "error",
    "Dit blad is een kopie van het blad Waarnemingen. Hier {facts}. Dat telt niet mee.",
    "Neem de waarnemingen over op het blad Waarnemingen, en wis dit blad.",
    "Het programma leest alleen de bladen van het werkboek zelf, niet een kopie ervan.",
    "waarnemingen op het blad Waarnemingen",
)
SCORE_COLUMN: Final = Rule(
    "OBS-030",
    "error",
    "Kolom {slot} ontbreekt op dit blad. De scores van kandidaat {candidate} in deze proef "
    "worden niet gelezen.",
    "Zet de kop {slot} terug boven de scores. Lukt dat niet? Neem een nieuw werkboek.",
    "Aan de kop van de kolom herkent het programma de plaats van de kandidaat.",
    "een kolom {slot}",
)

RULES: Final = tuple(rule for rule in list(globals().values()) if isinstance(rule, Rule))


def counted_facts(count: int) -> str:
    """How many facts stand somewhere, with the verb."""
    return "staat 1 waarneming" if count == 1 else f"staan {count} waarnemingen"

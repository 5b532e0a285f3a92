"""What is said of web addresses: what to do where OneDrive or SharePoint hides the folder."""

from __future__ import annotations

from typing import Final

NOT_FOUND: Final = (
    "{address} is een webadres en staat niet op deze computer. Synchroniseer de map met OneDrive "
    "(in de browser: Synchroniseren), of bewaar het bestand in een gewone map op deze computer."
)
SEVERAL: Final = (
    "{address} kan op deze computer meer dan één bestand of map zijn: {paths}. Open het bestand "
    "vanuit de juiste map, of bewaar het in een gewone map op deze computer."
)
NO_FOLDER: Final = "Er is geen map gekozen. Kies de map waarin de werkboeken staan."
NOT_ABSOLUTE: Final = (
    "{path} is geen volledig pad van een map. Typ het volledige pad, zoals {example}, of gebruik "
    "de knop Kies map."
)
EXAMPLE_WINDOWS: Final = r"C:\Werkboeken"
EXAMPLE_OTHER: Final = "/Users/jan/Werkboeken"

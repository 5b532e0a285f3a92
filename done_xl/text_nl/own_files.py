"""What is said about the own TOML files of an organisation: indicators, and terms of measures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from done_xl.catalogue.own_file import Fault, FaultKind, OwnFileError

HEAD: Final = "{path} heeft {count}:"
UNREADABLE: Final = "{path} is niet te lezen. Kijk na of u het bestand mag openen."
NOT_A_FILE: Final = "{path} is een map. Geef het TOML-bestand zelf."
USED: Final = "De maatregelen zijn nagekeken met eigen termijnen uit {file}."
_NUMBER: Final = re.compile(r"\[\d+\]")
_ENTRY: Final = re.compile(r"(\w+)\[(\d+)\]")
# What staff call the entries of a file with terms.
_NAMES: Final = {"measures": "maatregel", "terms": "termijn", "premium": "premie"}
_TERMS_PLACE: Final = ("measures[", "terms[")
_FAULTS: Final[dict[FaultKind, str]] = {
    "not_utf8": "bewaar dit bestand als tekst in UTF-8",
    "not_toml": "regel {found} is geen TOML; kijk de haken en de aanhalingstekens na",
    "cut_off": "dit bestand stopt te vroeg; kijk de haken en de aanhalingstekens na",
    "nothing": "hier staan geen [[competences]] en geen [[indicators]]",
    "nothing_own": "hier staan geen [[measures]]",
    "unknown_key": "dit woord kent het programma niet; wis het of kijk de spelling na",
    "no_list": "schrijf [[{list}]] met dubbele haken boven elke rij",
    "no_words": 'schrijf een lijst tussen haken, zoals ["BVS", "TBS"]',
    "missing": "dit ontbreekt",
    "too_short": "te kort: minstens {expected} {unit}",
    "too_long": "te lang: hoogstens {expected} {unit}",
    "pattern": "begin met een hoofdletter en eindig met een punt",
    "number": "typ een geheel getal van 1 tot 9, zonder aanhalingstekens",
    "whole": "typ een geheel getal, zonder aanhalingstekens",
    "least": "typ een geheel getal van minstens {expected}",
    "most": "typ een geheel getal van hoogstens {expected}",
    "day": "typ een datum als 2026-07-01, zonder aanhalingstekens",
    "word": "{found} kan hier niet; kies uit: {expected}",
    "other": "deze waarde past hier niet",
    "not_own": "{found} is geen groep voor eigen competenties; kies uit: {expected}",
    "code_taken": "{found} is al de code van {expected}; kies een andere code",
    "double_code": "de code {found} staat er twee keer",
    "no_such_competence": "er is geen competentie {found}",
    "wrong_number": "hier staat {found}; typ {expected}, de nummers lopen per competentie door",
    "how_many": "hier staan {found} gedragsindicatoren; maak er {expected}",
    "double_text": "dezelfde zin staat al bij {found}",
    "no_change": "zet hier [[measures.terms]] of excludes bij, of wis deze maatregel",
    "no_measure": "er is geen maatregel {found}; kies uit: {expected}",
    "no_status": "{found} is geen statuut; kies uit: {expected}",
    "no_paper": "{found} is geen kolom van Maatregelen die ingevuld kan worden",
    "from_after_to": "valid_from ligt na valid_to",
    "days_crossed": "minimum_days is meer dan maximum_days",
    "days_over_months": "minimum_days is meer dan maximum_months",
    "months_crossed": "minimum_months is meer dan maximum_months",
    "months_over_days": "minimum_months is meer dan maximum_days",
    "premium_order": "begin bij premium met from_quarter = 1 en laat de kwartalen oplopen",
    "overlap": "deze termijn geldt op dagen waarop ook {found} geldt; pas valid_from of valid_to "
    "aan",
}
_UNITS: Final = {"levels": "zinnen", "questions": "zinnen", "terms": "termijn"}
_CODE: Final = "een hoofdletter en een of twee cijfers, zoals V1"


def fault_text(fault: Fault, names: Mapping[str, str] | None = None) -> str:
    """A fault of an organisation's own file in Dutch, with its place.

    `names` are what staff call entries of the file, by place.
    """
    words = _FAULTS[fault.kind]
    if fault.kind == "pattern" and fault.place.endswith((".code", ".competence")):
        words = _CODE
    said = words.format(
        list=_NUMBER.sub("", fault.place),
        found=_place(fault.found, {}),
        expected=fault.expected.replace("-", " tot ")
        if fault.kind == "how_many"
        else fault.expected,
        unit=_UNITS.get(fault.place.rpartition(".")[2], "tekens"),
    )
    return f"{_place(fault.place, names or {})}: {said}"


def _place(place: str, names: Mapping[str, str]) -> str:
    """A place in a file with terms in words: "BVS, termijn 1, valid_from"; another one as it is."""
    return ", ".join(_words(place, names)) if place.startswith(_TERMS_PLACE) else place


def _words(place: str, names: Mapping[str, str]) -> Iterator[str]:
    for part in place.split("."):
        entry = _ENTRY.fullmatch(part)
        if part in names or entry is None:
            yield names.get(part, part)
        else:
            yield f"{_NAMES.get(entry[1], entry[1])} {entry[2]}"


def terms_used(file: str) -> tuple[str, ...]:
    """That own terms were used, as no sentence or one."""
    return (USED.format(file=file),) if file else ()


def own_file(path: object, error: OwnFileError) -> str:
    """All faults of an organisation's own file, a line for each."""
    number = len(error.faults)
    count = "1 fout" if number == 1 else f"{number} fouten"
    lines = (f"  {fault_text(fault, error.names)}" for fault in error.faults)
    return "\n".join((HEAD.format(path=path, count=count), *lines))

"""What is said about the terms of measures and about the VOP (domain 8)."""

from __future__ import annotations

from typing import Final

NO_TERM: Final = "geen termijn"
IN_ORDER: Final = "in orde"
SOURCE: Final = "Bron: {source}"

# By kind of breach. Words: {measure} its code, {start} and {end} its days, {limit} the last or the
# first day that is allowed, {least} the smallest percentage or group, {found} what was given.
BREACHES: Final = {
    "end_before_start": "Einde {end} valt voor start {start}: kijk beide datums na.",
    "no_term": "Voor {measure} met start {start} is geen regel gekend.",
    "start_too_late": "{measure} kon tot en met {limit}: start of aanvraag op {found} is te laat.",
    "too_long": "{measure} met start {start} mag lopen tot en met {limit}: einde {end} is te laat.",
    "too_short": "{measure} met start {start} loopt minstens tot en met {limit}: einde {end} is te "
    "vroeg.",
    "status": "{measure} kan niet met statuut {found}, wel met {allowed}.",
    "employment": "{measure} vraagt een tewerkstelling van minstens {least} %: gevonden {found} %.",
    "group": "{measure} vraagt een groep van minstens {least}: gevonden {found}.",
}
# By reason why there is no premium.
REFUSALS: Final = {
    "no_term": "geen VOP: voor deze start is geen regel gekend",
    "start_too_late": "geen VOP: nieuwe aanvragen konden tot en met {limit}",
    "status": "geen VOP: alleen voor {allowed}",
    "before_start": "geen VOP: het kwartaal valt voor de start",
    "no_consent": "wacht op akkoord VDAB",
}

"""The functions of Excel: DONE_KPI and its kin, one-liners over scoring and api."""

from typing import Final

from done_xl_udfs.binding import Declaration, declaration_of
from done_xl_udfs.checklists import DONE_CHECKLIST, DONE_JANEE, DONE_OBSTAKELS, DONE_WERKPUNTEN
from done_xl_udfs.figures import DONE_REALISATIE, DONE_VERHOUDING
from done_xl_udfs.followups import DONE_OPVOLGDATUM, DONE_OPVOLGSTATUS
from done_xl_udfs.logs import DONE_KPI, DONE_KPI_TABEL
from done_xl_udfs.measures import DONE_TERMIJN, DONE_TERMIJN_CONTROLE, DONE_VOP_PREMIE
from done_xl_udfs.observations import DONE_OVEREENSTEMMING, DONE_SAM_NIVEAU, DONE_SAM_PROFIEL
from done_xl_udfs.plans import DONE_PDP_OPVOLGEN, DONE_PDP_VOORTGANG
from done_xl_udfs.workbooks import DONE_CONSOLIDATIE, DONE_CONTROLE

# In the order in which the manual and the sheet Functies list them.
FUNCTIONS: Final[tuple[Declaration, ...]] = tuple(
    map(
        declaration_of,
        (
            DONE_KPI,
            DONE_KPI_TABEL,
            DONE_VERHOUDING,
            DONE_REALISATIE,
            DONE_CHECKLIST,
            DONE_WERKPUNTEN,
            DONE_JANEE,
            DONE_OBSTAKELS,
            DONE_SAM_NIVEAU,
            DONE_SAM_PROFIEL,
            DONE_OVEREENSTEMMING,
            DONE_PDP_VOORTGANG,
            DONE_PDP_OPVOLGEN,
            DONE_OPVOLGDATUM,
            DONE_OPVOLGSTATUS,
            DONE_TERMIJN,
            DONE_TERMIJN_CONTROLE,
            DONE_VOP_PREMIE,
            DONE_CONTROLE,
            DONE_CONSOLIDATIE,
        ),
    )
)

__all__ = [
    "DONE_CHECKLIST",
    "DONE_CONSOLIDATIE",
    "DONE_CONTROLE",
    "DONE_JANEE",
    "DONE_KPI",
    "DONE_KPI_TABEL",
    "DONE_OBSTAKELS",
    "DONE_OPVOLGDATUM",
    "DONE_OPVOLGSTATUS",
    "DONE_OVEREENSTEMMING",
    "DONE_PDP_OPVOLGEN",
    "DONE_PDP_VOORTGANG",
    "DONE_REALISATIE",
    "DONE_SAM_NIVEAU",
    "DONE_SAM_PROFIEL",
    "DONE_TERMIJN",
    "DONE_TERMIJN_CONTROLE",
    "DONE_VERHOUDING",
    "DONE_VOP_PREMIE",
    "DONE_WERKPUNTEN",
    "FUNCTIONS",
]

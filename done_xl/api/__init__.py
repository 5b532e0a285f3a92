"""Use cases: what the command and, later, the macros call."""

from done_xl.api.agenda import Agenda, agenda, item_json
from done_xl.api.assessing import AssessOutcome, assess
from done_xl.api.books import new_organisation, sizes_of
from done_xl.api.carrying import CarriedOver, NextWishes, carry_over
from done_xl.api.checking import (
    CheckOutcome,
    annotate,
    check,
    finding_json,
    write_check_report,
)
from done_xl.api.cloud import local_folder, local_path
from done_xl.api.demo import build, demo
from done_xl.api.doctor import DoctorLine, doctor, healthy, lacking
from done_xl.api.dossier import DossierOutcome, dossier
from done_xl.api.excel_files import Functions
from done_xl.api.exporting import export
from done_xl.api.installing import Installed, install, uninstall
from done_xl.api.machine import Machine, own_interpreter, own_machine
from done_xl.api.observing import NewObservations, Wishes, new_observation
from done_xl.api.outputs import UseError
from done_xl.api.places import UserPlaces, chosen_places, own_places, user_places
from done_xl.api.printing import Pages, PrintOutcome, print_pages
from done_xl.api.project import (
    Project,
    consolidate,
    project_json,
)
from done_xl.api.project_workbook import FunctionLine, new_project, project_bytes
from done_xl.api.upgrading import upgrade

__all__ = [
    "Agenda",
    "AssessOutcome",
    "CarriedOver",
    "CheckOutcome",
    "DoctorLine",
    "DossierOutcome",
    "FunctionLine",
    "Functions",
    "Installed",
    "Machine",
    "NewObservations",
    "NextWishes",
    "Pages",
    "PrintOutcome",
    "Project",
    "UseError",
    "UserPlaces",
    "Wishes",
    "agenda",
    "annotate",
    "assess",
    "build",
    "carry_over",
    "check",
    "chosen_places",
    "consolidate",
    "demo",
    "doctor",
    "dossier",
    "export",
    "finding_json",
    "healthy",
    "install",
    "item_json",
    "lacking",
    "local_folder",
    "local_path",
    "new_observation",
    "new_organisation",
    "new_project",
    "own_interpreter",
    "own_machine",
    "own_places",
    "print_pages",
    "project_bytes",
    "project_json",
    "sizes_of",
    "uninstall",
    "upgrade",
    "user_places",
    "write_check_report",
]

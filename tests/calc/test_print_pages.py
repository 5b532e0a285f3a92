"""Dossier and printed pages out of the printer: one A4 each, nothing cut, nothing too narrow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from done_xl import api
from done_xl.api.demo import SAMPLE_DAY
from done_xl.model.books import DOSSIER_SHEETS
from tests.api.own_books import LONG, own_book
from tests.calc.office import Office
from tests.calc.test_printed import TOO_NARROW, pages, picture, text

pytestmark = pytest.mark.calc
UPRIGHT, LYING = (595, 842), (842, 595)  # points
PRINTED: Mapping[str, tuple[int, int]] = {
    "Uitnodiging intake": UPRIGHT,
    "Engagementsverklaring": UPRIGHT,
    "Feedback na selectie": UPRIGHT,
    "Evaluatie BVS": UPRIGHT,
    "Vacatures": LYING,
    "Bedrijven": LYING,
    "Checklist 0-6": UPRIGHT,
    "Checklist JA-NEE": UPRIGHT,
}
DOSSIER: Mapping[str, tuple[int, int]] = dict(
    zip(
        DOSSIER_SHEETS,
        (UPRIGHT, UPRIGHT, UPRIGHT, LYING, LYING, UPRIGHT, LYING),
        strict=True,
    )
)


@pytest.fixture(scope="module")
def files(
    tmp_path_factory: pytest.TempPathFactory, sample_file: Callable[[str], Path]
) -> Mapping[str, Path]:
    """The pages and the dossier of a candidate of a filled sample, who did a BVS."""
    folder, sample = tmp_path_factory.mktemp("pages"), sample_file("BRUG")
    wanted = api.Pages(candidate="K009", checklists=True, vacancies=True, companies=True)
    return {
        "printed": api.print_pages(sample, wanted, folder, today=SAMPLE_DAY).path,
        "dossier": api.dossier(sample, "K009", folder, today=SAMPLE_DAY).path,
    }


SIZES: Mapping[str, Mapping[str, tuple[int, int]]] = {"printed": PRINTED, "dossier": DOSSIER}


@pytest.mark.parametrize(
    ("file", "sheet"), [(file, sheet) for file, sizes in SIZES.items() for sheet in sizes]
)
def test_one_a4_with_white_edges(
    tmp_path: Path, office: Office, files: Mapping[str, Path], file: str, sheet: str
) -> None:
    pdf = tmp_path / "page.pdf"
    with office.open(files[file]) as document:
        document.print_pdf(pdf, sheet)
    assert pages(pdf) == (1, SIZES[file][sheet])
    page = picture(pdf)
    assert page.ink(0, 0, 1, 0.3) > 0.01
    edges = {
        "left": page.ink(0, 0, 0.02, 1),
        "right": page.ink(0.98, 0, 1, 1),
        "above": page.ink(0, 0, 1, 0.02),
        "below": page.ink(0, 0.985, 1, 1),
    }
    assert {name: ink for name, ink in edges.items() if ink} == {}
    said = text("pdftotext", "-layout", pdf, "-")
    assert TOO_NARROW not in said
    assert "Voorbeeld De Brug vzw (fictief)" in said


def test_every_word_of_a_long_text_is_printed(tmp_path: Path, office: Office) -> None:
    path = own_book(tmp_path)
    day = date(2026, 7, 2)
    letter = api.print_pages(path, api.Pages(candidate="K012"), tmp_path, today=day).path
    dossier = api.dossier(path, "K012", tmp_path, today=day).path
    for file, sheet in ((letter, "Feedback na selectie"), (dossier, "Intake")):
        pdf = tmp_path / "long.pdf"
        with office.open(file) as document:
            document.print_pdf(pdf, sheet)
        words = text("pdftotext", "-layout", pdf, "-").split()
        assert [word for word in LONG.split() if word not in words] == []

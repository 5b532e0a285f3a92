"""What the two checklists compute above their tables: scores, themes, counts, a radar."""

from __future__ import annotations

from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from done_xl.catalogue.types import Checklist
from done_xl.layout.places import Places, TablePlace
from done_xl.writing import styles
from done_xl.writing.book import Book
from done_xl.writing.computed import feed_grid as feed
from done_xl.writing.computed.typed import typed_text
from done_xl.writing.frames import define_cell
from done_xl.writing.looks import BLUE, GRID, WEAK_FILL
from done_xl.writing.tables import conditional, mark_format

_LABEL: Final = 1
_VALUE: Final = 2
_FIRST_LINE: Final = 4
# The action plan stands beside the table, out of sight on a small screen.
_POINTER: Final = ". Vul rechts het actieplan in."
_NO_DATA: Final = "nog geen gegevens"


def checklist_totals(book: Book, sheet: Worksheet, checklist: Checklist, places: Places) -> None:
    """Write score, answers and themes of the checklist 0-6 with their names, and the radar."""
    place = places.table("statements")
    score, theme = place.reference("score"), place.reference("theme")
    high, count = checklist.highest, place.rows
    total = f'=IF(ChecklistBeantwoord=0,"",SUM({score})/({high}*ChecklistBeantwoord))'
    percent = styles.result(book, num_format="0%", align="left")
    counted = styles.result(book, num_format=f'0" van {count}"', align="left")
    _total(book, sheet, 4, ("Score", "ChecklistScore", total), style=percent)
    answered = ("Beantwoord", "ChecklistBeantwoord", f"=COUNT({score})")
    _total(book, sheet, 5, answered, style=counted)
    line = 6
    for each in checklist.themes:
        mine = f'{theme},"{each.letter} *",{score},">=0"'
        formula = (
            f'=IF(COUNTIFS({mine})=0,"",SUMIFS({score},{theme},"{each.letter} *")'
            f"/({high}*COUNTIFS({mine})))"
        )
        label = f"{each.letter} {each.label}"
        _total(book, sheet, line, (label, f"Checklist{each.letter}", formula), style=percent)
        line += 1
    state = (
        f'=IF(ChecklistBeantwoord=0,"{_NO_DATA}",IF(ChecklistBeantwoord<{count},'
        f'"onvolledig: nog "&({count}-ChecklistBeantwoord)&" stellingen","volledig ingevuld"))'
        f'&IF(COUNTIF({score},"<="&WerkpuntHoogstens)=0,"",'
        f'"; werkpunten: "&COUNTIF({score},"<="&WerkpuntHoogstens)&"{_POINTER}")'
    )
    book.formula(sheet, line - 1, _VALUE, state, styles.warning(book))
    book.value(sheet, line - 1, _LABEL, "Stand", styles.label(book))
    _mark_weak(book, sheet, place)
    _radar(book, sheet, place, checklist)


def _mark_weak(book: Book, sheet: Worksheet, place: TablePlace) -> None:
    field = place.spec.field("score")
    first = f"${place.letters('score')}{place.first_line}"
    formula = f"=AND(ISNUMBER({first}),{first}<=WerkpuntHoogstens)"
    # Another look than a row that lacks something: the score itself is in order.
    looks = {"bg_color": WEAK_FILL, "bold": True, "num_format": '0" werkpunt"'}
    conditional(sheet, place, field.index, formula, book.raw.add_format(looks))


def _radar(book: Book, sheet: Worksheet, place: TablePlace, checklist: Checklist) -> None:
    """The radar stands in the wide column Toelichting, above the table; Dashboard has it too."""
    themes = len(checklist.themes)
    chart = book.raw.add_chart({"type": "radar", "subtype": "with_markers"})
    chart.add_series(
        {
            "name": "Gemiddelde score per thema",
            "categories": feed.area(feed.THEME, themes),
            "values": feed.area(feed.AVERAGE, themes),
            "line": {"color": BLUE, "width": 2},
            "marker": {"type": "circle", "fill": {"color": BLUE}, "border": {"color": BLUE}},
        }
    )
    font = {"name": "Calibri", "size": 8}
    chart.set_title({"none": True})
    chart.set_legend({"none": True})
    chart.set_x_axis({"num_font": font})
    chart.set_y_axis(
        {
            "min": 0,
            "max": checklist.highest,
            "major_unit": 2,
            "num_format": "0",
            "num_font": font,
            "major_gridlines": {"visible": True, "line": {"color": GRID}},
        }
    )
    chart.set_chartarea({"border": {"none": True}})
    chart.set_size({"width": 285, "height": 195})
    options = {"description": "Radar: de gemiddelde score per thema van de checklist, 0 tot 6"}
    sheet.insert_chart(0, place.column("remark"), chart, options)


def yes_no_totals(book: Book, sheet: Worksheet, places: Places) -> None:
    """Write the counts of JA, NEE and open answers, and in words whether a NEE lacks an action."""
    place = places.table("questions")
    answer, action = place.reference("answer"), place.reference("action")
    whole = styles.result(book, num_format="0", align="left")
    yes, no = (f'({typed_text(answer)}="{word}")' for word in ("JA", "NEE"))
    rows = (
        ("JA", "AantalJA", f"={_count(yes)}"),
        ("NEE", "AantalNEE", f"={_count(no)}"),
        ("Nog open", "AantalOpen", f"={place.rows}-AantalJA-AantalNEE"),
    )
    for line, total in enumerate(rows, _FIRST_LINE):
        _total(book, sheet, line, total, style=whole, right=True)
    lacking = _count(f'({no}*({typed_text(action)}=""))')
    state = (
        f'=IF({lacking}>0,"! "&{lacking}&" keer NEE zonder actie: vul de actie in",'
        'IF(AantalNEE>0,"Bij elke NEE staat een actie.",""))'
    )
    book.formula(sheet, _FIRST_LINE, place.column("action"), state, styles.warning(book))
    field = place.spec.field("action")
    line = place.first_line
    refused, blank = (typed_text(f"${place.letters(name)}{line}") for name in ("answer", "action"))
    formula = f'=AND({refused}="NEE",{blank}="")'
    conditional(sheet, place, field.index, formula, mark_format(book, field.column))


def _count(condition: str) -> str:
    """The formula of how many rows meet a condition; those with an error do not."""
    return f"SUMPRODUCT(ISNUMBER(1/{condition})*1)"


def _total(
    book: Book,
    sheet: Worksheet,
    line: int,
    total: tuple[str, str, str],
    *,
    style: Format,
    right: bool = False,
) -> None:
    """Write a total (label, defined name, formula) on one line."""
    label, name, formula = total
    book.value(sheet, line - 1, _LABEL, label, styles.label(book, right=right))
    book.formula(sheet, line - 1, _VALUE, formula, style)
    define_cell(book, name, sheet.get_name(), line, _VALUE)

"""What is typed into which column, and what should happen: plain data.

`takes`: taken by the program, and no error in the check. `refuses`: refused, and an error in the
check. `warns`: refused, and only a warning in the check, for the reason given. `lenient`: refused,
and taken by the check without a word, for the reason given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from done_xl.layout.filling import Typed

READ_AS_NUMBER: Final = "a pasted text that plainly is a number counts"
READ_AS_DAY: Final = "a pasted text or number that plainly is a day counts"
STILL_COUNTS: Final = "a long text is a nuisance, the row counts"
SAME_MEANING: Final = (
    "a look-alike sign, a blank more, a code or label alone: it can mean one thing"
)
FIXED_GROUP: Final = "a group is a label: its competence counts as any other"
SAME_NAME: Final = "two rows of one name are a nuisance, both count"


@dataclass(frozen=True)
class Column:
    """The texts that are typed into one column of a table."""

    table: str
    field: str
    takes: tuple[str, ...]
    refuses: tuple[str, ...] = ()
    warns: tuple[tuple[str, str], ...] = ()
    lenient: tuple[tuple[str, str], ...] = ()
    first: int = 0  # the first row of a fixed table that is used, from 0
    beside: tuple[tuple[str, Typed], ...] = ()  # cells that hold something else than in ROWS

    def texts(self) -> Iterator[tuple[str, str]]:
        """Each text with what should happen: taken, error, warning or lenient."""
        yield from ((text, "taken") for text in self.takes)
        yield from ((text, "error") for text in self.refuses)
        yield from ((text, "warning") for text, _ in self.warns)
        yield from ((text, "lenient") for text, _ in self.lenient)


# A row that is right in every cell, but for the one that is typed; `{n}` is its number.
ROWS: Final[dict[str, dict[str, Typed]]] = {
    "coaches": {"name": "Medewerker {n}"},
    "levels": {"occupation": "bakker", "competence": "K1 Samenwerken", "level": 2},
    "candidates": {"code": "P{n:03d}", "status": "Maatwerk", "coach": "Coach 1"},
    "log": {
        "day": date(2026, 2, 2),
        "kpi": "CUR Coachinguren",
        "amount": 1,
        "candidate": "K001",
        "coach": "Coach 1",
        "remark": "rij {n}",
    },
    "contacts": {
        "day": date(2026, 2, 2),
        "company": "Bedrijf {n}",
        "kind": "telefoon",
        "coach": "Coach 1",
    },
    "vacancies": {"day": date(2026, 2, 2), "job": "keukenhulp {n}"},
    "actions": {
        "candidate": "K001",
        "action": "oefenen {n}",
        "start": date(2026, 2, 2),
        "until": date(2026, 3, 2),
        "who": "kandidaat",
    },
    "talks": {
        "candidate": "K001",
        "day": date(2026, 2, 2),
        "competence": "K1 Samenwerken",
        "level": 2,
        "agreement": "gesprek {n}",
    },
    "measures": {"candidate": "K001", "measure": "BVS", "start": date(2026, 2, 2)},
    "placements": {"candidate": "K001", "kind": "NEC-job", "start": date(2026, 2, 2)},
    "kpis": {
        "code": "E{n:02d}",
        "label": "Eigen {n}",
        "phase": "DOOR",
        "kind": "inspanning",
        "active": "ja",
    },
    "competences": {"code": "W{n}", "label": "Vak {n}", "group": "Vaktechnisch", "active": "nee"},
    "action_items": {"number": 1, "action": "doen {n}", "who": "wij", "until": date(2026, 5, 1)},
}
KNOWN: Final[dict[str, tuple[dict[str, Typed], ...]]] = {
    "coaches": ({"name": "Coach 1"}, {"name": "Coach 2"}),
    "candidates": (
        {"code": "K001", "status": "Maatwerk", "coach": "Coach 1"},
        {"code": "K002B", "status": "LDE", "coach": "Coach 2"},
    ),
    "levels": ({"occupation": "kok", "competence": "K1 Samenwerken", "level": 2},),
}

COLUMNS: Final = (
    Column(
        "log",
        "day",
        (
            "01/01/2026",
            "31/12/2026",
            "15/03/2026",
            "1/6/26",
            "2026-03-01",
            "15 maart 26",
            "zo 15/03/2026",
        ),
        ("31/12/2025", "01/01/2027", "31/02/2026", "gisteren", "15/03/1926", "12,5", "0"),
        (("15-3-2026", READ_AS_DAY), ("15.3.2026", READ_AS_DAY)),
    ),
    Column(
        "log",
        "kpi",
        ("SOA Sollicitatieacties", "soa sollicitatieacties", "CUR Coachinguren"),
        ("XYZ Iets anders", "12", "Sollicitaties"),
        lenient=(("SOA", SAME_MEANING), ("sollicitatieacties", SAME_MEANING)),
    ),
    Column(
        "log",
        "amount",
        ("1", "0,25", "1,75", "24", "12", "2e1"),
        ("0", "0,3", "0,1", "-1", "-0,25", "10000", "9999,25", "drie", "1/4 uur"),
        (("1.5", READ_AS_NUMBER),),
    ),
    # Not of hours: the check warns of more than a day has.
    Column(
        "log",
        "amount",
        ("9999", "1e2"),
        beside=(("kpi", "SOA Sollicitatieacties"),),
    ),
    Column(
        "log",
        "candidate",
        ("K001", "k001", "K002B"),
        ("K999", "K01", "Jan", "K001 K002B"),
        lenient=((" K001", SAME_MEANING), ("K001 ", SAME_MEANING)),
    ),
    Column("log", "coach", ("Coach 2", "coach 2", "COACH 1"), ("Coach 9", "Coach", "1")),
    Column("contacts", "day", ("28/02/2026",), ("29/02/2026", "28/02/2027")),
    Column(
        "contacts",
        "kind",
        ("telefoon", "bezoek met kandidaten", "TELEFOON", "quick scan", "Quick Scan"),
        ("mail", "telefoon ja", "tele"),
    ),
    Column(
        "contacts",
        "until",
        ("01/01/2000", "31/12/2100", "15/03/2027"),
        ("31/12/1999", "01/01/2101", "later", "31/04/2026"),
    ),
    Column(
        "vacancies",
        "discussed_with",
        ("0", "1", "999"),
        ("-1", "1000", "1,5", "veel"),
    ),
    Column("vacancies", "status", ("open", "Vervallen"), ("dicht", "op")),
    Column(
        "candidates",
        "code",
        ("K003", "k004", "K0005", "K006B", "Z999Z", "k1234c"),
        ("K12", "K001", "k001", "K12345", "1234", "K006A", "KK01", "K00X", "Jan Peeters", "K 007"),
    ),
    Column("candidates", "name", ("n" * 80, "Voornaam"), (), (("n" * 81, STILL_COUNTS),)),
    Column(
        "candidates",
        "status",
        ("Art. 60", "maatwerk", "SINE"),
        ("Maatwerkbedrijf", "Art 60", "sociaal"),
    ),
    Column("candidates", "sex", ("v", "m", "x", "V"), ("man", "1")),
    Column("candidates", "birth_year", ("1930", "2015", "1988"), ("1929", "2016", "88", "1988,5")),
    Column("candidates", "employed_since", ("29/02/2024", "1/2/24"), ("29/02/2023", "2024")),
    Column("candidates", "employment", ("1", "100", "80"), ("0", "101", "80,5", "half")),
    Column("candidates", "path", ("werkervaring", "Doorstroom"), ("anders",)),
    Column("candidates", "occupation", ("kok", "bakker", "KOK"), ("piloot",)),
    Column(
        "coaches",
        "name",
        ("Coach 3", "c" * 60),
        (),
        (
            ("Coach 1", SAME_NAME),
            ("coach 2", SAME_NAME),
            ("d" * 61, STILL_COUNTS),
        ),
    ),
    Column("levels", "occupation", ("kok", "o" * 60), (), (("o" * 61, STILL_COUNTS),)),
    Column(
        "levels",
        "competence",
        ("K1 Samenwerken", "k2 zelfstandigheid en zelfredzaamheid"),
        ("K99 Vliegen",),
    ),
    Column("levels", "level", ("1", "4"), ("0", "5", "1,5", "goed")),
    Column(
        "actions",
        "done",
        ("+/-", "+", "-"),
        ("--", "ja", "1", "+-"),
        lenient=(("±", SAME_MEANING), ("–", SAME_MEANING)),
    ),
    Column("actions", "need_kind", ("taal", "Motivatie"), ("geld",)),
    Column("actions", "start", ("03/02/2025",), ("straks", "03/02/1999")),
    Column("actions", "until", ("31/12/2100",), ("01/01/2101",)),
    Column("talks", "level", ("1", "2", "3", "4"), ("0", "5", "2,5", "-1", "zwak")),
    Column("talks", "target", ("4",), ("6",)),
    Column("measures", "measure", ("BVS", "ibo", "TBS"), ("stage", "BV")),
    Column("measures", "end", ("05/02/2026",), ("nooit",)),
    Column("placements", "kind", ("opleiding", "NEC-job", "nec-job"), ("job", "werk")),
    Column("placements", "contract", ("IBO", "uitzend"), ("vast",)),
    Column("action_items", "number", ("1", "13"), ("0", "14", "1,5")),
    Column("action_items", "done", ("+",), ("klaar",)),
    # Rows that the template began: as many texts as there are rows at most.
    Column("statements", "score", ("0", "6", "3"), ("7", "-1", "2,5", "x", "10")),
    Column("questions", "answer", ("JA", "NEE", "ja", "nee"), ("misschien", "j", "1", "JA!")),
    Column("kpis", "baseline", ("0", "0,25", "99999", "12,5"), ("-1", "0,1", "100000", "veel")),
    Column("kpis", "target", ("24",), ("1000000", "24 uur"), first=9),
    # The four rows of the organisation's own KPIs, and of its own competences.
    Column("kpis", "code", ("EIG", "e1g"), ("SOA", "EI"), first=17),
    Column("competences", "code", ("V1", "v12"), ("K1", "VV", "V123", "1V"), first=19),
    Column("competences", "label", ("Lassen",), (), (("Samenwerken", SAME_NAME),), first=25),
    Column(
        "competences",
        "group",
        ("Eigen", "vaktechnisch"),
        ("Andere",),
        lenient=(("Kern", FIXED_GROUP),),
        first=27,
    ),
)


@dataclass(frozen=True)
class Entry:
    """The texts that are typed into one cell of a form.

    `beside`: taken, since a rule between cells holds it; an error in the check, and on Start a
    warning says the same at once.
    """

    form: str
    field: str
    takes: tuple[str, ...]
    refuses: tuple[str, ...] = ()
    warns: tuple[tuple[str, str], ...] = ()
    beside: tuple[str, ...] = ()

    def texts(self) -> Iterator[tuple[str, str]]:
        """Each text with what should happen: taken, error, warning or beside."""
        yield from ((text, "taken") for text in self.takes)
        yield from ((text, "error") for text in self.refuses)
        yield from ((text, "warning") for text, _ in self.warns)
        yield from ((text, "beside") for text in self.beside)


ENTRIES: Final = (
    Entry("start", "name", ("Andere vzw",), (), (("n" * 81, STILL_COUNTS),)),
    Entry(
        "start",
        "code",
        ("XYZ", "ab1", "A2345678", "12"),
        ("A23456789", "A", "A-B", "é12", "A B", "*A"),
    ),
    Entry(
        "start",
        "first",
        ("01/01/2026", "1/2/2026"),
        ("gisteren", "31/12/1999", "01/12/1999", "15/01/2026", "31/01/2026"),
    ),
    Entry(
        "start",
        "last",
        ("31/12/2026", "31/8/26"),
        ("einde", "01/01/2101", "31/01/2101", "30/12/2026", "01/12/2026"),
        (),
        ("31/01/2027", "31/12/2025"),
    ),
    Entry("start", "reference", ("30/06/2026",), ("nu", "31/12/1999")),
    Entry("start", "contact", ("coördinator",), (), (("c" * 81, STILL_COUNTS),)),
    Entry("start", "mail", ("info@voorbeeld.example",), (), (("m" * 121, STILL_COUNTS),)),
    Entry("start", "closed", ("15/01/2027",), ("neen", "15/13/2026")),
    Entry("checklist", "filled_in", ("15/03/2026",), ("maart", "31/06/2026")),
    Entry("yes_no", "filled_in", ("28/02/2026",), ("32/01/2026",)),
)

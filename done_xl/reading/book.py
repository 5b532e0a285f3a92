"""A workbook as read: its tables and forms with exact places, and what went wrong on the way."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from done_xl.model.books import BOOKS, BookSpec
from done_xl.model.findings import Finding, Place
from done_xl.model.raw import FileFacts, RawBook, RawForm, RawTable
from done_xl.model.tables import TABLES, TableSpec
from done_xl.reading.control import is_control
from done_xl.reading.copied import copied_findings
from done_xl.reading.facts import facts_of, unusable
from done_xl.reading.forms import read_form
from done_xl.reading.locate import Located, named_tables, tables_by_headers
from done_xl.reading.opening import RefusedError, read_bytes
from done_xl.reading.rows import read_table
from done_xl.reading.seconds import (
    COMPUTED,
    Second,
    other_sheets,
    second_findings,
    second_tables,
)
from done_xl.reading.sheet import Contents, Sheet, UnreadableError
from done_xl.reading.source import Source, open_source
from done_xl.text_nl import files as text

_PERSONAL_TABLES = frozenset(("intakes", "interviews"))


def read_book(path: Path, name: str) -> RawBook:
    """The workbook at this path; `name` is its path as findings show it.

    Never raises for what stands in the file: every trouble is a finding, and a file that is not
    ours has the kind "foreign".
    """
    try:
        data = read_bytes(path, name)
    except RefusedError as refused:
        return RawBook(FileFacts(name, file_size(path), "", "foreign"), findings=(refused.finding,))
    facts = FileFacts(name, len(data), hashlib.sha256(data).hexdigest(), "foreign")
    try:
        with open_source(data, name) as source:
            return _read(source, facts)
    except RefusedError as refused:
        return RawBook(facts, findings=(refused.finding,))
    except UnreadableError:
        return RawBook(facts, findings=(text.DAMAGED.at(Place(name)),))


def read_source(source: Source, name: str) -> RawBook:
    """The workbook of a source that is open already; `name` is what findings call it.

    Never raises for what stands in it, as `read_book`.
    """
    return _read(source, FileFacts(name, 0, "", "foreign"))


def file_size(path: Path) -> int:
    """The size of a file in bytes, 0 where nobody may look."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _read(source: Source, bare: FileFacts) -> RawBook:
    contents = source.contents
    facts = facts_of(contents, bare)
    findings = unusable(contents, facts)
    spec = BOOKS.get(facts.kind)
    if spec is None or any(finding.severity == "error" for finding in findings):
        return RawBook(facts, findings=tuple(findings))
    reader = _Reading(source, spec, facts, {}, findings)
    places = reader.places()
    seconds = reader.seconds(places)
    tables = reader.tables(places, seconds)
    forms = reader.forms(places)
    if _is_template(spec, tables, forms):
        facts = replace(facts, kind="template")
    return RawBook(facts, tables, forms, tuple(findings), tuple(contents.sheet_names))


def _is_template(
    spec: BookSpec, tables: Mapping[str, RawTable], forms: Mapping[str, RawForm]
) -> bool:
    """Whether the workbook says not whose it is, and nobody typed a row."""
    form = forms.get(spec.forms[0].key)
    if form is None or form.values[spec.whose] is not None:
        return False
    return not any(_typed_in(one, tables[one.key]) for one in spec.tables if one.key in tables)


def _typed_in(spec: TableSpec, table: RawTable) -> bool:
    """Whether somebody typed in a table; in one that the program fills, choices stand ready."""
    if spec.fixed and spec in TABLES:
        return False
    typed = [one.index for one in spec.fields if not (spec.fixed and one.column.prefilled)]
    return any(row[index] is not None for row in table.rows for index in typed)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One workbook being read: its sheets so far and the findings so far."""

    source: Source
    spec: BookSpec
    facts: FileFacts
    sheets: dict[str, Sheet]
    findings: list[Finding]

    def places(self) -> dict[str, Located]:
        """Where every table that is found stands, by key; reads the sheets on the way."""
        contents = self.source.contents
        places = named_tables(contents, self.spec.tables)
        missing = [spec for spec in self.spec.tables if spec.key not in places]
        names = {place.sheet for place in places.values()}
        wanted = {spec.sheet for spec in missing} | {form.sheet for form in self.spec.forms}
        names |= wanted & set(contents.sheet_names)
        home = self.spec.forms[0].sheet
        needed = {home, *(spec.sheet for spec in missing)} - self.spec.optional
        if not needed.issubset(contents.sheet_names):
            names |= {n for n in contents.sheet_names if n not in COMPUTED and n[:1] != "_"}
        self._load(name for name in contents.sheet_names if name in names)
        places |= tables_by_headers(missing, self.sheets, places.values())
        self._missing_sheets(contents, places)
        return places

    def seconds(self, places: Mapping[str, Located]) -> list[Second]:
        """The tables that stand a second time, with a finding for each that holds rows.

        An assessment report has no rows to copy: the program makes it anew.
        """
        if self.spec.kind == "assessment":
            return []
        others = other_sheets(self.source.contents, self.sheets)
        # What is wrong with a sheet that nothing is read from is no concern of ours.
        extra = self.source.sheets(others) if others else {}
        own = {name: sheet for name, sheet in extra.items() if sheet and not is_control(sheet)}
        sheets = self.sheets | own
        found = second_tables(self.source.contents, sheets, places.values(), self.spec.tables)
        findings = copied_findings if self.spec.kind == "observation" else second_findings
        self.findings.extend(findings(found, places.values(), self.facts.path))
        return found

    def tables(
        self, places: Mapping[str, Located], seconds: Iterable[Second]
    ) -> dict[str, RawTable]:
        """The rows of every table that is found, by key."""
        found = {}
        for spec in self.spec.tables:
            table = self._table(spec, places, seconds)
            if table:
                found[spec.key] = table
        return found

    def _load(self, names: Iterable[str]) -> None:
        for name, sheet in self.source.sheets(tuple(names)).items():
            if sheet is None:
                place = Place(self.facts.path, name)
                self.findings.append(text.SHEET_UNREADABLE.at(place, sheet=name))
                continue
            if is_control(sheet):
                continue
            self.sheets[name] = sheet
            for cell in sheet.strays:
                self.findings.append(
                    text.STRAY_CELL.at(Place(self.facts.path, name, cell), found=cell)
                )

    def _missing_sheets(self, contents: Contents, places: Mapping[str, Located]) -> None:
        """Say once for a sheet that it is missing, or how it is called now."""
        home = self.spec.forms[0].sheet
        for wanted in dict.fromkeys([home, *(spec.sheet for spec in self.spec.tables)]):
            if wanted in contents.sheet_names:
                continue
            specs = [spec for spec in self.spec.tables if spec.sheet == wanted]
            now = self._sheet_now(wanted, places)
            if now:
                place = Place(self.facts.path, now)
                self.findings.append(text.SHEET_RENAMED.at(place, found=now, sheet=wanted))
            elif not self._may_lack(specs):
                place = Place(self.facts.path)
                self.findings.append(text.SHEET_MISSING.at(place, sheet=wanted))

    def _sheet_now(self, wanted: str, places: Mapping[str, Located]) -> str | None:
        """The sheet that holds what belongs on `wanted`: itself, its tables or its form's names."""
        if wanted in self.sheets:
            return wanted
        for spec in self.spec.tables:
            if spec.sheet == wanted and spec.key in places:
                return places[spec.key].sheet
        for form in self.spec.forms:
            if form.sheet == wanted:
                named = self.source.contents.names.get(form.names[0])
                return named[0] if named and named[0] in self.sheets else None
        return None

    def _may_lack(self, specs: Iterable[TableSpec]) -> bool:
        """Whether the verzendversie leaves these tables out, or the kind of workbook may."""
        keys = {spec.key for spec in specs}
        if keys and {spec.sheet for spec in specs} <= self.spec.optional:
            return True
        return self.facts.exported and bool(keys) and keys <= _PERSONAL_TABLES

    def _table(
        self, spec: TableSpec, places: Mapping[str, Located], seconds: Iterable[Second]
    ) -> RawTable | None:
        place = places.get(spec.key)
        if place is None:
            if spec.sheet in self.sheets and not self._may_lack((spec,)):
                self.findings.append(
                    text.TABLE_MISSING.at(
                        Place(self.facts.path, spec.sheet),
                        table=spec.name,
                        sheet=spec.sheet,
                        headers=", ".join(spec.headers[:4]),
                    )
                )
            return None
        sheet = self.sheets.get(place.sheet)
        if sheet is None:
            return None
        if place.by_headers and self.source.contents.keeps_tables:
            cell = place.area.text.partition(":")[0]
            self.findings.append(
                text.TABLE_BY_HEADERS.at(Place(self.facts.path, sheet.name, cell), table=spec.name)
            )
        others = [p.area for p in places.values() if p.sheet == place.sheet and p is not place]
        others += [second.area for second in seconds if second.sheet.name == place.sheet]
        table, findings = read_table(
            place,
            sheet,
            others,
            self.facts.path,
            exported=self.facts.exported,
            version=self.facts.version,
        )
        self.findings.extend(findings)
        return table

    def forms(self, places: Mapping[str, Located]) -> dict[str, RawForm]:
        """Every form whose sheet is found, by key."""
        found = {}
        for spec in self.spec.forms:
            name = self._sheet_now(spec.sheet, places)
            if name is None or name not in self.sheets:
                continue
            areas = [place.area for place in places.values() if place.sheet == name]
            found[spec.key], findings = read_form(
                spec, self.sheets[name], areas, self.facts.path, exported=self.facts.exported
            )
            self.findings.extend(findings)
        return found

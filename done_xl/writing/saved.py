"""An XlsxWriter workbook that says when it was saved apart from when it was made."""

from __future__ import annotations

from xlsxwriter import Workbook
from xlsxwriter.core import Core
from xlsxwriter.packager import Packager


class SavedCore(Core):  # type: ignore[misc] # XlsxWriter ships no types
    """Document properties with the moment `modified` where it is among them."""

    def _write_dcterms_modified(self) -> None:
        # XlsxWriter writes the moment of making twice.
        moment = self.properties.get("modified")
        if moment is not None:
            self.iso_date = f"{moment.isoformat(timespec='seconds')}Z"
        super()._write_dcterms_modified()


class SavedPackager(Packager):  # type: ignore[misc] # XlsxWriter ships no types
    """A packager that writes these properties."""

    def _write_core_file(self) -> None:
        core = SavedCore()
        core._set_properties(self.workbook.doc_properties)  # noqa: SLF001 - as its parent does
        core._set_xml_writer(self._filename("docProps/core.xml"))  # noqa: SLF001
        core._assemble_xml_file()  # noqa: SLF001


class SavedWorkbook(Workbook):  # type: ignore[misc] # XlsxWriter ships no types
    """A workbook with these properties."""

    def _get_packager(self) -> SavedPackager:
        return SavedPackager()

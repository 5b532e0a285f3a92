"""What most people would write: pandas over openpyxl, the same sums, no check of any cell."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pandas as pd

from done_xl.model.tables import TABLES

KINDS = {
    "telefoon": "TEL",
    "prospectiebezoek": "BBP",
    "bezoek met kandidaten": "BBK",
    "bedrijf stelt zich voor": "BVO",
}


def peer_sums(files: list[Path]) -> dict[tuple[str, int], float]:
    """KPI sums by month over all files, and checklist and plan counts."""
    sums: dict[tuple[str, int], float] = defaultdict(float)
    for path in files:
        sheets = pd.read_excel(path, sheet_name=None, header=None, engine="openpyxl")
        frames = {spec.key: _table(sheets[spec.sheet], spec.headers) for spec in TABLES}
        _count(sums, frames)
    return sums


def _table(sheet: pd.DataFrame, headers: tuple[str, ...]) -> pd.DataFrame:
    for index, row in enumerate(sheet.itertuples(index=False)):
        cells = list(row)
        for start in range(len(cells) - len(headers) + 1):
            if tuple(cells[start : start + len(headers)]) == headers:
                table = sheet.iloc[index + 1 :, start : start + len(headers)].copy()
                table.columns = pd.Index(headers)
                return table.dropna(how="all")
    raise ValueError(headers)


def _count(sums: dict[tuple[str, int], float], frames: dict[str, pd.DataFrame]) -> None:
    def add(code: str, days: pd.Series, amounts: pd.Series | None = None) -> None:
        stamps = pd.to_datetime(days, errors="coerce")
        months = stamps.dt.month
        values = pd.Series(1.0, index=days.index) if amounts is None else amounts.astype(float)
        for month, amount in values.groupby(months).sum().items():
            sums[code, int(str(month).split(".")[0])] += amount

    log = frames["log"]
    for kpi, group in log.groupby(log["KPI"].str[:3]):
        add(str(kpi), group["Datum"], group["Aantal"])
    contacts = frames["contacts"]
    for kind, code in KINDS.items():
        add(code, contacts.loc[contacts["Soort contact"] == kind, "Datum"])
    add("VAC", frames["vacancies"]["Datum"])
    add("ASM", frames["candidates"]["Assessment op"])
    measures = frames["measures"]
    add("STG", measures.loc[measures["Maatregel"].isin(["BVS", "TBS"]), "Start"])
    placements = frames["placements"]
    jobs = placements[placements["Soort"] == "NEC-job"].sort_values("Start")
    first = jobs.drop_duplicates("Kandidaat")
    add("DST", first["Start"])
    actions = frames["actions"]
    add("PDP", actions.sort_values("Start").drop_duplicates("Kandidaat")["Start"])
    sums["score", 0] += pd.to_numeric(frames["statements"]["Score"], errors="coerce").sum()
    sums["nee", 0] += int((frames["questions"]["Antwoord"] == "NEE").sum())
    sums["done", 0] += int((actions["Voltooid?"] == "+").sum())

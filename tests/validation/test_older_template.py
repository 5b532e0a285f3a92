"""A workbook of an older template lacks what came later, and nothing is wrong with that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from done_xl.model.own_settings import OWN_SETTINGS
from done_xl.validation import check_book
from tests.validation.books import CATALOGUE, TODAY, raw_book, template_tables


@pytest.mark.parametrize("version", [1, None])
def test_settings_that_came_later_are_not_missed(version: int | None) -> None:
    first = [number for number, one in enumerate(OWN_SETTINGS) if one.since == 1]
    assert lacking(version, first) == []


def test_one_that_was_there_is_missed_and_so_is_a_later_one_in_its_own_template() -> None:
    first = [number for number, one in enumerate(OWN_SETTINGS) if one.since == 1]
    assert lacking(1, first[1:]) == [f"BOE-016 {OWN_SETTINGS[0].label}"]
    later = [one.label for one in OWN_SETTINGS if one.since == 2]
    assert lacking(2, first) == [f"BOE-016 {label}" for label in later]


def lacking(version: int | None, kept: list[int]) -> list[str]:
    """What is said of a workbook with only these rows of the settings."""
    whole = template_tables()["amounts"]
    amounts = replace(
        whole,
        rows=tuple(whole.rows[number] for number in kept),
        lines=tuple(whole.lines[number] for number in kept),
    )
    raw = raw_book(amounts)
    raw = replace(raw, facts=replace(raw.facts, version=version))
    found = check_book(raw, CATALOGUE, today=TODAY).findings
    named = [one for one in found if one.code == "BOE-016"]
    return [f"{one.code} {one.expected}" for one in named]

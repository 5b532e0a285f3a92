"""The computed sheets of the organisation workbook, in the order in which staff see them."""

from __future__ import annotations

from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Setup
from done_xl.layout.places import Places
from done_xl.writing.book import Book
from done_xl.writing.computed.context import Context
from done_xl.writing.computed.dashboard import write_dashboard
from done_xl.writing.computed.feed import write_feed
from done_xl.writing.computed.followup_sheet import write_follow_up
from done_xl.writing.computed.helpers import helpers_of
from done_xl.writing.computed.items_sheet import items_of, write_items
from done_xl.writing.computed.plan_page import write_plan_page
from done_xl.writing.computed.plan_page_feed import write_plan_feed
from done_xl.writing.computed.premium_feed import write_premium_feed
from done_xl.writing.computed.premium_sheet import write_premiums
from done_xl.writing.computed.reken import write_helpers
from done_xl.writing.computed.rekenblad import write_kpi_sheet
from done_xl.writing.computed.traject import write_traject


def write_computed(
    book: Book, setup: Setup, catalogue: Catalogue, places: Places, *, exported: bool = False
) -> None:
    """Write every computed sheet and the hidden ones behind them, in this order.

    Needs the entry tables and the names of Start to exist when the file is opened, not before.
    """
    context = Context(book, setup, catalogue, places, exported)
    helpers = helpers_of(context)
    write_kpi_sheet(context, helpers)
    items = items_of(context, helpers)
    write_traject(context, helpers, items)
    write_follow_up(context, items)
    write_plan_page(context)
    write_premiums(context, helpers)
    write_dashboard(context)
    write_helpers(context, helpers)
    write_items(items)
    write_plan_feed(context, helpers)
    write_premium_feed(context, helpers)
    write_feed(context)

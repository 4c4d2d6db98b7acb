"""`scans`: signed paper that was scanned back, each page filed with its case by its code."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call, ask_json
from herintegratie_desktop.commands.faults import UnusableError, reading, unusable
from herintegratie_desktop.commands.infile import read_pdf
from herintegratie_desktop.commands.layout import bullets
from herintegratie_desktop.commands.openvault import ask_vault, opened
from herintegratie_desktop.commands.progress import Progress
from herintegratie_desktop.commands.saying import complain, say, say_json
from herintegratie_desktop.commands.verify_paper import page_document

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.inbox import Filed, Gap, Inbox, InboxPage
    from herintegratie_desktop.pdf.scans import Scan

# In pages.
_WORTH_TELLING = 10
_WANTED = "wordt bewaard"
_AGAIN = "deze bladzijde is er al; zij wordt niet nog eens bewaard"


def describe(parser: ArgumentParser) -> None:
    """Ask for the scans, for codes that could not be read, and whether to keep them."""
    parser.add_argument("files", metavar="SCAN", nargs="+", help="PDF, JPEG, PNG, TIFF of WebP")
    parser.add_argument(
        "--code",
        metavar="BLAD=CODE",
        action="append",
        default=[],
        help="de getypte code van een blad zonder leesbare code, zoals 3=8NJDG-6PE56-DR027",
    )
    parser.add_argument(
        "--file", action="store_true", help="bewaren (anders alleen tonen wat er zou gebeuren)"
    )
    ask_vault(parser)
    ask_json(parser)


def run(call: Call) -> int:
    """Show where each page goes, and keep it there with `--file`.

    0 when every page has its place, 1 when a page or a part of a plan has none, 2 when a file is
    no scan.
    """
    from herintegratie_desktop.pdf.inbox import Inbox

    with opened(call) as vault:
        inbox, status = Inbox(vault), 0
        for name in call.asked.files:
            try:
                inbox.add(_scan(name))
            except UnusableError as error:
                complain(*error.lines)
                status = error.status
        _type_codes(inbox, call.asked.code)
        shown, gaps = inbox.pages, inbox.gaps()
        filed = _filed(inbox, vault.policies.policy().attachment_limit) if call.asked.file else None
        _print(call, shown, gaps, filed)
    is_all = all(page.is_wanted or page.is_again for page in shown) and not gaps
    return status or int(not is_all or bool(filed and filed.refused))


def _scan(name: str) -> Scan:
    from herintegratie_desktop.pdf.scans import ScanError, read_scan
    from herintegratie_desktop.store.attachmentnames import harmless

    content, progress = read_pdf(name), Progress("bladzijden gelezen", shown=True)

    def show(done: int, total: int) -> None:
        if total >= _WORTH_TELLING:
            progress.show(done, total)

    try:
        with reading(name):
            return read_scan(harmless(Path(name).name), content, show)
    except ScanError as error:
        raise unusable(name, "", error.phrase.said()) from error
    finally:
        progress.clear()


def _type_codes(inbox: Inbox, typed: list[str]) -> None:
    from herintegratie_desktop.pdf.typedcode import TypedCodeError

    for each in typed:
        sheet, _, code = each.partition("=")
        if not (sheet.isdecimal() and 0 < int(sheet) <= len(inbox.pages)):
            most = len(inbox.pages)
            raise unusable("--code", each, f"schrijf BLAD=CODE, met een blad van 1 tot {most}")
        try:
            inbox.type_code(int(sheet) - 1, code)
        except TypedCodeError as error:
            raise unusable("--code", each, error.phrase.said()) from error


def _filed(inbox: Inbox, limit: int) -> Filed:
    from herintegratie_desktop.store.attachments import Limits

    return inbox.file(Limits(file=limit))


def _print(
    call: Call, pages: tuple[InboxPage, ...], gaps: tuple[Gap, ...], filed: Filed | None
) -> None:
    if call.asked.json:
        say_json(_document(pages, gaps, filed))
        return
    for sheet, page in enumerate(pages, start=1):
        say(f"Blad {sheet} ({page.scan.name}, {page.number})", *bullets(_said(page)))
    say(*map(_gap_said, gaps))
    if filed is None:
        count = sum(page.is_wanted for page in pages)
        say(f"Er is nog niets bewaard. Met --file worden {count} bladzijden bewaard.")
        return
    say(*(f"bewaard {each.case_id} {each.id} {each.name}" for each in filed.kept))
    complain(*(each.said() for each in filed.refused))


def _said(page: InboxPage) -> Iterator[str]:
    from herintegratie_desktop.pdf.report import page_said

    if page.code is not None:
        yield page_said(page.code).said()
    yield from (each.said() for each in page.placed.said())
    if page.is_again:
        yield _AGAIN
    elif page.is_wanted:
        yield _WANTED


def _gap_said(gap: Gap) -> str:
    missing = ", ".join(map(str, gap.missing))
    return f"{gap.case_id}, versie {gap.version}: van {gap.pages} bladzijden mist {missing}."


def _document(
    pages: tuple[InboxPage, ...], gaps: tuple[Gap, ...], filed: Filed | None
) -> dict[str, Any]:
    return {
        "pages": [
            page_document(sheet, page.code, page.placed)
            | {"file": page.scan.name, "again": page.is_again, "wanted": page.is_wanted}
            for sheet, page in enumerate(pages, start=1)
        ],
        "missing": [
            {"case": gap.case_id, "version": gap.version, "pages": list(gap.missing)}
            for gap in gaps
        ],
        "filed": [
            {"case": each.case_id, "attachment": each.id, "name": each.name}
            for each in (filed.kept if filed else ())
        ],
        "refused": [each.said() for each in (filed.refused if filed else ())],
    }

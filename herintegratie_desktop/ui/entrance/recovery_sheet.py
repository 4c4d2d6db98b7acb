"""The recovery key of a vault as a sheet: painted for a printer or a PDF, or written as text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF
from PySide6.QtGui import (
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.ui.files import write_whole
from herintegratie_desktop.ui.kit.look import text_font

_SCREEN_DPI = 96
_PDF_DPI = 300
_EDGE_MM = 22
_GROUPS_A_ROW = 3

_PAGE = """<body style="color:#16202A">
<p style="font-size:13px;color:#4F5D6B">{program}</p>
<h1 style="font-size:27px">{title}</h1>
<p>{what}</p><p style="font-size:5px">&nbsp;</p>
<table width="100%" cellspacing="0" cellpadding="12" border="1"
 style="border-collapse:collapse;border-color:#6F7B86">{rows}</table>
<p style="margin-top:22px"><b>{keep}</b></p>
<p>{use}</p>
<table cellpadding="4" style="margin-top:16px">{facts}</table></body>
"""


@dataclass(frozen=True)
class RecoverySheet:
    """What stands on the sheet; `key` in groups with a dash between them."""

    key: str
    user: str
    organisation: str
    made_on: date
    folder: Path

    @property
    def groups(self) -> tuple[str, ...]:
        """Return the groups of the key, in order."""
        return tuple(self.key.split("-"))

    def facts(self) -> tuple[tuple[str, str], ...]:
        """Return what the sheet says about the vault, each with its name."""
        translate = QCoreApplication.translate
        return (
            (translate("RecoverySheet", "Kluis van"), self.user),
            (translate("RecoverySheet", "Organisatie"), self.organisation or "–"),
            (translate("RecoverySheet", "Gemaakt op"), dutch_date(self.made_on)),
            (translate("RecoverySheet", "Map"), str(self.folder)),
        )

    def sentences(self) -> dict[str, str]:
        """Return the sentences of the sheet by the place they have on it."""
        translate = QCoreApplication.translate
        return {
            "program": translate("RecoverySheet", "Herintegratie"),
            "title": translate("RecoverySheet", "Herstelsleutel"),
            "what": translate(
                "RecoverySheet",
                "Met deze sleutel opent u de kluis als de wachtwoordzin kwijt is. Wie dit papier "
                "heeft, kan alle dossiers lezen.",
            ),
            "keep": translate(
                "RecoverySheet", "Bewaar dit papier achter slot, niet bij de computer."
            ),
            "use": translate(
                "RecoverySheet",
                "Typ de sleutel in het veld van de wachtwoordzin. Hoofdletters, streepjes en "
                "spaties maken niet uit.",
            ),
        }

    def text(self) -> str:
        """Return the sheet as plain text."""
        said = self.sentences()
        facts = [f"{name}: {value}" for name, value in self.facts()]
        parts = (said["title"], said["what"], self.key, said["keep"], said["use"], *facts)
        return "\n\n".join(parts) + "\n"

    def html(self) -> str:
        """Return the sheet for a text document; names are only ever text."""
        facts = "".join(
            f"<tr><td>{escape(name)}</td><td><b>{escape(value)}</b></td></tr>"
            for name, value in self.facts()
        )
        said = {name: escape(sentence) for name, sentence in self.sentences().items()}
        return _PAGE.format(rows=self._rows(), facts=facts, **said)

    def _rows(self) -> str:
        numbered = list(enumerate(self.groups, 1))
        rows = [numbered[at : at + _GROUPS_A_ROW] for at in range(0, len(numbered), _GROUPS_A_ROW)]
        return "".join(f"<tr>{''.join(_cell(*each) for each in row)}</tr>" for row in rows)


def _cell(number: int, group: str) -> str:
    return (
        f'<td align="center"><span style="font-size:12px;color:#4F5D6B">{number}</span><br>'
        f'<span style="font-size:28px;font-weight:700">{escape(group)}</span></td>'
    )


class Sheet(Protocol):
    """A secret on paper: a page for a text document, the same as text, and its sentences."""

    def sentences(self) -> dict[str, str]:
        """Return the sentences by their place; `title` is the title."""

    def text(self) -> str:
        """Return the sheet as plain text."""

    def html(self) -> str:
        """Return the sheet for a text document."""


def paint_sheet(sheet: Sheet, device: QPagedPaintDevice) -> bool:
    """Paint the sheet on one page of a printer or a PDF; False when that could not begin."""
    edge = QMarginsF(_EDGE_MM, _EDGE_MM, _EDGE_MM, _EDGE_MM)
    device.setPageMargins(edge, QPageLayout.Unit.Millimeter)
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = device.logicalDpiX() / _SCREEN_DPI
    painter.scale(scale, scale)
    document = QTextDocument()
    document.setDefaultFont(text_font(15))
    document.setDocumentMargin(0)
    document.setTextWidth(device.width() / scale)
    document.setHtml(sheet.html())
    document.drawContents(painter)
    painter.end()
    return True


def sheet_pdf(sheet: Sheet) -> bytes:
    """Return the sheet as a PDF of one A4 page."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.sentences()["title"])
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(_PDF_DPI)
    paint_sheet(sheet, writer)
    del writer
    return bytes(buffer.data().data())


def keep_sheet(sheet: Sheet, path: Path) -> None:
    """Write the sheet as PDF, or as text when the name ends so; raises `NotWrittenError`."""
    is_text = path.suffix.lower() == ".txt"
    write_whole(path, sheet.text().encode() if is_text else sheet_pdf(sheet))


def printers() -> list[str]:
    """Return the names of the printers of this computer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())

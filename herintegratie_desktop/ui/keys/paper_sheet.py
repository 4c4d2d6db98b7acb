"""One share of the key as a sheet: the words, numbered, and the same as a QR code."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from datetime import date
from html import escape
from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from herintegratie_desktop.core.dates import dutch_date

_WORDS_A_ROW = 4
_QR_SCALE = 6
_QR_PIXELS = 200

_PAGE = """<body style="color:#16202A">
<p style="font-size:13px;color:#4F5D6B">{program}</p>
<h1 style="font-size:27px">{title}</h1>
<p>{what}</p><p style="font-size:5px">&nbsp;</p>
<table width="100%" cellspacing="0" cellpadding="7" border="1"
 style="border-collapse:collapse;border-color:#6F7B86">{rows}</table>
<table cellpadding="4" style="margin-top:14px"><tr>
<td><img src="{picture}" width="{pixels}" height="{pixels}"></td>
<td><p><b>{keep}</b></p><p>{use}</p><table cellpadding="3">{facts}</table></td></tr></table>
</body>
"""


@dataclass(frozen=True)
class ShareSheet:
    """What stands on the sheet of one share: number `number` of `count`, of which `needed` open."""

    words: str
    number: int
    count: int
    needed: int
    set: int
    made_on: date
    folder: Path

    def facts(self) -> tuple[tuple[str, str], ...]:
        """Return what the sheet says about the vault, each with its name."""
        translate = QCoreApplication.translate
        return (
            (translate("ShareSheet", "Set"), str(self.set)),
            (translate("ShareSheet", "Gemaakt op"), dutch_date(self.made_on)),
            (translate("ShareSheet", "Map"), str(self.folder)),
        )

    def sentences(self) -> dict[str, str]:
        """Return the sentences of the sheet by the place they have on it."""
        translate = QCoreApplication.translate
        title = translate("ShareSheet", "Deel {number} van {count}")
        what = translate(
            "ShareSheet",
            "Met {needed} van de {count} delen samen gaat de kluis open als niemand haar meer kan "
            "openen. Eén deel alleen zegt niets.",
        )
        return {
            "program": translate("ShareSheet", "Herintegratie"),
            "title": title.format(number=self.number, count=self.count),
            "what": what.format(needed=self.needed, count=self.count),
            "keep": translate(
                "ShareSheet", "Bewaar dit papier achter slot, apart van de andere delen."
            ),
            "use": translate(
                "ShareSheet",
                "Kies bij het openen «Met delen openen» en typ de woorden, of scan de code.",
            ),
        }

    def text(self) -> str:
        """Return the sheet as plain text."""
        said = self.sentences()
        facts = [f"{name}: {value}" for name, value in self.facts()]
        parts = (said["title"], said["what"], self.words, said["keep"], said["use"], *facts)
        return "\n\n".join(parts) + "\n"

    def html(self) -> str:
        """Return the sheet for a text document."""
        facts = "".join(
            f"<tr><td>{escape(name)}</td><td><b>{escape(value)}</b></td></tr>"
            for name, value in self.facts()
        )
        said = {name: escape(sentence) for name, sentence in self.sentences().items()}
        picture = qr_picture(self.words)
        return _PAGE.format(
            rows=self._rows(), facts=facts, picture=picture, pixels=_QR_PIXELS, **said
        )

    def _rows(self) -> str:
        words = list(enumerate(self.words.split(), 1))
        rows = [words[at : at + _WORDS_A_ROW] for at in range(0, len(words), _WORDS_A_ROW)]
        return "".join(f"<tr>{''.join(_cell(*each) for each in row)}</tr>" for row in rows)


def qr_picture(words: str) -> str:
    """Return the words as a QR code in a `data:` address, made in memory."""
    return f"data:image/png;base64,{b64encode(qr_pixels(words)).decode('ascii')}"


def qr_pixels(words: str) -> bytes:
    """Return the words as a QR code in a PNG, made in memory."""
    import segno

    picture = BytesIO()
    segno.make(words, error="m").save(picture, kind="png", scale=_QR_SCALE, border=2)
    return picture.getvalue()


def _cell(number: int, word: str) -> str:
    return (
        f'<td><span style="font-size:11px;color:#4F5D6B">{number}</span>&nbsp; '
        f'<span style="font-size:18px;font-weight:700">{escape(word)}</span></td>'
    )

"""Where everybody signs: on paper with a pen, or the ink that was drawn on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import InkSignature
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.signing import (
    GUARDIAN,
    INTERPRETER,
    Signer,
    holding_signatures,
    signers,
)
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.ink import draw_ink
from herintegratie_desktop.pdf.languages import language_name
from herintegratie_desktop.pdf.parts.common import GUTTER, HALF, facing, heading
from herintegratie_desktop.pdf.pen import Pen
from herintegratie_desktop.pdf.sheet import Cell, Drawing, Part, gap, row, text
from herintegratie_desktop.pdf.styles import (
    BODY,
    BODY_TOO,
    CELL,
    CELL_TOO,
    LABEL,
    MUTED,
    SUBHEAD,
)

_TITLE = words("Handtekeningen")
_SIGNED = words(
    "Ondertekend wordt dossier {case}, versie {version}, getoetst op {day} aan regelset {rules}."
    " Kenmerk van de inhoud: {digest}."
)
_NOT_YET = words(
    "Dit plan is nog een concept. Onderteken pas als de vermelding CONCEPT van de bladzijden is."
)
_NAME = words("Naam")
_LANGUAGE = words("Taal: {language}")
_PLACE = words("Plaats")
_DAY = words("Datum")
_SIGNATURE = words("Handtekening")
_ON_SCREEN = words("getekend op het scherm op {day}")

_INK_HEIGHT = 50.0
_LINE_HEIGHT = 20.0
_KEPT = 16


def signature_blocks(dossier: Dossier) -> Iterator[Item]:
    """Yield what is signed, and two by two a place for everybody who signs."""
    voice, case = dossier.voice, dossier.case
    asked = signers(case, dossier.checked.day, dossier.checked.majority)
    yield heading(voice, _TITLE)
    yield Item(facing(voice, _what_is_signed(dossier), (BODY, BODY_TOO)), with_next=True)
    if not dossier.checked.may_sign:
        yield Item(facing(voice, _NOT_YET, (BODY, BODY_TOO)), before=4, with_next=True)
    holding = holding_signatures(case)
    for start in range(0, len(asked), 2):
        cells = [
            Cell(place * (HALF + GUTTER / 2), HALF - GUTTER / 2, _block(dossier, signer, holding))
            for place, signer in enumerate(asked[start : start + 2])
        ]
        yield Item(row(cells, may_split=False), before=16)


def _what_is_signed(dossier: Dossier) -> Phrase:
    case = dossier.case
    return Phrase(
        _SIGNED,
        {
            "case": case.id,
            "version": str(case.version),
            "day": dutch_date(dossier.checked.day),
            "rules": dossier.guide.rules.version,
            "digest": content_digest(case)[:_KEPT],
        },
    )


def _block(dossier: Dossier, signer: Signer, holding: dict[str, InkSignature]) -> list[Part]:
    voice, drawn = dossier.voice, holding.get(signer.id)
    parts: list[Part] = [
        _line_above(),
        gap(5),
        *voice.pair(signer.role.capitalize(), LABEL, LABEL),
        text(signer.name or "…", SUBHEAD),
        *_about(dossier, signer),
        gap(4),
        _ink(drawn),
        *_caption(dossier, _SIGNATURE),
    ]
    if drawn is not None:
        said = Phrase(_ON_SCREEN, {"day": dutch_date(drawn.on)})
        return [*parts, *voice.pair(said, CELL, CELL_TOO)]
    return [*parts, _blank_line(), *_caption(dossier, _PLACE, _DAY)]


def _about(dossier: Dossier, signer: Signer) -> Iterator[Part]:
    case = dossier.case
    helper = {GUARDIAN: case.guardian, INTERPRETER: case.interpreter}.get(signer.id)
    organisation = helper.organisation if helper else ""
    if signer.id == "caseworker":
        organisation = case.caseworker.organisation
    if organisation:
        yield text(organisation, CELL)
    if helper is not None and helper.language:
        named = Phrase(language_name(helper.language))
        yield from dossier.voice.pair(Phrase(_LANGUAGE, {"language": named}), CELL, CELL_TOO)


def _caption(dossier: Dossier, *labels: str) -> list[Part]:
    said = (
        f"{label} · {other}" if (other := dossier.voice.other(label)) else label for label in labels
    )
    return [text("      ".join(said), LABEL)]


def _line_above() -> Drawing:
    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        pen.rule(x, top, width, 1.2, MUTED)

    return Drawing(1.2, draw)


def _ink(signature: InkSignature | None) -> Drawing:
    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        if signature is not None:
            draw_ink(pen, signature, x, top, width, _INK_HEIGHT - 2)
        pen.rule(x, top + _INK_HEIGHT, width, 0.5, MUTED)

    return Drawing(_INK_HEIGHT + 2, draw)


def _blank_line() -> Drawing:
    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        pen.rule(x, top + _LINE_HEIGHT, width * 0.58, 0.5, MUTED)
        pen.rule(x + width * 0.64, top + _LINE_HEIGHT, width * 0.36, 0.5, MUTED)

    return Drawing(_LINE_HEIGHT + 2, draw)

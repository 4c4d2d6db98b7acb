"""Where everybody signs: on paper with a pen, or the ink that was drawn on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import InkSignature
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.phrases import Phrase, counted, words
from herintegratie_desktop.core.signing import (
    CASEWORKER,
    GUARDIAN,
    INTERPRETER,
    Signer,
    holding_signatures,
    signers,
)
from herintegratie_desktop.core.summary import discreet
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.ink import draw_ink
from herintegratie_desktop.pdf.languages import language_name
from herintegratie_desktop.pdf.parts.common import facing, heading
from herintegratie_desktop.pdf.pen import Box, Pen
from herintegratie_desktop.pdf.rows import Row, row
from herintegratie_desktop.pdf.sheet import GUTTER, ROOM, WIDTH, Cell, Drawing, Part, gap, text
from herintegratie_desktop.pdf.styles import (
    CELL,
    CELL_STRONG,
    CELL_TOO,
    LABEL,
    MUTED,
    SUBHEAD,
)
from herintegratie_desktop.pdf.typeset import typeset

_TITLE = words("Handtekeningen", "plan.signatures.title")
_SIGNED = words(
    "Ondertekend wordt dossier {case}, versie {version}, getoetst op {day} aan regelset {rules}."
    " Kenmerk van de inhoud: {digest}.",
    "plan.signatures.signed",
)
_NOT_YET = words(
    "Dit plan is nog een concept. Het kan pas worden ondertekend als dit is opgelost:",
    "plan.signatures.not_yet",
)
_AND_MORE = counted("en nog {count} andere", "en nog {count} andere", "plan.signatures.more_open")
_NAME = words("Naam", "plan.signatures.name")
_LANGUAGE = words("Taal: {language}", "plan.signatures.language")
_PLACE = words("Plaats", "plan.signatures.place")
_DAY = words("Datum", "plan.signatures.day")
_SIGNATURE = words("Handtekening", "plan.signatures.signature")
_APPROVER = words("goedkeurder", "plan.signatures.approver")
_APPROVED = words("Plan goedgekeurd door {name} op {day}", "plan.signatures.approved")
_ON_SCREEN = words("getekend op het scherm op {day}", "plan.signatures.on_screen")

_APPROVED_BY = "approver"
_INK_HEIGHT = 44.0
_LINE_HEIGHT = 18.0
_SECOND = 0.64
_KEPT = 16
_TWO_ACROSS = {1, 2, 4}
_MOST_REASONS = 8


def signature_blocks(dossier: Dossier) -> Iterator[Item]:
    """Yield what is signed, and a place for everybody who signs: on one page where all fit."""
    voice = dossier.voice
    items = [
        heading(voice, _TITLE),
        Item(facing(voice, _what_is_signed(dossier), CELL), with_next=True),
        *_what_is_missing(dossier),
    ]
    items += (Item(blocks, before=14) for blocks in _rows_of_blocks(dossier))
    together = sum(item.before + item.row.height for item in items) <= ROOM
    *others, last = items
    yield from (replace(item, with_next=together or item.with_next) for item in others)
    yield last


def _rows_of_blocks(dossier: Dossier) -> Iterator[Row]:
    case, checked = dossier.case, dossier.checked
    asked = [*signers(case, checked.day, checked.majority), *_approver(dossier)]
    holding = holding_signatures(case)
    across = 2 if len(asked) in _TWO_ACROSS else 3
    for start in range(0, len(asked), across):
        row_of = asked[start : start + across]
        who = [_who(dossier, signer) for signer in row_of]
        signs = [_space(dossier, holding.get(signer.id)) for signer in row_of]
        yield _side_by_side(who, signs, across)


def _approver(dossier: Dossier) -> Iterator[Signer]:
    """Yield who approved the plan as the last to sign."""
    if dossier.approved is not None:
        yield Signer(_APPROVED_BY, dossier.approved.by, _APPROVER)


def _side_by_side(
    who: Sequence[Sequence[Part]], signs: Sequence[Sequence[Part]], across: int
) -> Row:
    """Return blocks in which all sign at the same height; they are never broken."""
    width = (WIDTH - (across - 1) * GUTTER) / across
    places = [(number * (width + GUTTER), width) for number in range(len(who))]
    heights = [row([Cell(*place, parts)]).height for place, parts in zip(places, who, strict=True)]
    cells = [
        Cell(*place, [*parts, gap(max(heights) - height), *space])
        for place, parts, height, space in zip(places, who, heights, signs, strict=True)
    ]
    return row(cells, may_split=False)


def _what_is_missing(dossier: Dossier) -> Iterator[Item]:
    """Yield why the plan is still a concept: what has to be mended before anybody signs."""
    voice, blocking = dossier.voice, dossier.checked.blocking
    if not blocking:
        return
    yield Item(facing(voice, _NOT_YET, CELL_STRONG), before=4, with_next=True)
    for problem in blocking[:_MOST_REASONS]:
        said = discreet(problem, dossier.case, dossier.guide.rules)
        yield Item(facing(voice, said, CELL, mark="•"), before=3, with_next=True)
    more = len(blocking) - _MOST_REASONS
    if more > 0:
        said = Phrase(_AND_MORE, {"count": str(more)})
        yield Item(facing(voice, said, CELL, mark="•"), before=3, with_next=True)


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


def _who(dossier: Dossier, signer: Signer) -> list[Part]:
    role, name = _role(dossier, signer), _name(dossier, signer)
    return [_line_above(), gap(5), *role, *name, *_about(dossier, signer), gap(4)]


def _space(dossier: Dossier, drawn: InkSignature | None) -> list[Part]:
    """Return the place for a pen, or the ink that was drawn and when."""
    ink = [_ink(drawn), _captions(dossier, _SIGNATURE)]
    by_hand = [_blank_lines(0.58, 0.36), _captions(dossier, _PLACE, _DAY)]
    if drawn is None:
        return [*ink, *by_hand]
    said = Phrase(_ON_SCREEN, {"day": dutch_date(drawn.on)})
    told = dossier.voice.pair(said, CELL_TOO, CELL_TOO)
    # As high as the lines for a pen, so that no page becomes another one by being signed.
    spare = sum(each.height for each in by_hand) - len(told) * CELL_TOO.leading
    return [*ink, *told, gap(max(spare, 0.0))]


def _role(dossier: Dossier, signer: Signer) -> list[Part]:
    said = dossier.voice.dutch(signer.role), dossier.voice.other(signer.role)
    return [text(" · ".join(each.capitalize() for each in said if each), LABEL)]


def _name(dossier: Dossier, signer: Signer) -> list[Part]:
    if signer.name.strip():
        return [text(signer.name, SUBHEAD)]
    return [_blank_lines(1.0), _captions(dossier, _NAME)]


def _about(dossier: Dossier, signer: Signer) -> Iterator[Part]:
    case = dossier.case
    helper = {GUARDIAN: case.guardian, INTERPRETER: case.interpreter}.get(signer.id)
    organisation = helper.organisation if helper else ""
    if signer.id == CASEWORKER:
        organisation = case.caseworker.organisation
    if organisation.strip():
        yield text(organisation, CELL)
    if signer.id == _APPROVED_BY and dossier.approved is not None:
        values = {"name": dossier.approved.by, "day": dutch_date(dossier.approved.on)}
        yield from dossier.voice.pair(Phrase(_APPROVED, values), CELL, CELL_TOO)
    if helper is not None and helper.language:
        named = Phrase(language_name(helper.language))
        yield from dossier.voice.pair(Phrase(_LANGUAGE, {"language": named}), CELL, CELL_TOO)


def _captions(dossier: Dossier, *labels: str) -> Drawing:
    """Return what is asked for on the lines above: the first at the left, a second at its line."""
    said = [dossier.voice.joined(label) for label in labels]

    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        for place, words_of in enumerate(said):
            line = typeset(text(words_of, LABEL).words, LABEL, width)[0]
            pen.line(line, x + place * _SECOND * width, top)

    return Drawing(LABEL.leading + 1, draw)


def _line_above() -> Drawing:
    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        pen.plane(Box(x, top, width, 1.2), MUTED)

    return Drawing(1.2, draw)


def _ink(signature: InkSignature | None) -> Drawing:
    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        if signature is not None:
            draw_ink(pen, signature, Box(x, top, width, _INK_HEIGHT - 2))
        pen.plane(Box(x, top + _INK_HEIGHT, width, 0.5), MUTED)

    return Drawing(_INK_HEIGHT + 2, draw)


def _blank_lines(*shares: float) -> Drawing:
    """Return lines to write on: the first at the left, a second from a fixed place."""

    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        for place, share in enumerate(shares):
            left = x + place * _SECOND * width
            pen.plane(Box(left, top + _LINE_HEIGHT, width * share, 0.5), MUTED)

    return Drawing(_LINE_HEIGHT + 2, draw)

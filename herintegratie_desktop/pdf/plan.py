"""The individual reintegration plan as a PDF: same case, same bytes, ready to be sealed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime, time

from herintegratie_desktop.core.canonical import canonical_json, case_document, content_digest
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.officepolicy import Approved, OfficePolicy
from herintegratie_desktop.core.phrases import Translate
from herintegratie_desktop.pdf.attached import attach_case, attach_key
from herintegratie_desktop.pdf.codekeys import CodeKey
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.fitting import fewest_pages
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.furniture import draw_furniture
from herintegratie_desktop.pdf.glyphs import plain_word
from herintegratie_desktop.pdf.parts.conditions import conditions
from herintegratie_desktop.pdf.parts.contacts import contacts
from herintegratie_desktop.pdf.parts.declarations import declarations
from herintegratie_desktop.pdf.parts.duties import duties
from herintegratie_desktop.pdf.parts.household import household
from herintegratie_desktop.pdf.parts.lines import budget_lines
from herintegratie_desktop.pdf.parts.privacy import privacy
from herintegratie_desktop.pdf.parts.scheme import scheme
from herintegratie_desktop.pdf.parts.signatures import signature_blocks
from herintegratie_desktop.pdf.parts.tasks import tasks
from herintegratie_desktop.pdf.parts.texts import plan_texts
from herintegratie_desktop.pdf.parts.title import title_block
from herintegratie_desktop.pdf.pen import Pen
from herintegratie_desktop.pdf.printable import printable, unprintable
from herintegratie_desktop.pdf.shaping import shaped
from herintegratie_desktop.pdf.typeset import typeset, whole_word
from herintegratie_desktop.pdf.unswept import unswept
from herintegratie_desktop.pdf.voice import PLAN_TITLE, Said, Voice
from herintegratie_desktop.store.texts import approval, translator


@unswept()
def plan_pdf(  # noqa: PLR0913 - each is another thing, most of them by name
    case: Case,
    checked: Check,
    guide: Guide,
    *,
    language: str,
    translate: Translate,
    practice: bool = False,
    approved: Approved | None = None,
    code_key: CodeKey | None = None,
    policy: OfficePolicy | None = None,
    copy: Said = "",
    trial: bool = False,
    with_case: bool = True,
) -> bytes:
    """Return the plan, Dutch beside a second language (BCP 47) when `translate` has its words.

    Equal arguments give equal bytes; the day is that of the check. While the plan may not be
    signed every page says CONCEPT; a practice case says OEFENEN. `approved` signs too; with
    `code_key` the code on every page is signed; `policy` says how long data are kept; `copy`,
    which copy this is, stands at the foot of every page; on `trial` every page says that the
    translation is a draft; without `with_case` the file does not carry the case.
    """
    from herintegratie_desktop.pdf.paper import new_canvas

    voice = Voice(language, translate, trial, approval(language, guide))
    dossier = Dossier(case, checked, guide, voice, practice, approved, code_key, policy, copy)
    file = io.BytesIO()
    canvas = new_canvas(file, PLAN_TITLE, checked.day)
    _draw(dossier, Pen(canvas))
    made_at = datetime.combine(checked.day, time(), UTC)
    if with_case:
        attach_case(canvas, canonical_json(case_document(case)), made_at)
    if code_key is not None:
        attach_key(canvas, code_key.public, made_at)
    canvas.save()
    return file.getvalue()


def story(dossier: Dossier) -> Iterator[Item]:
    """Yield the rows of the plan in the order in which they are read."""
    yield from title_block(dossier)
    yield from household(dossier)
    yield from conditions(dossier)
    yield from plan_texts(dossier)
    yield from budget_lines(dossier)
    yield from scheme(dossier)
    yield from tasks(dossier)
    yield from duties(dossier)
    yield from contacts(dossier)
    yield from privacy(dossier)
    yield from declarations(dossier)
    yield from signature_blocks(dossier)


def _draw(dossier: Dossier, pen: Pen) -> None:
    laid = fewest_pages(story(dossier))
    digest = content_digest(dossier.case)
    for number, page in enumerate(laid, 1):
        draw_furniture(pen, dossier, number, len(laid), digest)
        for place, (top, row) in enumerate(page.rows):
            row.draw(pen, top, is_told=place >= page.repeated)
        pen.end_page()
    pen.tags.finish(pen.canvas)


def missing_characters(case: Case, language: str) -> tuple[str, ...]:
    """Return the characters that no font has, in order; paper shows a mark in their place.

    Looks at everything that was filled in, and at the words of the second language.
    """
    filled_in = canonical_json(case_document(case)).decode("utf-8", "surrogatepass")
    return tuple(sorted(unprintable(filled_in + translator(language)(PLAN_TITLE))))


def forget() -> None:
    """Drop every word that was remembered to print faster; for when the vault is locked."""
    for remembered in (printable, typeset, shaped, whole_word, plain_word):
        remembered.cache_clear()

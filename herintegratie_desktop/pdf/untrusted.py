"""A PDF from somebody else: opened with limits, refused in a sentence, never obeyed."""

from __future__ import annotations

import ctypes
import io
import logging
import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.bombs import is_vast
from herintegratie_desktop.pdf.together import read_together

if TYPE_CHECKING:
    from pyhanko.pdf_utils.generic import Reference
    from pyhanko.pdf_utils.reader import PdfFileReader

OWN_FILES = frozenset({"case.json", "codes.json"})
"""What is attached to a plan; nothing else may be."""

MAX_BYTES = 200_000_000
MAX_PAGES = 500
MAX_REVISIONS = 50
MAX_STREAM = 64 * 1024 * 1024
SECONDS = 15.0
_MOST_TELLS, _BETWEEN_TELLS_S = 20, 0.05

_MAX_OBJECTS = 500_000
_ACTIVE_KEYS = {"/JS", "/AA", "/XFA", "/JavaScript"}
_ACTIVE_ACTIONS = {
    "/GoToE",
    "/GoToR",
    "/Hide",
    "/ImportData",
    "/JavaScript",
    "/Launch",
    "/Movie",
    "/Rendition",
    "/ResetForm",
    "/RichMediaExecute",
    "/SetOCGState",
    "/Sound",
    "/SubmitForm",
}
_ACTIVE_ANNOTATIONS = {"/RichMedia", "/Screen", "/Movie", "/3D", "/Sound"}
# A table of contents may claim a milliard objects in thirty bytes; the parser would count them all.
_CLAIMED_OBJECTS = re.compile(rb"/(?:Index|Size)\s*\[?([\d\s]+)")

_NOT_A_PDF = words("Dit bestand is geen PDF. Kies het plan zoals het programma het heeft bewaard.")
_TOO_LARGE = words(
    "Dit bestand is groter dan 200 MB; een plan is dat nooit. Kies een ander bestand."
)
_DAMAGED = words(
    "Deze PDF is afgebroken of beschadigd en kan niet worden gelezen. Vraag het bestand opnieuw op."
)
_ENCRYPTED = words("Deze PDF is met een wachtwoord beveiligd. Vraag het plan zonder wachtwoord op.")
_ACTIVE = words(
    "Deze PDF bevat een script of een opdracht; een plan bevat die nooit. Vertrouw dit bestand niet"
    " en vraag het plan opnieuw op."
)
_TOO_MUCH = words(
    "Deze PDF heeft te veel bladzijden of versies voor een plan. Controleer of dit het goede"
    " bestand is."
)
_CIRCULAR = words(
    "De bladzijden van deze PDF verwijzen in een kring naar elkaar. Vraag het bestand opnieuw op."
)
_STRANGE_FILE = words(
    "In deze PDF zit een ander bestand verborgen; in een plan of een scan hoort dat niet. Open het"
    " niet en vraag het plan opnieuw op."
)
_BOMB = words(
    "Deze PDF is uitgepakt veel groter dan het lijkt. Zulke bestanden zijn gemaakt om een computer"
    " te laten vastlopen; open het niet en vraag het opnieuw op."
)
_TOO_SLOW = words(
    "Het lezen van deze PDF duurt te lang voor een plan. Controleer of dit het goede bestand is."
)

Result = TypeVar("Result")


class UnreadablePdfError(Exception):
    """A PDF cannot be used; the message says why and what to do, `phrase` is for translation."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.said())
        self.phrase = phrase


class _TimeUp(BaseException):
    """Ends a worker that thinks too long; no `except Exception` of a parser can hold it."""


def within(work: Callable[[], Result], seconds: float = SECONDS) -> Result:
    """Return what `work` returns, or raise UnreadablePdfError when it takes longer.

    The work runs in a thread of its own, so that no file can hold up the caller.
    """
    results: list[Result] = []
    faults: list[BaseException] = []
    worker = threading.Thread(target=_collect, args=(work, results, faults), daemon=True)
    worker.start()
    worker.join(seconds)
    if worker.is_alive():
        _end(worker)
        raise UnreadablePdfError(Phrase(_TOO_SLOW))
    if faults:
        raise faults[0]
    return results[0]


def _end(worker: threading.Thread) -> None:
    """Tell a worker to end until it does; what it is in the middle of may not pass that on."""
    for _ in range(_MOST_TELLS):
        ctypes.pythonapi.PyThreadState_SetAsyncExc(
            ctypes.c_ulong(worker.ident or 0), ctypes.py_object(_TimeUp)
        )
        worker.join(_BETWEEN_TELLS_S)
        if not worker.is_alive():
            return


def open_untrusted(pdf: bytes, *, strict: bool = True) -> PdfFileReader:
    """Open a PDF for reading after checking that it is whole, plain and of a plan's size.

    Not `strict` takes what scanners write, whose tables of contents are often a little off.
    Raises UnreadablePdfError for no PDF, encryption, damage, scripts, foreign files inside,
    streams that burst, cycles and excess.
    """
    _check_envelope(pdf)
    try:
        return _opened(pdf, strict)
    except UnreadablePdfError:
        raise
    # A parser that meets a stranger's bytes may raise anything, RecursionError included.
    except Exception as fault:
        raise UnreadablePdfError(Phrase(_DAMAGED)) from fault


def too_much() -> UnreadablePdfError:
    """Return the error for a file with too many pages, versions or parts."""
    return UnreadablePdfError(Phrase(_TOO_MUCH))


def page_count(reader: PdfFileReader) -> int:
    """Count the pages by walking their tree, whatever /Count claims."""
    from pyhanko.pdf_utils.generic import IndirectObject

    count, seen, waiting = 0, set(), [reader.root.raw_get("/Pages")]
    while waiting:
        node = waiting.pop()
        if isinstance(node, IndirectObject):
            if node.reference in seen:
                raise UnreadablePdfError(Phrase(_CIRCULAR))
            seen.add(node.reference)
            node = node.get_object()
        kids = value_of(node, "/Kids")
        waiting.extend(kids or ())
        count += kids is None
        if count > MAX_PAGES:
            raise too_much()
    return count


def value_of(dictionary: Mapping[str, Any], key: str) -> Any:  # noqa: ANN401 - any PDF object
    """Return what a key stands for with references followed, or None; `.get` does not follow."""
    return dictionary[key] if key in dictionary else None  # noqa: SIM401


def _collect(
    work: Callable[[], Result], results: list[Result], faults: list[BaseException]
) -> None:
    try:
        results.append(work())
    except BaseException as fault:  # noqa: BLE001, RUF100 - handed to the waiting thread
        faults.append(fault)


def _check_envelope(pdf: bytes) -> None:
    if len(pdf) > MAX_BYTES:
        raise UnreadablePdfError(Phrase(_TOO_LARGE))
    if not pdf.startswith(b"%PDF-"):
        raise UnreadablePdfError(Phrase(_NOT_A_PDF))
    for claim in _CLAIMED_OBJECTS.finditer(pdf):
        if any(len(figure) > 9 or int(figure) > _MAX_OBJECTS for figure in claim[1].split()):  # noqa: PLR2004
            raise too_much()


def _opened(pdf: bytes, strict: bool) -> PdfFileReader:
    from pyhanko.pdf_utils.decode_limits import DecodeLimits, StreamDecodeLimits
    from pyhanko.pdf_utils.reader import PdfFileReader

    keep_the_parser_quiet()
    limits = DecodeLimits(per_stream=StreamDecodeLimits(max_output_size=MAX_STREAM))
    reader = PdfFileReader(io.BytesIO(pdf), strict=strict, decode_limits=limits)
    if "/Encrypt" in reader.trailer:
        raise UnreadablePdfError(Phrase(_ENCRYPTED))
    if reader.total_revisions > MAX_REVISIONS:
        raise too_much()
    living = _living_references(reader)
    read_together(reader, living)
    page_count(reader)
    for dictionary in _dictionaries(reader, living):
        for is_bad, source in _REFUSED.items():
            if is_bad(dictionary):
                raise UnreadablePdfError(Phrase(source))
    return reader


def keep_the_parser_quiet() -> None:
    """Let nothing of what the parser remarks reach a log."""
    # Its warnings name the signer and quote the document; neither may reach a log or the terminal.
    for name in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _dictionaries(
    reader: PdfFileReader, references: Iterable[Reference]
) -> Iterator[dict[str, Any]]:
    for reference in references:
        waiting: list[Any] = [reader.get_object(reference)]
        while waiting:
            node = waiting.pop()
            if isinstance(node, dict):
                yield node
                waiting.extend(node.values())
            elif isinstance(node, list):
                waiting.extend(node)


def _living_references(reader: PdfFileReader) -> set[Reference]:
    explicit = (
        reader.xrefs.explicit_refs_in_revision(revision)
        for revision in range(reader.total_revisions)
    )
    return {ref for ref in set().union(*explicit) if reader.xrefs[ref] is not None}


def _is_active(dictionary: dict[str, Any]) -> bool:
    return (
        not _ACTIVE_KEYS.isdisjoint(dictionary)
        or value_of(dictionary, "/S") in _ACTIVE_ACTIONS
        or value_of(dictionary, "/Subtype") in _ACTIVE_ANNOTATIONS
    )


def _carries_a_file(dictionary: dict[str, Any]) -> bool:
    """Say whether this is of an attachment that no plan has."""
    if "/EF" not in dictionary:
        return False
    return not {value_of(dictionary, key) for key in ("/F", "/UF")} <= {*OWN_FILES, None}


_REFUSED: dict[Callable[[dict[str, Any]], bool], str] = {
    _is_active: _ACTIVE,
    _carries_a_file: _STRANGE_FILE,
    is_vast: _BOMB,
}

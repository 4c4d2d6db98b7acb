"""`texts load` and `withdraw`: approved words into a vault, after a look, and out of use again."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call, a_day, ask_json
from herintegratie_desktop.commands.faults import UnusableError, reading
from herintegratie_desktop.commands.layout import bullets, columns
from herintegratie_desktop.commands.openvault import ask_vault, opened
from herintegratie_desktop.commands.rules_office import office_faults
from herintegratie_desktop.commands.saying import complain, say, say_json
from herintegratie_desktop.commands.texts_out import asked_language
from herintegratie_desktop.store.officeerrors import NoWordsError

if TYPE_CHECKING:
    from herintegratie_desktop.store.officewords import LoadedWords, WordOrigin
    from herintegratie_desktop.store.wordreading import WordNote, WordReading

_HEADING = ("regel", "Nederlandse zin", "wat er is")
_MOST_SHOWN = 40


def describe(parser: ArgumentParser) -> None:
    """Say which file, into which vault, and who approved it when."""
    parser.add_argument("file", metavar="BESTAND.po", help="het bestand van de vertaler")
    parser.add_argument("--dry-run", action="store_true", help="alleen nazien, niets laden")
    parser.add_argument("--by", metavar="NAAM", help="wie goedkeurde (anders X-Approved-By)")
    parser.add_argument(
        "--on", metavar="DATUM", type=a_day, help="wanneer, JJJJ-MM-DD (anders X-Approved-On)"
    )
    parser.add_argument(
        "--without-refused", action="store_true", help="laad de zinnen waar niets mis mee is"
    )
    ask_vault(parser)
    ask_json(parser)


def run(call: Call) -> int:
    """Look the file through and load it; 0 when every sentence can be used, else 1."""
    from herintegratie_desktop.pdf.printable import unprintable
    from herintegratie_desktop.store.wordfile import MOST_BYTES
    from herintegratie_desktop.store.wordreading import read_words

    path = Path(call.asked.file)
    with reading(path), path.open("rb") as file:
        raw = file.read(MOST_BYTES + 1)
    if not call.asked.dry_run:
        return _load(call, path, raw)
    if call.asked.vault is None:
        found = read_words(raw, "", lambda _language: {}, unprintable)
    else:
        with opened(call) as vault:
            found = vault.office.words.read(raw, "", unprintable)
    if call.asked.json:
        say_json(_document(found))
    else:
        say(*_report(found))
    return 1 if found.faults else 0


def _load(call: Call, path: Path, raw: bytes) -> int:
    from herintegratie_desktop.pdf.printable import unprintable

    asked = call.asked
    with opened(call) as vault, office_faults(path):
        words = vault.office.words
        found = words.read(raw, "", unprintable)
        if found.stopped or (found.refused and not asked.without_refused):
            raise UnusableError(*(f"{path}: {_place(each)}" for each in found.faults))
        loaded = words.load(raw, found.language, _origin(call, path, found), unprintable)
    if asked.json:
        say_json({**_document(found), "loaded": _loaded_document(loaded)})
    else:
        day = loaded.approved_on.strftime("%d-%m-%Y")
        say(f"geladen: {path.name}, goedgekeurd door {loaded.approved_by} op {day}")
        say(*bullets(_counts(found)))
    return 0


def _origin(call: Call, path: Path, found: WordReading) -> WordOrigin:
    from herintegratie_desktop.store.officewords import WordOrigin

    by = call.asked.by or found.approved_by
    on = call.asked.on or found.approved_on
    return WordOrigin(path.name, by, on, call.asked.without_refused)


def describe_withdraw(parser: ArgumentParser) -> None:
    """Say of which language the words of the office go out of use."""
    parser.add_argument("language", metavar="TAAL", help="de taal, zoals ti of fa-AF")
    ask_vault(parser)


def withdraw(call: Call) -> int:
    """Take the words of the office out of use; 1 when it has none of that language."""
    language = asked_language(call)
    with opened(call) as vault, office_faults(language):
        try:
            vault.office.words.withdraw(language)
        except NoWordsError as error:
            complain(f"{vault.folder}: {error.phrase.said()}")
            return 1
    say(f"niet meer in gebruik: eigen woorden voor {language}")
    return 0


def _report(found: WordReading) -> Iterator[str]:
    if found.stopped:
        yield "Dit bestand kan niet worden geladen."
        yield from _table((found.stopped,))
        return
    refused = len({note.line for note in found.refused})
    yield (
        f"Niet elke zin kan worden geladen: {refused} geweigerd."
        if refused
        else "Dit bestand kan worden geladen."
    )
    yield from bullets(_counts(found))
    yield from _table((*found.refused, *found.reworded, *found.doubts))


def _counts(found: WordReading) -> Iterator[str]:
    yield f"taal: {found.language}"
    yield f"goedgekeurd: {len(found.said)} (nieuw {found.added}, anders dan nu {found.changed})"
    yield f"wachten nog en blijven Nederlands: {found.waiting}"
    if found.lost:
        yield f"nu goedgekeurd en dan niet meer: {found.lost}"
    if found.reworded:
        yield f"de Nederlandse zin is veranderd: {len(found.reworded)}"
    if found.unknown:
        yield f"staan niet in dit programma: {found.unknown}"


def _table(notes: Sequence[WordNote]) -> Iterator[str]:
    if notes:
        yield ""
        rows = [(str(each.line), each.text or "-", each.phrase.said()) for each in notes]
        yield from columns([_HEADING, *rows[:_MOST_SHOWN]], right=(0,))
    if len(notes) > _MOST_SHOWN:
        yield f"… en nog {len(notes) - _MOST_SHOWN} (alles: --json)"


def _place(note: WordNote) -> str:
    about = f" (“{note.text}”)" if note.text else ""
    return f"regel {note.line}{about}: {note.phrase.said()}"


def _document(found: WordReading) -> dict[str, Any]:
    return {
        "usable": found.stopped is None,
        "language": found.language,
        "approved_by": found.approved_by,
        "approved_on": found.approved_on.isoformat() if found.approved_on else None,
        "approved": len(found.said),
        "added": found.added,
        "changed": found.changed,
        "waiting": found.waiting,
        "lost": found.lost,
        "unknown": found.unknown,
        "refused": _noted(found.faults),
        "reworded": _noted(found.reworded),
        "doubts": _noted(found.doubts),
    }


def _noted(notes: Sequence[WordNote]) -> list[dict[str, Any]]:
    return [{"line": n.line, "text": n.text, "message": n.phrase.said()} for n in notes]


def _loaded_document(loaded: LoadedWords) -> dict[str, Any]:
    return {
        "at": loaded.loaded_at.isoformat(),
        "by": loaded.loaded_by,
        "file": loaded.file_name,
        "sha256": loaded.digest,
        "approved_by": loaded.approved_by,
        "approved_on": loaded.approved_on.isoformat(),
    }

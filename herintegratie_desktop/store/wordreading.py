"""Look approved words through before an office uses them: what each sentence of a file comes to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from herintegratie_desktop.core.approvedwords import Forms, Sentence
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.wordrules import (
    Unprintable,
    counting_of,
    doubts_about,
    wrong_with,
)
from herintegratie_desktop.store.programwords import (
    ProgramWords,
    program_languages,
    program_words,
)
from herintegratie_desktop.store.wordfile import (
    BadWordFileError,
    WordFile,
    WordRow,
    read_word_file,
)

Said = Mapping[Sentence, Forms]

_OTHER_LANGUAGE = words(
    "dit bestand is voor een andere taal ({found}). Kies het bestand voor {wanted}."
)
_NO_SUCH_LANGUAGE = words("de taal {found} kent het programma niet.")
_NOT_OURS = words("geen van deze zinnen staat in dit programma. Kies een ander bestand.")
_NOTHING = words(
    "er is nog geen zin goedgekeurd. Haal in Poedit “Needs work” weg bij elke zin die goed is."
)
_REWORDED = words("de Nederlandse zin is veranderd. Laat de nieuwe zin vertalen.")
_SHOWN = 160


@dataclass(frozen=True)
class WordNote:
    """A sentence of a file, its line, and what there is to say of it; `text` is its Dutch."""

    line: int
    text: str
    phrase: Phrase


@dataclass(frozen=True)
class WordReading:
    """What a file of words would do; nothing is loaded by it.

    `said` are the sentences that would be approved, of which `added` are in Dutch now and `changed`
    are said otherwise now; `refused` have a fault, `reworded` belong to Dutch that was changed
    since, `unknown` are not of this program; `waiting` stay in Dutch, of which `lost` are approved
    now. `stopped` says why nothing of a file can be used.
    """

    language: str = ""
    approved_by: str = ""
    approved_on: date | None = None
    said: Said = field(default_factory=dict, repr=False)
    added: int = 0
    changed: int = 0
    unknown: int = 0
    waiting: int = 0
    lost: int = 0
    refused: tuple[WordNote, ...] = ()
    reworded: tuple[WordNote, ...] = ()
    doubts: tuple[WordNote, ...] = ()
    stopped: WordNote | None = None

    @property
    def faults(self) -> tuple[WordNote, ...]:
        """Return everything that keeps a part of the file, or the whole of it, from being used."""
        return self.refused if self.stopped is None else (self.stopped,)


def read_words(
    raw: bytes, wanted: str, own: Callable[[str], Said], unprintable: Unprintable
) -> WordReading:
    """Look a file through; raises nothing, for what is wrong with it is in what is returned.

    `wanted` is the language it should be of, empty for whichever it says; `own` gives what the
    office approved of a language before.
    """
    try:
        file = read_word_file(raw)
        _refuse_language(file.language, wanted)
        return _judged(file, program_words(file.language), own(file.language), unprintable)
    except BadWordFileError as error:
        return WordReading(wanted, stopped=WordNote(error.line, "", error.phrase))


def _refuse_language(found: str, wanted: str) -> None:
    if wanted and found != wanted:
        raise BadWordFileError(1, _OTHER_LANGUAGE, found=found, wanted=wanted)
    if found not in program_languages():
        raise BadWordFileError(1, _NO_SUCH_LANGUAGE, found=found)


def _judged(
    file: WordFile, program: ProgramWords, now: Said, unprintable: Unprintable
) -> WordReading:
    known = [row for row in file.rows if row.sentence in program.by_sentence]
    if not known:
        raise BadWordFileError(1, _NOT_OURS)
    asked = [row for row in known if row.is_approved]
    refused = tuple(_refusals(asked, program, unprintable))
    wrong = {note.line for note in refused}
    good = [row for row in asked if row.line not in wrong]
    if not asked:
        raise BadWordFileError(1, _NOTHING)
    said = {row.sentence: row.forms for row in good}
    before = {**program.approved, **now}
    after = {**program.approved, **said}
    reworded = tuple(_reworded(file, program))
    return WordReading(
        language=file.language,
        approved_by=file.approved_by,
        approved_on=file.approved_on,
        said=said,
        added=len(said.keys() - before.keys()),
        changed=sum(before.get(each, forms) != forms for each, forms in said.items()),
        unknown=len(file.rows) - len(known) - len(reworded),
        waiting=len(program.rows) - len(after),
        lost=len(before.keys() - after.keys()),
        refused=refused,
        reworded=reworded,
        doubts=tuple(_doubts(good)),
    )


def _refusals(
    rows: list[WordRow], program: ProgramWords, unprintable: Unprintable
) -> Iterator[WordNote]:
    counting = counting_of(program.file.plural_forms)
    for row in rows:
        for phrase in wrong_with(row.sentence, row.forms, counting, unprintable):
            yield _note(row, phrase)


def _doubts(rows: list[WordRow]) -> Iterator[WordNote]:
    return (_note(row, each) for row in rows for each in doubts_about(row.sentence, row.forms))


def _reworded(file: WordFile, program: ProgramWords) -> Iterator[WordNote]:
    """Yield approved sentences of which only the key is still in the program."""
    keys = {sentence.key for sentence in program.by_sentence if sentence.key}
    for row in file.rows:
        is_old = row.sentence not in program.by_sentence and row.sentence.key in keys
        if is_old and row.is_approved:
            yield _note(row, Phrase(_REWORDED))


def _note(row: WordRow, phrase: Phrase) -> WordNote:
    source = row.sentence.source
    return WordNote(row.line, source[:_SHOWN] + "…" * (len(source) > _SHOWN), phrase)

"""What an office can do wrong with its rules, keys and lists, each said with what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.errors import VaultError

if TYPE_CHECKING:
    from herintegratie_desktop.store.officiallist import OfficialFault
    from herintegratie_desktop.store.wordreading import WordNote

_UNSOUND = words(
    "De regels of lijsten van uw organisatie passen niet bij deze uitgave van het programma. "
    "{why} Installeer een nieuw bestand, of ga terug naar dat van het programma."
)
_NAME = words(
    "{name} is geen naam voor een regelbestand. Schrijf kleine letters, cijfers en streepjes met "
    ".toml erachter, zoals dtv.toml."
)
_TOO_LARGE = words("{name} is groter dan {most} kB. Dit kan geen regelbestand zijn.")
_UNSIGNED = words(
    "{name} is niet ondertekend met een sleutel die uw organisatie vertrouwt. Schrijf waarom u "
    "het toch installeert, of vraag een ondertekend bestand."
)
_NO_SIGNER = words(
    "De sleutel van {signer} wordt niet vertrouwd. Voeg de sleutel eerst toe, of schrijf waarom "
    "u het bestand toch installeert."
)
_EXAMPLES = words("{name} is niet geïnstalleerd: {count} voorbeelden kloppen niet. {first}")
_ONE_EXAMPLE = words("{name} is niet geïnstalleerd: een voorbeeld klopt niet. {first}")
_USED = words(
    "{name}, uitgave {version}, is gebruikt door een ondertekend plan en mag niet veranderen. "
    "Geef het bestand een nieuwe uitgave."
)
_NOT_INSTALLED = words("{name} is niet door uw organisatie geïnstalleerd. Er is niets gewijzigd.")
_LIST = words("De landenlijst {name} is niet geladen: {count} regels kloppen niet. {first}")
_ONE_IN_LIST = words("De landenlijst {name} is niet geladen: een regel klopt niet. {first}")
_LIST_PLACE = words("Regel {line}, kolom {column}: {what}")
_NO_LIST = words("Er is geen officiële landenlijst geladen. Er is niets gewijzigd.")
_NO_CATALOGUE = words("Uw organisatie heeft geen eigen lijst van projecten. Er is niets gewijzigd.")
_BAD_KEY = words(
    "“{text}” is geen openbare sleutel. Plak de 64 tekens (cijfers en letters a tot en met f) die "
    "bij de sleutel horen."
)
_KEY_NAME = words("Schrijf van wie de sleutel is, in 1 tot en met {most} tekens.")
_KEY_TAKEN = words("Er is al een sleutel met de naam {name}. Kies een andere naam.")
_KEY_THERE = words("Deze sleutel wordt al vertrouwd, als {name}.")
_WORDS = words("{name} is niet geladen: {count} zinnen kloppen niet. {first}")
_ONE_WORD = words("{name} is niet geladen: er klopt iets niet. {first}")
_WORD_PLACE = words("Regel {line}: {what}")
_NO_WORD = words("{name} is niet geladen: er is geen zin in goedgekeurd.")
_NOBODY = words("Schrijf wie de woorden heeft goedgekeurd, in 1 tot en met {most} tekens.")
_NO_DAY = words("Schrijf wanneer de woorden zijn goedgekeurd: vandaag of eerder.")
_NO_WORDS = words("Uw organisatie heeft geen eigen woorden voor {language}. Er is niets gewijzigd.")
_NO_KEY = words("Er is geen vertrouwde sleutel met kenmerk {fingerprint}. Er is niets gewijzigd.")


class OfficeError(VaultError):
    """Something of an office is refused; nothing was changed."""


class UnsoundGuideError(OfficeError):
    """What the office installed no longer fits this edition of the program; `why` says where."""

    def __init__(self, why: str) -> None:
        super().__init__(_UNSOUND, why=why)


class BadRuleNameError(OfficeError):
    """A rule file has a name that is no simple file name, or far too much in it."""

    def __init__(self, name: str) -> None:
        super().__init__(_NAME, name=name[:60])

    @classmethod
    def too_large(cls, name: str, most: int) -> OfficeError:
        """Return the error for a file that is far too large."""
        return OfficeError(_TOO_LARGE, name=name, most=str(most // 1024))


class UnsignedRulesError(OfficeError):
    """A rule file has no signature of a trusted key, and no reason was given to take it."""

    def __init__(self, name: str) -> None:
        super().__init__(_UNSIGNED, name=name)


class UnknownSignerError(OfficeError):
    """A rule file is said to be signed with a key that is not trusted."""

    def __init__(self, signer: str) -> None:
        super().__init__(_NO_SIGNER, signer=signer)


class FailingExamplesError(OfficeError):
    """Examples come out otherwise under a rule file; `failures` says which and how."""

    def __init__(self, name: str, failures: Sequence[Phrase]) -> None:
        self.failures = tuple(failures)
        source = _ONE_EXAMPLE if len(failures) == 1 else _EXAMPLES
        super().__init__(source, name=name, count=str(len(failures)), first=failures[0])


class UsedRulesError(OfficeError):
    """Other content under the name and version of a file that a signed plan was made with."""

    def __init__(self, name: str, version: str) -> None:
        super().__init__(_USED, name=name, version=version)


class NotInstalledError(OfficeError):
    """A rule file was to be taken away that the office did not install."""

    def __init__(self, name: str) -> None:
        super().__init__(_NOT_INSTALLED, name=name[:60])


class BadCountryListError(OfficeError):
    """An official list has lines that cannot be used; `faults` is the table of them."""

    def __init__(self, name: str, faults: Sequence[OfficialFault]) -> None:
        self.faults = tuple(faults)
        first = faults[0]
        values: dict[str, str | Phrase] = {
            "line": str(first.line),
            "column": first.column or "-",
            "what": first.phrase,
        }
        source = _ONE_IN_LIST if len(faults) == 1 else _LIST
        said = Phrase(_LIST_PLACE, values)
        super().__init__(source, name=name, count=str(len(faults)), first=said)


class NoCountryListError(OfficeError):
    """There is no official list to take away."""

    def __init__(self) -> None:
        super().__init__(_NO_LIST)


class NoCatalogueError(OfficeError):
    """There is no catalogue of the office to take away."""

    def __init__(self) -> None:
        super().__init__(_NO_CATALOGUE)


class BadWordsError(OfficeError):
    """A file of approved words cannot be used, or nobody said who approved it."""

    faults: tuple[WordNote, ...] = ()

    def __init__(self, name: str, faults: Sequence[WordNote]) -> None:
        self.faults = tuple(faults)
        if not faults:
            super().__init__(_NO_WORD, name=name)
            return
        said = Phrase(_WORD_PLACE, {"line": str(faults[0].line), "what": faults[0].phrase})
        source = _ONE_WORD if len(faults) == 1 else _WORDS
        super().__init__(source, name=name, count=str(len(faults)), first=said)

    @classmethod
    def nameless(cls, most: int) -> OfficeError:
        """Return the error for words without a name of one line."""
        return OfficeError(_NOBODY, most=str(most))

    @classmethod
    def dayless(cls) -> OfficeError:
        """Return the error for words without the day of their approval."""
        return OfficeError(_NO_DAY)


class NoWordsError(OfficeError):
    """There are no words of the office to take back for a language."""

    def __init__(self, language: str) -> None:
        super().__init__(_NO_WORDS, language=language[:20])


class BadKeyError(OfficeError):
    """A public key or its name cannot be used, or is there already."""

    @classmethod
    def unreadable(cls, text: str) -> BadKeyError:
        """Return the error for text that is no public key."""
        return cls(_BAD_KEY, text=text[:80])

    @classmethod
    def nameless(cls, most: int) -> BadKeyError:
        """Return the error for a key without a name of one line."""
        return cls(_KEY_NAME, most=str(most))

    @classmethod
    def taken(cls, name: str) -> BadKeyError:
        """Return the error for a name that another key has."""
        return cls(_KEY_TAKEN, name=name)

    @classmethod
    def there(cls, name: str) -> BadKeyError:
        """Return the error for a key that is trusted already."""
        return cls(_KEY_THERE, name=name)


class NoSuchKeyError(OfficeError):
    """There is no trusted key of this fingerprint."""

    def __init__(self, fingerprint: str) -> None:
        super().__init__(_NO_KEY, fingerprint=fingerprint[:80])

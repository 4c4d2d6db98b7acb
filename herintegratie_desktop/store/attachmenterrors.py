"""Why a file is not kept as an attachment, each with a sentence that says what to do."""

from __future__ import annotations

from pathlib import Path

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.errors import VaultError

_MEGABYTE = 1_000_000

_EMPTY = words("{name} is leeg. Kies een ander bestand.")
_TOO_LARGE = words(
    "{name} is {size} MB; een bijlage mag ten hoogste {most} MB zijn. Maak het bestand kleiner, "
    "bijvoorbeeld door met minder punten per inch te scannen."
)
_CASE_FULL = words(
    "De bijlagen van dit dossier zouden samen {size} MB worden; ten hoogste mag {most} MB. "
    "Verwijder eerst een bijlage die niet meer nodig is."
)
_NO_ROOM = words(
    "Op de schijf van de kluis is {free} MB vrij en voor {name} is {needed} MB nodig. Maak ruimte "
    "vrij en probeer het opnieuw. Er is niets gewijzigd."
)
_SAME = words("{name} staat al bij dit dossier, als ‘{known}’. Het is niet nog eens bewaard.")
_CHANGED = words(
    "{name} veranderde terwijl het werd gelezen. Sluit het programma dat erin schrijft en voeg het "
    "bestand opnieuw toe. Er is niets bewaard."
)
_UNREADABLE = words(
    "{name} kan niet worden gelezen. Controleer of het bestand er nog is en of de stick of schijf "
    "is aangesloten. Er is niets bewaard."
)
_STOPPED = words("Het toevoegen is afgebroken. Er is niets bewaard.")
_GONE = words("Deze bijlage staat niet meer in de kluis. Ververs de lijst.")
_DAMAGED = words(
    "Deel {part} van de bijlage ‘{name}’ is gewijzigd of beschadigd. Onderzoek de kluis met "
    "«herintegratie vault check» of zet een back-up terug."
)


class AttachmentError(VaultError):
    """A file was not kept as an attachment, or one cannot be read; nothing was changed."""


class EmptyAttachmentError(AttachmentError):
    """The file has no content."""

    def __init__(self, name: str) -> None:
        super().__init__(_EMPTY, name=name)


class TooLargeError(AttachmentError):
    """The file has more bytes than one attachment may have."""

    def __init__(self, name: str, size: int, most: int) -> None:
        super().__init__(_TOO_LARGE, name=name, size=_upward(size), most=_downward(most))


class CaseFullError(AttachmentError):
    """All attachments of the case together would have more bytes than they may."""

    def __init__(self, size: int, most: int) -> None:
        super().__init__(_CASE_FULL, size=_upward(size), most=_downward(most))


class NoRoomForAttachmentError(AttachmentError):
    """The disk of the vault has too little room."""

    def __init__(self, name: str, free: int, needed: int) -> None:
        super().__init__(_NO_ROOM, name=name, free=_downward(free), needed=_upward(needed))


class AlreadyAttachedError(AttachmentError):
    """The case has an attachment of the same content, which is `attachment`."""

    def __init__(self, name: str, attachment: str, known: str) -> None:
        self.attachment = attachment
        super().__init__(_SAME, name=name, known=known)


class ChangedWhileReadError(AttachmentError):
    """The file had another size at its end than at its beginning."""

    def __init__(self, name: str) -> None:
        super().__init__(_CHANGED, name=name)


class UnreadableFileError(AttachmentError):
    """The system cannot read the file any further."""

    def __init__(self, name: str) -> None:
        super().__init__(_UNREADABLE, name=name)


class RefusedContentError(AttachmentError):
    """The content is of a kind that is not kept, or more than it seems; `source` says why."""

    def __init__(self, source: str, name: str, **values: str | Phrase) -> None:
        super().__init__(source, name=name, **values)


class AttachingStoppedError(AttachmentError):
    """Somebody asked the adding to end."""

    def __init__(self) -> None:
        super().__init__(_STOPPED)


class NoSuchAttachmentError(AttachmentError):
    """There is no attachment of this id."""

    def __init__(self) -> None:
        super().__init__(_GONE)


class DamagedAttachmentError(AttachmentError):
    """A part (from 1) is not as it was kept."""

    def __init__(self, name: str, part: int) -> None:
        self.part = part
        super().__init__(_DAMAGED, name=name, part=str(part))


def source_name(path: Path) -> str:
    """Return what a file is called in a sentence."""
    from herintegratie_desktop.store.attachmentnames import harmless

    return harmless(path.name)


def _upward(size: int) -> str:
    return _grouped(-(-size // _MEGABYTE))


def _downward(size: int) -> str:
    return _grouped(size // _MEGABYTE)


def _grouped(count: int) -> str:
    return f"{count:,}".replace(",", ".")

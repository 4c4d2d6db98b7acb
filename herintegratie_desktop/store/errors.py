"""What can go wrong with a vault, each with a Dutch sentence that says what to do."""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.roles import Act, refusal

_WRONG = words(
    "Deze wachtwoordzin past niet op de kluis in {folder}. Let op hoofdletters en probeer het "
    "opnieuw, of gebruik de herstelsleutel."
)
_MISTYPED = words(
    "Dit lijkt de herstelsleutel van de kluis in {folder}, maar er zit een typefout in. "
    "Vergelijk de groepjes van vier tekens met het papier."
)
_WEAK = words("Een wachtwoordzin telt ten minste {least} tekens; deze telt er {count}.")
_USER = words("Een naam telt 1 tot en met {most} tekens, zonder regeleinden. Kies een andere naam.")
_USER_TAKEN = words("De kluis heeft al een sleutel voor {user}. Kies een andere naam.")
_NO_VAULT = words(
    "In {folder} is geen kluis: {file} ontbreekt. Controleer de map, of maak een nieuwe kluis."
)
_NOT_EMPTY = words("In {folder} staat al iets. Kies een lege map voor de nieuwe kluis.")
_IN_USE = words(
    "De kluis in {folder} is sinds {since} geopend door {user} op {host}. Sluit haar daar en "
    "probeer het opnieuw."
)
_NEWER = words(
    "De kluis in {folder} is van een nieuwere uitgave van dit programma (indeling {found}, bekend "
    "is {known}). Werk het programma bij; er is niets gewijzigd."
)
_DAMAGED = words(
    "De kluis in {folder} is beschadigd: {what}. Onderzoek haar met «herintegratie vault check» "
    "of zet een back-up terug."
)
_STALE = words(
    "Dossier {case} is intussen gewijzigd door {who} (versie {stored}, u begon bij {base}). Er is "
    "niets opgeslagen. Open het dossier opnieuw en voer uw wijziging nog eens in."
)
_NO_CASE = words("Dossier {case} staat niet in deze kluis. Controleer het dossiernummer.")
_ERASED = words(
    "Dossier {case} is gewist en komt niet onder dat nummer terug. Geef het een nieuw "
    "dossiernummer als het opnieuw moet worden bewaard."
)
_FROZEN = words(
    "Versie {version} van dossier {case} is al ondertekend en verandert niet meer. Maak een nieuwe "
    "versie."
)
_NOT_TEXT = words(
    "Dossier {case} bevat een teken dat niet kan worden opgeslagen. Haal het laatst ingevoerde "
    "teken weg en probeer het opnieuw."
)
_READ_ONLY = words(
    "In {folder} mag dit programma niet lezen en schrijven. Vraag toegang tot deze map, of kies "
    "een andere."
)
_FULL = words(
    "De schijf van {folder} is vol. Er is niets gewijzigd. Maak ruimte vrij en probeer het opnieuw."
)
_DISK = words(
    "De schijf van {folder} geeft een fout bij lezen of schrijven. Controleer de schijf of de "
    "aansluiting en probeer het opnieuw."
)
_BUSY = words("De kluis in {folder} is bezet door een ander programma. Probeer het zo nog eens.")
_MEMORY = words("Er is te weinig geheugen vrij om de kluis te openen. Sluit andere programma's.")
_ROOM = 256 * 1024
UNKNOWN_USER = words("iemand anders")
UNKNOWN_HOST = words("deze computer")
UNKNOWN_TIME = words("eerder")


class VaultError(Exception):
    """Something is wrong with a vault; `phrase` says what, where, and what to do."""

    def __init__(self, source: str, **values: str | Phrase) -> None:
        self.phrase = Phrase(source, values)
        super().__init__(self.phrase.said())


class NotAllowedError(VaultError):
    """No role of who has the vault open allows this act; nothing was done."""

    def __init__(self, act: Act) -> None:
        self.act = act
        said = refusal(act)
        super().__init__(said.source, **said.values)


class WrongPassphraseError(VaultError):
    """No slot opens with this passphrase or recovery key."""

    def __init__(self, folder: Path) -> None:
        super().__init__(_WRONG, folder=str(folder))


class MistypedRecoveryKeyError(WrongPassphraseError):
    """What was given looks like a recovery key with a typing fault."""

    def __init__(self, folder: Path) -> None:
        VaultError.__init__(self, _MISTYPED, folder=str(folder))


class WeakPassphraseError(VaultError):
    """A new passphrase is too short."""

    def __init__(self, count: int, least: int) -> None:
        super().__init__(_WEAK, count=str(count), least=str(least))


class BadUserNameError(VaultError):
    """The name for a slot is empty, too long or not one line."""

    def __init__(self, most: int) -> None:
        super().__init__(_USER, most=str(most))


class UserTakenError(VaultError):
    """There is a slot of this name already."""

    def __init__(self, user: str) -> None:
        super().__init__(_USER_TAKEN, user=user)


class NoVaultError(VaultError):
    """The folder holds no vault; `file` is the name of what is missing."""

    def __init__(self, folder: Path, file: str) -> None:
        super().__init__(_NO_VAULT, folder=str(folder), file=file)


class FolderNotEmptyError(VaultError):
    """A vault was to be made where something is already."""

    def __init__(self, folder: Path) -> None:
        super().__init__(_NOT_EMPTY, folder=str(folder))


class VaultInUseError(VaultError):
    """Somebody has the vault open: `user` on `host` since `since`; None when that is unknown."""

    def __init__(
        self, folder: Path, user: str | None, host: str | None, since: datetime | None
    ) -> None:
        self.user, self.host, self.since = user, host, since
        super().__init__(
            _IN_USE,
            folder=str(folder),
            user=user or Phrase(UNKNOWN_USER),
            host=host or Phrase(UNKNOWN_HOST),
            since=f"{since.astimezone():%d-%m-%Y %H:%M}" if since else Phrase(UNKNOWN_TIME),
        )


class NewerVaultError(VaultError):
    """The vault was written by a newer program; nothing was touched."""

    def __init__(self, folder: Path, found: int, known: int) -> None:
        super().__init__(_NEWER, folder=str(folder), found=str(found), known=str(known))


class DamagedVaultError(VaultError):
    """Something in the vault cannot be read; `what` says which part."""

    def __init__(self, folder: Path, what: Phrase) -> None:
        self.what = what
        super().__init__(_DAMAGED, folder=str(folder), what=what)


class StaleSaveError(VaultError):
    """A save began from another revision than the stored one; nothing was written."""

    def __init__(self, case_id: str, base: int, stored: int, who: str) -> None:
        self.stored_rev = stored
        super().__init__(_STALE, case=case_id, base=str(base), stored=str(stored), who=who)


class NoSuchCaseError(VaultError):
    """There is no case of this id."""

    def __init__(self, case_id: str) -> None:
        super().__init__(_NO_CASE, case=case_id)


class FrozenVersionError(VaultError):
    """A version that was sealed was to change, or its paper was to be replaced."""

    def __init__(self, case_id: str, version: int) -> None:
        super().__init__(_FROZEN, case=case_id, version=str(version))


class ErasedCaseError(VaultError):
    """A case was to be saved under the number of one that was erased."""

    def __init__(self, case_id: str) -> None:
        super().__init__(_ERASED, case=case_id)


class UnsavableTextError(VaultError):
    """A text holds half a character (an unpaired surrogate), which no file can hold."""

    def __init__(self, case_id: str) -> None:
        super().__init__(_NOT_TEXT, case=case_id)


class VaultNotWritableError(VaultError):
    """The folder or the disk cannot be written; nothing was changed."""

    @classmethod
    def read_only(cls, folder: Path) -> VaultNotWritableError:
        """Return the error for a folder without the right to write."""
        return cls(_READ_ONLY, folder=str(folder))

    @classmethod
    def full(cls, folder: Path) -> VaultNotWritableError:
        """Return the error for a disk without room."""
        return cls(_FULL, folder=str(folder))

    @classmethod
    def faulty(cls, folder: Path) -> VaultNotWritableError:
        """Return the error for a disk that fails, which some do when they are full."""
        with suppress(OSError):
            if shutil.disk_usage(folder).free < _ROOM:
                return cls.full(folder)
        return cls(_DISK, folder=str(folder))

    @classmethod
    def busy(cls, folder: Path) -> VaultNotWritableError:
        """Return the error for a database that another program holds."""
        return cls(_BUSY, folder=str(folder))


class NotEnoughMemoryError(VaultError):
    """Deriving a key needs more memory than there is."""

    def __init__(self) -> None:
        super().__init__(_MEMORY)

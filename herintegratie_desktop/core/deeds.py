"""What an entry of the journal says, in words for people, and the kinds one can look for."""

from __future__ import annotations

from enum import Enum

from herintegratie_desktop.core.phrases import Phrase, words


class DeedKind(Enum):
    """What an entry is about, as somebody looks for it."""

    OPENING = words("Openen en vergrendelen")
    READING = words("Bekijken")
    CHANGING = words("Wijzigen")
    HANDING_OUT = words("Afdrukken en delen")
    SIGNING = words("Goedkeuren en ondertekenen")
    KEEPING = words("Back-ups, herstel en wissen")
    KEYS = words("Gebruikers en sleutels")
    RULES = words("Regels, lijsten en beleid")


_DEEDS = {
    "vault": (DeedKind.OPENING, words("Kluis gemaakt")),
    "open": (DeedKind.OPENING, words("Kluis geopend")),
    "lock": (DeedKind.OPENING, words("Kluis vergrendeld")),
    "wrong-passphrases": (
        DeedKind.OPENING,
        words("Vooraf verkeerde wachtwoordzinnen: {what}"),
    ),
    "view": (DeedKind.READING, words("Dossier bekeken")),
    "attachment-opened": (DeedKind.READING, words("Bijlage geopend")),
    "edit": (DeedKind.CHANGING, words("Dossier bewerkt")),
    "import": (DeedKind.CHANGING, words("Dossier geïmporteerd")),
    "correct": (DeedKind.CHANGING, words("Gegevens verbeterd op verzoek")),
    "attachment-added": (DeedKind.CHANGING, words("Bijlage toegevoegd")),
    "signed-page-filed": (DeedKind.CHANGING, words("Scan van getekend papier bewaard")),
    "attachment-described": (DeedKind.CHANGING, words("Toelichting bij een bijlage gewijzigd")),
    "attachment-removed": (DeedKind.CHANGING, words("Bijlage verwijderd")),
    "attachment-exported": (
        DeedKind.HANDING_OUT,
        words("Bijlage als bestand bewaard, niet versleuteld"),
    ),
    "rescue": (DeedKind.KEEPING, words("Gered uit een beschadigde kluis")),
    "print": (DeedKind.HANDING_OUT, words("Plan afgedrukt")),
    "export": (DeedKind.HANDING_OUT, words("Dossier als bestand bewaard, niet versleuteld")),
    "export-plan": (DeedKind.HANDING_OUT, words("Plan als PDF bewaard, niet versleuteld")),
    "export-plan-with-case": (
        DeedKind.HANDING_OUT,
        words("Plan als PDF bewaard met het hele dossier erin, niet versleuteld"),
    ),
    "request": (DeedKind.HANDING_OUT, words("Verzoek om inzage beantwoord")),
    "paper": (DeedKind.SIGNING, words("PDF van het plan in de kluis bewaard")),
    "seal": (DeedKind.SIGNING, words("Plan ondertekend")),
    "decide": (DeedKind.SIGNING, words("Beslissing bewaard: waar het plan op is ondertekend")),
    "approve": (DeedKind.SIGNING, words("Plan goedgekeurd")),
    "withdraw-approval": (DeedKind.SIGNING, words("Goedkeuring ingetrokken")),
    "page-key": (DeedKind.SIGNING, words("Nieuwe sleutel voor de codes op papier")),
    "credential": (DeedKind.SIGNING, words("Nieuw certificaat om mee te ondertekenen")),
    "backup": (DeedKind.KEEPING, words("Back-up gemaakt en beproefd")),
    "restore": (DeedKind.KEEPING, words("Back-up teruggezet")),
    "backup-removed": (DeedKind.KEEPING, words("Oude back-up verwijderd: {what}")),
    "backup-not-reached": (
        DeedKind.KEEPING,
        words("Oude back-up niet te bereiken en niet verwijderd: {what}"),
    ),
    "subsidy-fixed": (DeedKind.KEEPING, words("Vaststelling van de subsidie vastgelegd: {what}")),
    "subsidy-not-fixed": (
        DeedKind.KEEPING,
        words("Vaststelling van de subsidie ingetrokken: {what}"),
    ),
    "hold": (DeedKind.KEEPING, words("Wissen van het dossier tegengehouden")),
    "release": (DeedKind.KEEPING, words("Wissen van het dossier weer toegestaan")),
    "erase": (DeedKind.KEEPING, words("Dossier gewist")),
    "passphrase": (DeedKind.KEYS, words("Wachtwoordzin gewijzigd: {what}")),
    "user-added": (DeedKind.KEYS, words("Gebruiker toegevoegd: {what}")),
    "user-removed": (DeedKind.KEYS, words("Gebruiker verwijderd: {what}")),
    "roles": (DeedKind.KEYS, words("Rollen gewijzigd: {what}")),
    "recovery-key": (DeedKind.KEYS, words("Nieuwe herstelsleutel gemaakt")),
    "shares": (DeedKind.KEYS, words("Deelsleutels gemaakt")),
    "keyring-on": (DeedKind.KEYS, words("Openen zonder wachtwoordzin aangezet: {what}")),
    "keyring-off": (DeedKind.KEYS, words("Openen zonder wachtwoordzin uitgezet: {what}")),
    "rekey": (DeedKind.KEYS, words("Kluis van een nieuwe sleutel voorzien")),
    "install-rules": (DeedKind.RULES, words("Regelbestand in gebruik genomen: {what}")),
    "uninstall-rules": (DeedKind.RULES, words("Regelbestand buiten gebruik gesteld: {what}")),
    "trust-key": (DeedKind.RULES, words("Sleutel voor regelbestanden vertrouwd")),
    "distrust-key": (DeedKind.RULES, words("Sleutel voor regelbestanden niet meer vertrouwd")),
    "trust-code-key": (
        DeedKind.RULES,
        words("Sleutel van een ander kantoor voor codes op papier vertrouwd"),
    ),
    "distrust-code-key": (
        DeedKind.RULES,
        words("Sleutel van een ander kantoor voor codes op papier niet meer vertrouwd"),
    ),
    "load-country-list": (DeedKind.RULES, words("Officiële landenlijst geladen")),
    "drop-country-list": (DeedKind.RULES, words("Officiële landenlijst buiten gebruik gesteld")),
    "save-catalogue": (DeedKind.RULES, words("Lijst van projecten bewaard")),
    "drop-catalogue": (DeedKind.RULES, words("Terug naar de projecten van het programma")),
    "load-words": (DeedKind.RULES, words("Goedgekeurde woorden geladen: {what}")),
    "withdraw-words": (DeedKind.RULES, words("Goedgekeurde woorden ingetrokken: {what}")),
    "policy": (DeedKind.RULES, words("Beleid van het kantoor gewijzigd")),
}
_OTHER = words("Anders: {what}")


def deed_said(action: str) -> Phrase:
    """Return what an action of the journal means; one nobody knows is named as it stands there."""
    name, _, what = action.partition(":")
    if name not in _DEEDS:
        return Phrase(_OTHER, {"what": action})
    return Phrase(_DEEDS[name][1], {"what": what} if what else {"what": "–"})


def actions_of(kind: DeedKind) -> tuple[str, ...]:
    """Return the actions of a kind, without what some name behind a colon."""
    return tuple(name for name, (each, _) in _DEEDS.items() if each is kind)

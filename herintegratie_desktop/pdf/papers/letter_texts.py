"""What the letters say. The wording is a draft in plain Dutch (B1), for review by a lawyer."""

from __future__ import annotations

from enum import Enum

from herintegratie_desktop.core.phrases import counted, words


class LetterKind(Enum):
    """What a letter is about."""

    GRANT = "grant"
    REFUSAL = "refusal"
    AMENDMENT = "amendment"
    HAND_OVER = "hand_over"


SUBJECTS = {
    LetterKind.GRANT: words("U krijgt hulp bij uw herintegratie", "letter.grant.subject"),
    LetterKind.REFUSAL: words("U krijgt geen hulp bij uw herintegratie", "letter.refusal.subject"),
    LetterKind.AMENDMENT: words("Uw herintegratieplan verandert", "letter.amendment.subject"),
    LetterKind.HAND_OVER: words("Overdracht van een herintegratieplan", "letter.hand_over.subject"),
}
LETTER_NAMES = {
    LetterKind.GRANT: words("Brief: toekenning", "letter.grant.name"),
    LetterKind.REFUSAL: words("Brief: afwijzing", "letter.refusal.name"),
    LetterKind.AMENDMENT: words("Brief: wijziging", "letter.amendment.name"),
    LetterKind.HAND_OVER: words("Brief: overdracht aan de partner", "letter.hand_over.name"),
}
"""What a letter is called in the window, and in the properties of its file."""

OPENINGS = {
    LetterKind.GRANT: (
        words(
            "U gaat terug naar {country}. U krijgt hulp om daar een nieuw bestaan op te bouwen. In"
            " deze brief leest u wat u krijgt.",
            "letter.grant.opening",
        ),
    ),
    LetterKind.REFUSAL: (
        words(
            "U hebt hulp gevraagd bij uw herintegratie. Wij hebben op {day} getoetst of u daarvoor"
            " in aanmerking komt, met regelset {rules}.",
            "letter.refusal.opening.1",
        ),
        words(
            "De uitkomst is dat u nu niet in aanmerking komt. Hieronder staat waarom.",
            "letter.refusal.opening.2",
        ),
    ),
    LetterKind.AMENDMENT: (
        words(
            "Uw herintegratieplan verandert: versie {before} wordt versie {version}. In deze brief"
            " leest u wat u krijgt.",
            "letter.amendment.opening.1",
        ),
        words(
            "Alles wat verandert, staat in de bijlage. Kijk die goed na. Klopt iets niet, zeg dat"
            " dan voordat u tekent.",
            "letter.amendment.opening.2",
        ),
    ),
    LetterKind.HAND_OVER: (
        counted(
            "Wij dragen een herintegratieplan aan u over: dossier {case}, versie {version}. Het"
            " gaat om {name}, {count} persoon. De terugkeer is naar {country}, op {departure}.",
            "Wij dragen een herintegratieplan aan u over: dossier {case}, versie {version}. Het"
            " gaat om {name}, samen {count} personen. De terugkeer is naar {country}, op"
            " {departure}.",
            "letter.hand_over.opening",
        ),
        words("In de tabel staat welke hulp is afgesproken.", "letter.hand_over.opening.2"),
    ),
}

_COMPLAIN = words(
    "Bent u het niet met ons eens? Zeg dat tegen uw behandelaar. U kunt ook een klacht indienen bij"
    " {organisation}.",
    "letter.complain",
)
_INDICATIVE = words(
    "De toets is indicatief: DT&V verifieert iedere deelnemer.", "letter.indicative"
)
_CHANGES = words(
    "Verandert er iets? Zeg het dan meteen tegen uw behandelaar, {caseworker}.", "letter.changes"
)

CLOSINGS = {
    LetterKind.GRANT: (
        words(
            "Wat is afgesproken, staat in uw plan: dossier {case}, versie {version}. De bedragen"
            " zijn een maximum.",
            "letter.grant.closing.1",
        ),
        words(
            "De hulp is bedoeld voor uw vertrek uit Nederland. Vertrekt u niet, dan stopt de hulp.",
            "letter.grant.closing.2",
        ),
        _CHANGES,
        _COMPLAIN,
        _INDICATIVE,
    ),
    LetterKind.REFUSAL: (
        words(
            "Denkt u dat dit niet klopt, of is er iets veranderd? Vertel het uw behandelaar,"
            " {caseworker}, en laat zien waarom. Dan toetsen wij opnieuw.",
            "letter.refusal.closing.1",
        ),
        _COMPLAIN,
        words(
            "Wilt u weten of u bezwaar kunt maken? Vraag dat aan uw advocaat of aan het Juridisch"
            " Loket. Doe dat snel, want voor bezwaar is er weinig tijd.",
            "letter.refusal.closing.3",
        ),
        _INDICATIVE,
    ),
    LetterKind.AMENDMENT: (
        words(
            "De bedragen zijn een maximum. Wat hier niet staat, blijft zoals het was.",
            "letter.amendment.closing.1",
        ),
        _CHANGES,
        _COMPLAIN,
        _INDICATIVE,
    ),
    LetterKind.HAND_OVER: (
        words(
            "Wilt u na aankomst contact opnemen met het huishouden, leveren wat hier staat, en ons"
            " laten weten wat en wanneer u hebt geleverd?",
            "letter.hand_over.closing.1",
        ),
        words(
            "Kunt u iets niet leveren, of verandert er iets? Overleg dan eerst met ons. De bedragen"
            " zijn een maximum.",
            "letter.hand_over.closing.2",
        ),
        words(
            "Gebruik deze gegevens alleen om deze hulp te geven. Deel ze niet met anderen, en"
            " bewaar ze niet langer dan nodig is.",
            "letter.hand_over.closing.3",
        ),
    ),
}
ENCLOSURES = {
    LetterKind.GRANT: words("Bijlage: het plan, versie {version}", "letter.grant.enclosure"),
    LetterKind.AMENDMENT: words(
        "Bijlage: wijziging van het plan, versie {version}", "letter.amendment.enclosure"
    ),
    LetterKind.HAND_OVER: words(
        "Bijlage: het plan, versie {version}", "letter.hand_over.enclosure"
    ),
}

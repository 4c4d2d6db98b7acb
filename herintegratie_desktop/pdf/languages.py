"""Languages by their BCP 47 code, as Dutch names them."""

from __future__ import annotations

from herintegratie_desktop.core.phrases import words

LANGUAGE_NAMES = {
    "am": words("Amhaars"),
    "ar": words("Arabisch"),
    "az": words("Azerbeidzjaans"),
    "bn": words("Bengaals"),
    "ckb": words("Koerdisch (Sorani)"),
    "en": words("Engels"),
    "es": words("Spaans"),
    "fa": words("Perzisch (Farsi)"),
    "fa-AF": words("Perzisch (Dari)"),
    "fr": words("Frans"),
    "hi": words("Hindi"),
    "hy": words("Armeens"),
    "ka": words("Georgisch"),
    "ku": words("Koerdisch (Kurmanji)"),
    "mn": words("Mongools"),
    "nl": words("Nederlands"),
    "om": words("Oromo"),
    "ps": words("Pasjtoe"),
    "pt": words("Portugees"),
    "ru": words("Russisch"),
    "si": words("Singalees"),
    "so": words("Somalisch"),
    "sq": words("Albanees"),
    "sr": words("Servisch"),
    "sw": words("Swahili"),
    "ta": words("Tamil"),
    "ti": words("Tigrinya"),
    "tr": words("Turks"),
    "uk": words("Oekraïens"),
    "ur": words("Urdu"),
    "uz": words("Oezbeeks"),
    "vi": words("Vietnamees"),
    "zh": words("Chinees"),
}


def language_name(code: str) -> str:
    """Return the Dutch name of a language, or the code when it is not known.

    >>> language_name("fa-AF"), language_name("xx")
    ('Perzisch (Dari)', 'xx')
    """
    return LANGUAGE_NAMES.get(code, code)

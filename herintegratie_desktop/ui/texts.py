"""The words of the window: Qt's catalogs for widgets, and Qt's own for standard buttons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from herintegratie_desktop.store.places import translations

LANGUAGES = ("nl", "en")
_SPOKEN = "spokenTranslators"


def speak(language: str) -> None:
    """Let the windows that are made from now on speak a language (`nl` or `en`)."""
    app = QCoreApplication.instance()
    if app is None:
        return
    # Not `findChildren`: it would wrap the style of the application too, at 15 ms.
    for former in app.property(_SPOKEN) or ():
        app.removeTranslator(former)
        former.setParent(None)
    spoken = []
    for name, folder in (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"herintegratie_{language}", str(translations())),
    ):
        translator = QTranslator()
        if translator.load(name, folder):
            translator.setParent(app)
            app.installTranslator(translator)
            spoken.append(translator)
    app.setProperty(_SPOKEN, spoken)


def capitalised(sentence: str) -> str:
    """Return a sentence with a capital; the rest stays as it is, which `str.capitalize` changes."""
    return sentence[:1].upper() + sentence[1:]

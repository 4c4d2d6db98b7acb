"""The words of the window: Qt's catalogs for widgets, and Qt's own for standard buttons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from herintegratie_desktop.store.places import translations

LANGUAGES = ("nl", "en")


def speak(language: str) -> None:
    """Let the windows that are made from now on speak a language (`nl` or `en`)."""
    app = QCoreApplication.instance()
    if app is None:
        return
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.setParent(None)
    for name, folder in (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"herintegratie_{language}", str(translations())),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)

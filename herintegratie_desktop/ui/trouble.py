"""Say for as long as it is so why the rules of the office are not used."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.widgets import Banner


def show_trouble(banner: Banner, desk: Desk, trouble: Phrase | None) -> None:
    """Show why, with the way to the rules; nothing when they are used."""
    if trouble is None:
        banner.clear()
        return
    translate = QCoreApplication.translate
    said = translate(
        "MainWindow",
        " Dossiers worden getoetst aan de regels van het programma; ondertekenen wacht. {why}",
    )
    banner.show_message(
        "error",
        said.format(why=desk.say(trouble)),
        lead=translate("MainWindow", "De regels van uw organisatie kunnen niet worden gelezen."),
        action=translate("MainWindow", "Regels en lijsten"),
    )

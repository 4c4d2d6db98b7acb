"""With what a plan is sealed: the key in the vault, a file or a card; and what that is worth."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from herintegratie_desktop.ui.files import choose_file, choose_folder
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.fields import Choice
from herintegratie_desktop.ui.kit.widgets import LinkButton, label
from herintegratie_desktop.ui.paper.seal_keys import Card, KeyFile, KeySource, Means
from herintegratie_desktop.ui.paper.secret_dialog import SecretDialog
from herintegratie_desktop.ui.preferences import Preferences

Then = Callable[[KeySource | None], None]


class SealMeans(QWidget):
    """``changed`` says that something else was chosen; the choice is kept with this computer."""

    changed = Signal()

    def __init__(self, kept: Preferences | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = kept or Preferences()
        self._only_vault = False
        self.choice = Choice()
        self.place = label("", "muted", wrap=True)
        self.worth = label("", "muted", wrap=True)
        self.choose = LinkButton()
        self.issuers = LinkButton()
        self.forget = LinkButton(self.tr("Deze map niet meer gebruiken"))
        self._build()
        self._connect()
        self.refresh()

    @property
    def means(self) -> Means:
        """Return what is chosen: the key in the vault until it was something else."""
        kept = "" if self._only_vault else self._kept.seal_means
        return Means(kept) if kept in set(Means) else Means.VAULT

    @property
    def issuers_folder(self) -> Path | None:
        """Return the folder of issuers, which only other keys than that of the vault have."""
        return None if self.means is Means.VAULT else self._kept.issuers

    def keep_to_vault(self) -> None:
        """Offer nothing but the key in the vault: who practises signs nothing for real."""
        self._only_vault = True
        self.choice.setEnabled(False)
        self.refresh()

    def ask(self, then: Then) -> None:
        """Call `then` with what to seal with, after asking for what opens it; or not at all."""
        if self.means is Means.VAULT:
            then(None)
        elif self._file() is not None or self._choose():
            self._ask_secret(then)

    def refresh(self) -> None:
        """Show what is chosen and what that is worth."""
        means, file = self.means, self._file()
        is_vault = means is Means.VAULT
        self.choice.show_key(means)
        self.place.setText("" if file is None else str(file))
        self.place.setVisible(not is_vault and file is not None)
        self.choose.setText(self._choose_words())
        self.choose.setVisible(not is_vault)
        self.worth.setText(self._worth())
        self._show_issuers(is_vault)

    def _show_issuers(self, is_vault: bool) -> None:
        folder = self._kept.issuers
        self.issuers.setText(
            self.tr("Map met gegevens van uitgevers kiezen…")
            if folder is None
            else self.tr("Gegevens van uitgevers: {folder}").format(folder=folder)
        )
        self.issuers.setVisible(not is_vault)
        self.forget.setVisible(not is_vault and folder is not None)

    def _build(self) -> None:
        self.choice.show_options(
            (
                (Means.VAULT, self.tr("De sleutel uit de kluis")),
                (Means.FILE, self.tr("Een certificaatbestand (.p12 of .pfx)")),
                (Means.CARD, self.tr("Een smartcard")),
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(FieldRow(self.tr("Zegelen met"), self.choice))
        column.addWidget(self.place)
        for link in (self.choose, self.issuers, self.forget):
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.worth)

    def _connect(self) -> None:
        self.choice.chosen.connect(self._on_chosen)
        self.choose.clicked.connect(lambda _=False: self._choose())
        self.issuers.clicked.connect(lambda _=False: self._choose_issuers())
        self.forget.clicked.connect(lambda _=False: self._keep_issuers(None))

    def _on_chosen(self, key: str) -> None:
        self._kept.seal_means = key
        self._show()

    def _show(self) -> None:
        self.refresh()
        self.changed.emit()

    def _file(self) -> Path | None:
        """Return the file that belongs to what is chosen."""
        return self._kept.key_file if self.means is Means.FILE else self._kept.card_module

    def _choose(self) -> bool:
        """Ask for the file, and say whether one was chosen."""
        is_file = self.means is Means.FILE
        kinds = self.tr("Certificaat met sleutel (*.p12 *.pfx)")
        modules = self.tr("PKCS#11-module (*.dll *.so *.dylib)")
        path = choose_file(self, self._choose_words(), kinds if is_file else modules)
        if path is None:
            return False
        if is_file:
            self._kept.key_file = path
        else:
            self._kept.card_module = path
        self._show()
        return True

    def _choose_issuers(self) -> None:
        title = self.tr("Map met gegevens van uitgevers")
        folder = choose_folder(self, title, self._kept.issuers or Path.home())
        if folder is not None:
            self._keep_issuers(folder)

    def _keep_issuers(self, folder: Path | None) -> None:
        self._kept.issuers = folder
        self._show()

    def _ask_secret(self, then: Then) -> None:
        file = self._file()
        if file is None:
            return
        dialog = self._dialog()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        source = KeyFile if self.means is Means.FILE else Card
        dialog.given.connect(lambda secret: then(source(file, secret)))
        dialog.open()

    def _dialog(self) -> SecretDialog:
        if self.means is Means.FILE:
            why = self.tr("Het wachtwoord wordt elke keer gevraagd en nergens bewaard.")
            title = self.tr("Tekenen met een certificaatbestand")
            return SecretDialog(title, why, self.tr("Wachtwoord van het certificaat"), self)
        why = self.tr(
            "Steek de kaart in de lezer. De pincode wordt elke keer gevraagd en nergens bewaard; "
            "na enkele verkeerde pincodes blokkeert de kaart."
        )
        title = self.tr("Tekenen met een smartcard")
        return SecretDialog(title, why, self.tr("Pincode van de kaart"), self)

    def _choose_words(self) -> str:
        if self.means is Means.FILE:
            return self.tr("Certificaatbestand kiezen…")
        return self.tr("Programma van de kaart kiezen (PKCS#11-module)…")

    def _worth(self) -> str:
        if self.means is Means.VAULT:
            return self.tr(
                "Het is een gewone elektronische handtekening: zij laat zien dat het plan daarna "
                "niet is veranderd. De naam erin komt uit deze kluis en is door geen uitgever "
                "gecontroleerd."
            )
        return self.tr(
            "Met een certificaat van een uitgever is het ten hoogste een geavanceerde "
            "elektronische handtekening. Of zij gekwalificeerd is kan dit programma niet "
            "zeggen: vraag het de uitgever. Een tijdstempel is er niet bij; de tijd is die van "
            "deze computer."
        )

"""The forms for one user: a key, other roles, a new passphrase, no key any more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.store.keycare import UserInfo
from herintegratie_desktop.ui.keys.key_form import KeyForm, NewPassphrase, explained
from herintegratie_desktop.ui.keys.role_boxes import RoleBoxes
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge


class AddUserForm(KeyForm):
    """Give somebody a key of their own."""

    def __init__(self, bridge: OfficeBridge) -> None:
        title = self.tr("Iemand toevoegen")
        super().__init__(bridge, title, self.tr("Toevoegen"))
        self.name = TextLine()
        self.name_row = FieldRow(self.tr("Naam"), self.name)
        self.roles = RoleBoxes(bridge.desk.say, frozenset({Role.CASEWORKER}))
        self.roles_row = FieldRow(self.tr("Rollen"), self.roles)
        self.fresh = NewPassphrase()
        advice = self.tr(
            "Laat de nieuwe collega zelf een wachtwoordzin typen, of spreek er een af die hij of "
            "zij daarna wijzigt."
        )
        for part in (self.name_row, self.roles_row, explained(advice), self.fresh):
            self.card.add(part)
        self.fresh.second.entered.connect(self.secret.setFocus)
        self.end_with_secret()

    def first_field(self) -> QWidget:
        """Return where the keyboard begins."""
        return self.name

    def missing(self) -> bool:
        """Show what is still missing beside its field; False when nothing is."""
        named, some = bool(self.name.text().strip()), bool(self.roles.chosen())
        self.name_row.show_error("" if named else self.tr("Vul de naam in."))
        self.roles_row.show_error("" if some else self.tr("Kies ten minste één rol."))
        lacks = self.fresh.missing()
        if not named:
            self.name_row.focus_field()
        elif not some:
            self.roles_row.focus_field()
        return lacks or not named or not some

    def work(self) -> str:
        """Add the user."""
        name = self.name.text().strip()
        self.bridge.vault.add_user(self.secret.text(), name, self.fresh.text(), self.roles.chosen())
        self.fresh.clear()
        return self.tr("{name} kan de kluis nu openen.").format(name=name)


class RolesForm(KeyForm):
    """Let somebody be something else."""

    def __init__(self, bridge: OfficeBridge, user: UserInfo) -> None:
        title = self.tr("Rollen van {name}").format(name=user.name)
        super().__init__(bridge, title, self.tr("Opslaan"))
        self.user = user
        self.roles = RoleBoxes(bridge.desk.say, user.roles)
        self.roles_row = FieldRow(self.tr("Rollen"), self.roles)
        advice = self.tr("De nieuwe rollen gelden zodra {name} de kluis opnieuw opent.")
        self.card.add(explained(advice.format(name=user.name)))
        self.card.add(self.roles_row)
        self.end_with_secret()

    def first_field(self) -> QWidget:
        """Return where the keyboard begins."""
        return self.roles

    def missing(self) -> bool:
        """Show that a role is missing; False when there is one."""
        some = bool(self.roles.chosen())
        self.roles_row.show_error("" if some else self.tr("Kies ten minste één rol."))
        return not some

    def work(self) -> str:
        """Change the roles."""
        self.bridge.vault.change_roles(self.secret.text(), self.user.name, self.roles.chosen())
        return self.tr("De rollen van {name} zijn gewijzigd.").format(name=self.user.name)


class PassphraseForm(KeyForm):
    """Give oneself or somebody else a new passphrase."""

    def __init__(self, bridge: OfficeBridge, name: str) -> None:
        title = self.tr("Nieuwe wachtwoordzin voor {name}").format(name=name)
        super().__init__(bridge, title, self.tr("Wijzigen"))
        self._name = name
        self.fresh = NewPassphrase()
        self.card.add(self.fresh)
        self.fresh.second.entered.connect(self.secret.setFocus)
        if name == bridge.vault.user:
            self.secret_row.show_title(self.tr("Uw wachtwoordzin van nu"))
        self.end_with_secret()

    def first_field(self) -> QWidget:
        """Return where the keyboard begins."""
        return self.fresh

    def missing(self) -> bool:
        """Show what is still missing beside its field; False when nothing is."""
        return self.fresh.missing()

    def work(self) -> str:
        """Change the passphrase."""
        vault = self.bridge.vault
        vault.set_passphrase(self.secret.text(), self.fresh.text(), user=self._name)
        self.fresh.clear()
        return self.tr("{name} opent de kluis voortaan met de nieuwe wachtwoordzin.").format(
            name=self._name
        )


class RemoveForm(KeyForm):
    """Take somebody's key away; ``rekey_wanted`` gives the passphrase when a rekey must follow."""

    rekey_wanted = Signal(str)

    def __init__(self, bridge: OfficeBridge, name: str) -> None:
        title = self.tr("{name} verwijderen").format(name=name)
        super().__init__(bridge, title, self.tr("Verwijderen"))
        self._name = name
        self.rekey = QCheckBox(self.tr("Daarna de hele kluis onder een nieuwe sleutel zetten"))
        self.rekey.setChecked(True)
        what = self.tr(
            "{name} kan de kluis niet meer openen. De dossiers blijven, en het logboek blijft "
            "zeggen wie wat deed."
        )
        why = self.tr(
            "Zonder nieuwe sleutel kan iemand die een kopie van de map bewaarde, ook latere "
            "kopieën van de kluis lezen. Back-ups van eerder houden de oude sleutel."
        )
        for part in (explained(what.format(name=name)), self.rekey, explained(why)):
            self.card.add(part)
        self.end_with_secret()

    def work(self) -> str:
        """Remove the user."""
        secret = self.secret.text()
        self.bridge.vault.remove_user(secret, self._name)
        if self.rekey.isChecked():
            self.rekey_wanted.emit(secret)
        return self.tr("{name} is verwijderd.").format(name=self._name)

"""Everything that is asked about one member of the household on its page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.household import ROLE_NAMES, Person, Role
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.fields import Choice
from herintegratie_desktop.ui.kit.noted_row import NotedRow
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.widgets import Button, Card, line
from herintegratie_desktop.ui.people.born_rows import BornRows
from herintegratie_desktop.ui.people.nationality_field import NationalityField
from herintegratie_desktop.ui.people.person_writer import PersonWriter
from herintegratie_desktop.ui.texts import capitalised

_SAME_AS_BORN = {"born_estimated", "class_chosen"}


@dataclass(frozen=True)
class _Names:
    given: TextLine
    family: TextLine
    own: TextLine


class PersonEditor(Card):
    """Names, role, birth and nationality of one member; ``removal_asked`` gives who to remove."""

    removal_asked = Signal(str)
    left = Signal()

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._bridge = bridge
        self._desk = bridge.desk
        self._person = ""
        self._names = _Names(TextLine(), TextLine(), TextLine())
        self.single = QCheckBox(self.tr("heeft maar één naam"))
        self.role = Choice()
        self.born = BornRows(self._desk)
        self.nationalities = NationalityField(self._desk)
        self.remove = Button(self.tr("Gezinslid verwijderen"), "trash", "quiet")
        self._rows = self._make_rows()
        self._build()
        self._connect()

    def rows(self) -> dict[str, NotedRow]:
        """Return the rows by the name of their field."""
        return self._rows

    def show_person(self, person: Person) -> None:
        """Show one member as known now."""
        self._person = person.id
        self.show_title(person.name or self.tr("Nieuw gezinslid"))
        self._show_names(person)
        self._show_role(person)
        self.born.show_person(self._bridge.case, person)
        kept = self._bridge.case.typed_at(f"persons/{person.id}/nationalities") or ""
        self.nationalities.search.offer(self._usual_nationalities(person))
        self.nationalities.show_codes(person.nationalities, kept)

    def focus_field(self, name: str) -> bool:
        """Give the keyboard to a field by its name; False when there is none."""
        row = self._rows.get("born" if name in _SAME_AS_BORN else name)
        if row is None:
            return False
        row.focus_field()
        return True

    def _make_rows(self) -> dict[str, NotedRow]:
        names = self._names
        return {
            "given_names": NotedRow(self.tr("Voornamen"), names.given),
            "family_name": NotedRow(self.tr("Achternaam"), names.family),
            "name_in_own_script": NotedRow(
                self.tr("Naam in eigen schrift"), names.own, optional=True
            ),
            "role": NotedRow(self.tr("Plaats in het gezin"), self.role),
            "born": self.born.row,
            "class_reason": self.born.choice.reason,
            "nationalities": NotedRow(self.tr("Nationaliteit"), self.nationalities),
        }

    def _build(self) -> None:
        head = QHBoxLayout()
        self.body.removeWidget(self.heading)
        head.addWidget(self.heading, 1)
        head.addWidget(self.remove)
        self.body.setSpacing(14)
        self.body.addLayout(head)
        self.body.addLayout(self._names_grid())
        self.add(line())
        self.add(self.born)
        self.add(line())
        self.add(self._rows["nationalities"])
        self.heading.setWordWrap(True)

    def _names_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        given = QVBoxLayout()
        given.setSpacing(6)
        given.addWidget(self._rows["given_names"])
        given.addWidget(self.single, 0, Qt.AlignmentFlag.AlignLeft)
        top = Qt.AlignmentFlag.AlignTop
        grid.addLayout(given, 0, 0, top)
        grid.addWidget(self._rows["family_name"], 0, 1, top)
        grid.addWidget(self._rows["name_in_own_script"], 1, 0, top)
        grid.addWidget(self._rows["role"], 1, 1, top)
        return grid

    def _connect(self) -> None:
        names, write = self._names, self._put
        names.given.typed.connect(lambda text: write("given_names", text))
        names.family.typed.connect(lambda text: write("family_name", text))
        names.own.typed.connect(lambda text: write("name_in_own_script", text))
        self.single.clicked.connect(lambda on: self._writer().put_single_name(on))
        self.role.chosen.connect(lambda key: write("role", Role(key)))
        self.remove.clicked.connect(lambda: self.removal_asked.emit(self._person))
        self._connect_born()
        field = self.nationalities
        field.added.connect(lambda code: self._writer().add_nationality(code))
        field.removed.connect(lambda code: self._writer().remove_nationality(code))
        field.abandoned.connect(lambda text: self._writer().keep("nationalities", text))

    def _connect_born(self) -> None:
        edit, choice = self.born.edit, self.born.choice
        edit.edited.connect(lambda *parts: self._writer().put_born(parts))
        edit.estimated_changed.connect(lambda on: self._put("born_estimated", on))
        edit.unknown_changed.connect(self._on_unknown)
        edit.left.connect(self.left)
        choice.chosen.connect(lambda chosen: self._writer().put_class(chosen))
        choice.withdrawn.connect(lambda: self._writer().forget_class())
        reason: TextLine = choice.reason.field  # type: ignore[assignment]
        reason.typed.connect(lambda text: self._put("class_reason", text))

    def _on_unknown(self, unknown: bool) -> None:
        self.born.mark_unknown(self._person, unknown)
        if unknown:
            self._writer().forget_born()
        # Only the tick may have changed, of which the case knows nothing.
        self.born.show_person(self._bridge.case, self._writer().person)
        if not unknown:
            self.born.row.focus_field()

    def _writer(self) -> PersonWriter:
        return PersonWriter(self._bridge, self._person)

    def _put(self, field: str, value: object) -> None:
        self._writer().put(field, value)

    def _show_names(self, person: Person) -> None:
        single = person.single_name
        given = self.tr("Naam") if single else self.tr("Voornamen")
        if self._rows["given_names"].title() != given:
            self._rows["given_names"].show_title(given)
        self._names.given.show_text(person.given_names)
        self._names.family.show_text(person.family_name)
        self._names.own.show_text(person.name_in_own_script)
        self.single.setChecked(single)
        self._rows["family_name"].setVisible(not single)

    def _show_role(self, person: Person) -> None:
        say: Callable[[Phrase], str] = self._desk.say
        self.role.show_options(
            (role.value, capitalised(say(Phrase(name)))) for role, name in ROLE_NAMES.items()
        )
        self.role.show_key(person.role.value)

    def _usual_nationalities(self, person: Person) -> Iterable[str]:
        everybody = self._bridge.case.household.members
        codes = (code for member in everybody for code in member.nationalities)
        return [code for code in dict.fromkeys(codes) if code not in person.nationalities]

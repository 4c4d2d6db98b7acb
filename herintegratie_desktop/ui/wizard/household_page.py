"""Who belongs to the household: everybody in a list, and one of them opened beside it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from herintegratie_desktop.core.edits import AddPerson, Part, RemovePerson
from herintegratie_desktop.core.household import ROLE_NAMES, Person, PersonClass, Role
from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.noted_row import NotedRow
from herintegratie_desktop.ui.kit.widgets import Card, SecondaryButton, label
from herintegratie_desktop.ui.people.ages import age_in_short, class_of
from herintegratie_desktop.ui.people.member_list import MemberList, MemberRow
from herintegratie_desktop.ui.people.member_removal import ask_removal, what_goes_along
from herintegratie_desktop.ui.people.person_editor import PersonEditor
from herintegratie_desktop.ui.wizard.placed_page import Place, PlacedPage


class HouseholdPage(PlacedPage):
    """Members are added, changed and removed here; their order is kept."""

    step = Step.HOUSEHOLD

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._current = ""
        self.members = MemberList()
        self.editor = PersonEditor(bridge)
        self.add_button = SecondaryButton(self.tr("&Gezinslid toevoegen"), "plus")
        self.first_button = SecondaryButton(self.tr("Eerste gezinslid toevoegen"), "plus")
        self._empty = Card(self.tr("Wie gaan er terug?"))
        self._build()
        self._connect()

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Gezinsleden")

    def hint(self) -> str:
        """Return the sentence under the heading."""
        return self.tr(
            "Registreer iedereen die meegaat, met de naam zoals die op het document staat."
        )

    def page_buttons(self) -> tuple[QWidget, ...]:
        """Return the button that adds a member."""
        return (self.add_button,)

    def places(self) -> dict[str, Place]:
        """Return the fields of the member who is open."""
        if not self._current:
            return {}
        rows: dict[str, NotedRow] = self.editor.rows()
        return {f"persons/{self._current}/{name}": row for name, row in rows.items()}

    def focus_place(self, place: str) -> bool:
        """Open the member of a place and give the keyboard to the field."""
        match place.split("/"):
            case ["persons"]:
                (self.members if self._current else self.first_button).setFocus()
                return True
            case ["persons", person_id] if person_id in self.bridge.case.household:
                self.open_person(person_id)
                return self.editor.focus_field("given_names")
            case ["persons", person_id, name, *_] if person_id in self.bridge.case.household:
                self.open_person(person_id)
                return self.editor.focus_field(name)
        return False

    def open_person(self, person_id: str) -> None:
        """Show somebody beside the list."""
        if person_id != self._current:
            self._let_go()
            self._current = person_id
            self.bridge.session.rest()
            self.refresh(Part.ALL)

    def add_person(self) -> None:
        """Register one more member; the first one is the applicant."""
        household = self.bridge.case.household
        role = Role.OTHER if household.members else Role.HEAD
        person = Person(household.new_person_id(), role=role)
        if self.bridge.case.seal is None:
            self._let_go()
            self._current = person.id
            self.bridge.do(AddPerson(person), origin=self)
            self.editor.focus_field("given_names")

    def remove_person(self, person_id: str) -> None:
        """Remove a member, after a question when something goes along."""
        going = what_goes_along(self.bridge.case, person_id)
        if self.bridge.case.seal is not None:
            return
        if going:
            name = self.bridge.case.household.person(person_id).called
            ask_removal(self, name, going, lambda: self._remove(person_id))
        else:
            self._remove(person_id)

    def refresh(self, parts: Part) -> None:
        """Show everybody, and the one who is open."""
        household = self.bridge.case.household
        if self._current not in household:
            self._current = household.members[0].id if household.members else ""
        self._show_empty(not household.members)
        self.members.show_members(self._member_rows(), self._current)
        if self._current:
            self.editor.show_person(household.person(self._current))
        self.show_sentences()
        self.keep_sealed()

    def arrive(self) -> None:
        """Show one button to add somebody, not two."""
        super().arrive()
        self._show_empty(not self.bridge.case.household.members)

    def _show_empty(self, empty: bool) -> None:
        self._empty.setVisible(empty)
        self.members.setVisible(not empty)
        self.editor.setVisible(not empty)
        # Without a bar around it a button that is shown would be a window of its own.
        if self.add_button.parentWidget() is not None:
            self.add_button.setVisible(not empty)

    def _build(self) -> None:
        self.setMinimumWidth(860)
        text = self.tr("Begin met de aanvrager. Wat u niet weet, kunt u later aanvullen.")
        self._empty.add(label(text, "muted", wrap=True))
        self._empty.body.addWidget(self.first_button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.members, 0, top)
        row.addWidget(self.editor, 1, top)
        row.addWidget(self._empty, 1, top)
        self.editor.setMaximumWidth(900)
        self._empty.setMaximumWidth(900)
        row.addStretch(0)
        self.add_button.setToolTip(self.tr("Insert"))

    def _connect(self) -> None:
        self.members.chosen.connect(self.open_person)
        self.members.removal_asked.connect(self.remove_person)
        self.editor.removal_asked.connect(self.remove_person)
        self.editor.left.connect(self.show_sentences)
        self.add_button.clicked.connect(self.add_person)
        self.first_button.clicked.connect(self.add_person)
        insert = QShortcut(QKeySequence(Qt.Key.Key_Insert), self)
        insert.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        insert.activated.connect(self.add_person)

    def _let_go(self) -> None:
        """Let a field hand over what was typed while its person is still the one who is open."""
        field = QApplication.focusWidget()
        if field is not None and self.editor.isAncestorOf(field):
            field.clearFocus()

    def _remove(self, person_id: str) -> None:
        members = [each.id for each in self.bridge.case.household.members]
        at = members.index(person_id)
        self._let_go()
        if person_id == self._current:
            beside = members[at + 1 : at + 2] or members[max(at - 1, 0) : at]
            self._current = beside[0] if beside else ""
        self.bridge.do(RemovePerson(person_id), origin=self)
        (self.members if self._current else self.first_button).setFocus()

    def _member_rows(self) -> list[MemberRow]:
        asked = Counter(_person_of(place) for place in self._wrong())
        own = self.editor.rows()
        remarked = {_person_of(each) for each in self._remarks() if each.split("/")[-1] in own}
        members = self.bridge.case.household.members
        return [self._row(each, asked[each.id], each.id in remarked) for each in members]

    def _row(self, person: Person, asked: int, remarked: bool) -> MemberRow:
        case = self.bridge.case
        role = self.desk.say(Phrase(ROLE_NAMES[person.role]))
        state, tone = self._state(asked, remarked)
        return MemberRow(
            id=person.id,
            name=person.name or self.tr("Nog geen naam"),
            about=f"{role} · {age_in_short(self.desk, case, person)}",
            state=state,
            tone=tone,
            is_adult=class_of(self.desk, case, person) is not PersonClass.MINOR,
        )

    def _state(self, asked: int, remarked: bool) -> tuple[str, str]:
        if asked == 1:
            return self.tr("1 antwoord ontbreekt"), "warn"
        if asked:
            return self.tr("{count} antwoorden ontbreken").format(count=asked), "warn"
        if remarked:
            return self.tr("Kijk dit nog na"), "warn"
        return self.tr("Compleet"), "good"


def _person_of(place: str) -> str:
    first, _, rest = place.partition("/")
    return rest.partition("/")[0] if first == "persons" else ""

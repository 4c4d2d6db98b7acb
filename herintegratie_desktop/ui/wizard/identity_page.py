"""By what papers everybody is known: the V-number and the documents of each member."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.edits import Part
from herintegratie_desktop.core.household import ROLE_NAMES, Person, PersonClass
from herintegratie_desktop.core.intake import Step, has_v_number_form
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.noted_row import NotedRow
from herintegratie_desktop.ui.kit.tab_order import put_after, stops
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.widgets import Avatars, Card, LinkButton, label
from herintegratie_desktop.ui.people.ages import age_in_short, class_of
from herintegratie_desktop.ui.people.document_table import DocumentTable
from herintegratie_desktop.ui.people.person_writer import PersonWriter
from herintegratie_desktop.ui.wizard.placed_page import Place, PlacedPage

_V_NUMBER_WIDTH = 330


class IdentityCard(Card):
    """The V-number and the documents of one person."""

    def __init__(self, bridge: CaseBridge, person_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._bridge = bridge
        self._writer = PersonWriter(bridge, person_id)
        self.person_id = person_id
        self.avatar = Avatars(34)
        self.about = label("", "muted")
        self.v_number = TextLine()
        self.v_row = NotedRow(self.tr("V-nummer"), self.v_number)
        self.documents = DocumentTable(bridge, person_id)
        self.documents_row = NotedRow(self.tr("Documenten"), self.documents)
        self._build()
        self.v_number.typed.connect(lambda text: self._writer.put("v_number", text))

    def show_person(self, case: Case, person: Person) -> None:
        """Show this person as known now."""
        desk = self._bridge.desk
        name = person.name or self.tr("Nog geen naam")
        is_adult = class_of(desk, case, person) is not PersonClass.MINOR
        role = desk.say(Phrase(ROLE_NAMES[person.role]))
        self.show_title(name)
        self.avatar.show_people([(name, is_adult)])
        self.about.setText(f"{role} · {age_in_short(desk, case, person)}")
        self.v_number.show_text(person.v_number)
        self.documents.show_person(case, person)
        self.v_number.setAccessibleName(f"{name}, {self.v_row.title()}")
        self.documents.setAccessibleName(name)

    def places(self) -> dict[str, Place]:
        """Return the fields of this person."""
        own: dict[str, Place] = {"v_number": self.v_row, "documents": self.documents_row}
        own.update(self.documents.cells())
        return {f"persons/{self.person_id}/{name}": place for name, place in own.items()}

    def _build(self) -> None:
        self.body.removeWidget(self.heading)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.heading)
        names.addWidget(self.about)
        head = QHBoxLayout()
        head.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(self.avatar, 0, top)
        head.addLayout(names, 1)
        head.setAlignment(names, top)
        self.v_row.setFixedWidth(_V_NUMBER_WIDTH)
        head.addWidget(self.v_row, 0, top)
        self.heading.setWordWrap(True)
        self.add(head)
        self.add(self.documents_row)


class IdentityPage(PlacedPage):
    """A card for everybody, in the order of the household."""

    step = Step.IDENTITY

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.cards: dict[str, IdentityCard] = {}
        self._empty = Card(self.tr("Er is nog niemand geregistreerd"))
        self._go = LinkButton(self.tr("Naar gezinsleden"))
        self._go.clicked.connect(lambda: self.asks_for.emit("persons"))
        self._empty.body.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addWidget(self._empty)
        self._column.addStretch(1)

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Identiteit en documenten")

    def hint(self) -> str:
        """Return the sentence under the heading."""
        return self.tr(
            "Een V-nummer heeft 10 cijfers. Vul geen burgerservicenummer (BSN) in; dat wordt hier "
            "niet gevraagd en niet bewaard."
        )

    def places(self) -> dict[str, Place]:
        """Return the fields of everybody."""
        found: dict[str, Place] = {}
        for card in self.cards.values():
            found.update(card.places())
        return found

    def speaks_up(self, place: str) -> bool:
        """Let a V-number of another form be said once it is left."""
        match place.split("/"):
            case ["persons", person_id, "v_number"]:
                number = self.bridge.case.household.person(person_id).v_number
                return bool(number.strip()) and not has_v_number_form(number)
        return super().speaks_up(place)

    def focus_place(self, place: str) -> bool:
        """Give the keyboard to a field, or to the documents it belongs to."""
        if super().focus_place(place):
            return True
        match place.split("/"):
            case ["persons", person_id, "documents" | "no_documents", *_]:
                return super().focus_place(f"persons/{person_id}/documents")
            case ["persons", person_id]:
                return super().focus_place(f"persons/{person_id}/v_number")
        return False

    def refresh(self, parts: Part) -> None:
        """Show everybody."""
        case = self.bridge.case
        members = case.household.members
        if [each.id for each in members] != list(self.cards):
            self._make_cards(members)
        for person in members:
            self.cards[person.id].show_person(case, person)
        self._empty.setVisible(not members)
        self.show_sentences()
        self.keep_sealed()

    def _make_cards(self, members: tuple[Person, ...]) -> None:
        for person_id in set(self.cards) - {each.id for each in members}:
            gone = self.cards.pop(person_id)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.cards = {each.id: self.cards.get(each.id) or self._card(each.id) for each in members}
        last: QWidget = self._go
        for at, card in enumerate(self.cards.values()):
            self._column.removeWidget(card)
            self._column.insertWidget(at, card)
            card.show()
            last = put_after(last, stops(card))

    def _card(self, person_id: str) -> IdentityCard:
        card = IdentityCard(self.bridge, person_id, self)
        card.v_number.left.connect(self.show_sentences)
        card.documents.left.connect(self.show_sentences)
        return card

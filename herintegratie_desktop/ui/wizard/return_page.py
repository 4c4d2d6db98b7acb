"""Where the household goes, when, in which language the plan is, and who signs it too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Case, Return
from herintegratie_desktop.core.edits import Part
from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.calendar_field import CalendarField
from herintegratie_desktop.ui.kit.fields import Choice
from herintegratie_desktop.ui.kit.noted_row import NotedRow
from herintegratie_desktop.ui.kit.tab_order import put_after
from herintegratie_desktop.ui.kit.typed_fields import TextArea, TextLine
from herintegratie_desktop.ui.kit.widgets import Card, LinkButton, line
from herintegratie_desktop.ui.languages import language_options
from herintegratie_desktop.ui.people.country_facts import CountryFacts
from herintegratie_desktop.ui.people.country_field import CountrySearch
from herintegratie_desktop.ui.people.helper_rows import HelperRows
from herintegratie_desktop.ui.people.return_writer import ReturnWriter
from herintegratie_desktop.ui.sealed import READING
from herintegratie_desktop.ui.shortcuts import COUNTRY, shown
from herintegratie_desktop.ui.wizard.placed_page import Place, PlacedPage

_TEXTS = ("place", "address", "address_in_own_script", "phone")
_DEPARTURE = "return/planned_departure"
_DAY_WIDTH = 230
_LANGUAGE_WIDTH = 400
_TURNS = "turns-18-before-departure"


class ReturnPage(PlacedPage):
    """Country and address, departure and language, and who signs beside the household."""

    step = Step.RETURN

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._writer = ReturnWriter(bridge)
        self.country = CountrySearch(self.desk)
        self.texts: dict[str, TextLine | TextArea] = {
            "place": TextLine(),
            "address": TextArea(),
            "address_in_own_script": TextArea(),
            "phone": TextLine(),
        }
        self.unknown = QCheckBox(self.tr("adres nog niet bekend"))
        self.facts = CountryFacts(self.desk)
        self.sheet = LinkButton(self.tr("Landblad: netwerken, projecten, na terugkeer"))
        self.sheet.setProperty(READING, True)
        self.sheet.setToolTip(shown(COUNTRY))
        self.departure = CalendarField(self.desk.language)
        self.language = Choice()
        self.caseworker = TextLine()
        self.organisation = TextLine()
        asked = self.tr("Er is een tolk bij, die ook tekent")
        self.interpreter = HelperRows(bridge, "interpreter", asked)
        asked = self.tr("Een voogd of begeleider tekent mee")
        self.guardian = HelperRows(bridge, "guardian", asked)
        self._rows = self._make_rows()
        self._build()
        self._connect()

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Land en adres van terugkeer")

    def hint(self) -> str:
        """Return the sentence under the heading."""
        return self.tr("Vul in wat nu bekend is; u kunt dit later aanvullen.")

    def places(self) -> dict[str, Place]:
        """Return the fields of this page."""
        return {**self._rows, "interpreter": self.interpreter, "guardian": self.guardian}

    def focus_place(self, place: str) -> bool:
        """Give the keyboard to a field of the return."""
        if place in {"return", "return/address_unknown"}:
            place = "return/country" if place == "return" else "return/place"
        return super().focus_place(place)

    def refresh(self, parts: Part) -> None:
        """Show the return as it is known now."""
        case = self.bridge.case
        self._show_country(case)
        self._show_address(case.back)
        kept = case.typed_at(_DEPARTURE)
        self.departure.show_day(case.back.planned_departure, kept)
        self.departure.open_near(self.desk.today)
        self.language.show_key(case.language)
        self.caseworker.show_text(case.caseworker.name)
        self.organisation.show_text(case.caseworker.organisation)
        self.interpreter.show_helper(case.interpreter)
        self.guardian.show_helper(case.guardian)
        self.show_sentences()
        self.keep_sealed()

    def _make_rows(self) -> dict[str, NotedRow]:
        texts = self.texts
        return {
            "return/country": NotedRow(self.tr("Land"), self.country),
            "return/place": NotedRow(self.tr("Plaats"), texts["place"]),
            "return/address": NotedRow(self.tr("Adres"), texts["address"], optional=True),
            "return/address_in_own_script": NotedRow(
                self.tr("Adres in eigen schrift"), texts["address_in_own_script"], optional=True
            ),
            "return/phone": NotedRow(self.tr("Telefoon daar"), texts["phone"], optional=True),
            _DEPARTURE: NotedRow(self.tr("Geplande vertrekdatum"), self.departure),
            "language": NotedRow(self.tr("Taal van het plan, naast Nederlands"), self.language),
            "caseworker": NotedRow(self.tr("Behandelaar"), self.caseworker),
            "caseworker/organisation": NotedRow(self.tr("Organisatie"), self.organisation),
        }

    def _build(self) -> None:
        self.departure.setMaximumWidth(_DAY_WIDTH)
        self.language.setMaximumWidth(_LANGUAGE_WIDTH)
        self.language.setPlaceholderText(self.tr("Kies een taal"))
        self.language.show_options(language_options(self.desk))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for card in (self._where(), self._when(), self._who()):
            column.addWidget(card)
        column.addStretch(1)

    def _where(self) -> Card:
        card, rows = Card(self.tr("Waarheen")), self._rows
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(rows["return/country"])
        left.addWidget(rows["return/place"])
        left.addWidget(self.unknown, 0, Qt.AlignmentFlag.AlignLeft)
        for name in ("address", "address_in_own_script", "phone"):
            left.addWidget(rows[f"return/{name}"])
        left.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(20)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(_room_for(self.facts), 1)
        both.addLayout(left, 6)
        both.addLayout(right, 5)
        card.add(both)
        # As one reads: the left side first, then what stands beside it.
        put_after(self.texts["phone"], [self.sheet])
        return card

    def _when(self) -> Card:
        card = Card(self.tr("Wanneer en in welke taal"))
        card.add(_beside(self._rows[_DEPARTURE], self._rows["language"]))
        return card

    def _who(self) -> Card:
        card, rows = Card(self.tr("Wie het plan opstelt en meetekent")), self._rows
        card.add(_beside(rows["caseworker"], rows["caseworker/organisation"]))
        card.add(line())
        card.add(self.interpreter)
        card.add(self.guardian)
        return card

    def _connect(self) -> None:
        self.sheet.clicked.connect(self._open_sheet)
        for name in _TEXTS:
            self.texts[name].typed.connect(lambda text, name=name: self._writer.put(name, text))
        self.country.chosen.connect(self._on_country)
        self.country.abandoned.connect(self._on_no_country)
        self.unknown.clicked.connect(lambda on: self._writer.put("address_unknown", on))
        self.departure.typed.connect(self._writer.put_departure)
        self.departure.left.connect(self.show_sentences)
        self.language.chosen.connect(self._writer.put_language)
        self.caseworker.typed.connect(lambda text: self._writer.put_caseworker(name=text))
        self.organisation.typed.connect(lambda text: self._writer.put_caseworker(organisation=text))

    def _on_country(self, code: str) -> None:
        self._writer.put("country", code)
        self.refresh(Part.RETURN)

    def _on_no_country(self, text: str) -> None:
        self._writer.abandon_country(text)
        self.refresh(Part.RETURN)

    def _show_country(self, case: Case) -> None:
        code, kept = case.back.country, case.typed_at("return/country")
        name = self.desk.country(code) if code else ""
        self.country.offer(self._likely(case))
        self.country.show_answer(name if kept is None else kept)
        self.facts.show_country(code)
        self.sheet.setVisible(bool(code))

    def _open_sheet(self) -> None:
        from herintegratie_desktop.ui.country_sheet.dialog import open_country_sheet

        open_country_sheet(self.desk, self.bridge.case.back.country, self.desk.today, self)

    def _likely(self, case: Case) -> list[str]:
        codes = (code for each in case.household.members for code in each.nationalities)
        return [code for code in dict.fromkeys(codes) if code in self.desk.guide.countries]

    def _show_address(self, back: Return) -> None:
        self.unknown.setChecked(back.address_unknown)
        for name in _TEXTS:
            text = getattr(back, name)
            self.texts[name].show_text(text)
            # What was filled in before stays in sight: it is printed with the plan.
            hidden = back.address_unknown and not text and name != "phone"
            self._rows[f"return/{name}"].setVisible(not hidden)

    def _remarks(self) -> dict[str, list[str]]:
        found = super()._remarks()
        try:
            checked = self.bridge.checked
        except RuleError:
            return found
        turning = [each.message for each in checked.warnings if each.code == _TURNS]
        found.setdefault(_DEPARTURE, []).extend(map(self.desk.say, turning))
        unsigned = [each.message for each in checked.blocking if each.place == "guardian"]
        found.setdefault("guardian", []).extend(map(self.desk.say, unsigned))
        return found


def _room_for(part: QWidget) -> QWidget:
    """Keep the room of a part that comes and goes, so that what is beside it stays in place."""
    room = QWidget()
    column = QVBoxLayout(room)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(part)
    column.addStretch(1)
    return room


def _beside(one: QWidget, other: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    for at, part in enumerate((one, other)):
        grid.addWidget(part, 0, at, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(at, 1)
    return grid

"""The main job, page by page: what is typed and clicked, and what is photographed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from herintegratie_desktop.commands.demo import household
from herintegratie_desktop.commands.demo.hands import (
    DemoStoppedError,
    choose,
    click,
    draw,
    press,
    rest_on,
    wait_for,
    write,
)
from herintegratie_desktop.commands.demo.household import DocumentTyped, LineTyped, PersonTyped
from herintegratie_desktop.core.case import Reply
from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.core.plan import Form
from herintegratie_desktop.ui.main_window import MainWindow
from herintegratie_desktop.ui.paper.sign_dialog import SignDialog
from herintegratie_desktop.ui.people.document_row import DocumentRow
from herintegratie_desktop.ui.wizard.check_page import CheckPage
from herintegratie_desktop.ui.wizard.conditions_page import ConditionsPage
from herintegratie_desktop.ui.wizard.household_page import HouseholdPage
from herintegratie_desktop.ui.wizard.identity_page import IdentityPage
from herintegratie_desktop.ui.wizard.page import WizardPage
from herintegratie_desktop.ui.wizard.plan_page import PlanPage
from herintegratie_desktop.ui.wizard.return_page import ReturnPage
from herintegratie_desktop.ui.wizard.sign_page import SignPage

_P = TypeVar("_P", bound=WizardPage)
_BASIC = "page.basic"
_TAB, _ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return
_FORM_KEYS = {Form.CASH: "c", Form.IN_KIND: "n"}


def walk(window: MainWindow, language: str) -> Iterator[str]:
    """Do the whole job in a new case; yields the name of each picture to take."""
    window.new_case()
    _household(_opened(window, Step.HOUSEHOLD, HouseholdPage))
    yield "01-household"
    _identity(_opened(window, Step.IDENTITY, IdentityPage))
    yield "02-identity"
    _return(_opened(window, Step.RETURN, ReturnPage), language)
    yield "03-return"
    _conditions(_opened(window, Step.CONDITIONS, ConditionsPage))
    yield "04-conditions"
    page = _opened(window, Step.PLAN, PlanPage)
    _plan(page)
    yield "05-plan-over-the-limit"
    _repair(page)
    yield "05-plan-repaired"
    _opened(window, Step.CHECK, CheckPage)
    yield "06-check"
    sign = _opened(window, Step.SIGN, SignPage)
    _sign_on_screen(sign)
    yield "07-sign"
    _seal(sign)
    yield "07-signed"


def _opened(window: MainWindow, step: Step, kind: type[_P]) -> _P:
    """Go to a step as a click on it does, and return its page."""
    if window.frame is None:
        raise DemoStoppedError("no case is open")
    page = window.frame.open_step(step)
    if not isinstance(page, kind):
        raise DemoStoppedError(f"step {step} has another page")
    QApplication.processEvents()
    return page


# --- the household ----------------------------------------------------------------------


def _household(page: HouseholdPage) -> None:
    for number, person in enumerate(household.PERSONS):
        click(page.add_button if number else page.first_button)
        _person(page, person)
    page.open_person("p1")
    rest_on(page.members)


def _person(page: HouseholdPage, person: PersonTyped) -> None:
    rows, editor = page.editor.rows(), page.editor
    write(person.given_names, rows["given_names"].field)
    if person.family_name:
        write(person.family_name, rows["family_name"].field)
    else:
        click(editor.single)
    write(person.own_script, rows["name_in_own_script"].field)
    if person.role is not page.bridge.case.household.members[-1].role:
        choose(editor.role, person.role.value)
    for box, text in zip(editor.born.edit.boxes, person.born, strict=True):
        if text:
            write(text, box)
    if person.estimated:
        click(editor.born.edit.estimated)
    write("irak", editor.nationalities.search)
    press(_ENTER)


# --- identity and documents -------------------------------------------------------------


def _identity(page: IdentityPage) -> None:
    for card, person in zip(page.cards.values(), household.PERSONS, strict=True):
        write(person.v_number, card.v_number)
        if person.document is None:
            click(card.documents.none)
        else:
            click(card.documents.add_button)
            _document(card.documents.rows[-1], person.document)
    rest_on(next(iter(page.cards.values())).v_number)


def _document(row: DocumentRow, document: DocumentTyped) -> None:
    choose(row.kind, document.kind.value)
    write(document.number, row.number)
    write(document.country, row.country)
    press(_ENTER)
    write(document.valid_until, row.valid_until.line)
    choose(row.status, document.status.value)


# --- where to, and who comes into consideration -----------------------------------------


def _return(page: ReturnPage, language: str) -> None:
    write(household.COUNTRY, page.country)
    press(_ENTER)
    write(household.PLACE, page.texts["place"])
    write(household.ADDRESS, page.texts["address"])
    write(household.PHONE, page.texts["phone"])
    write(household.DEPARTURE, page.departure.line)
    choose(page.language, language)
    rest_on(page.country)


def _conditions(page: ConditionsPage) -> None:
    row = page.row("p1", _BASIC)
    if row is None:
        raise DemoStoppedError("nobody is asked about the basic condition")
    click(row.replies.button(Reply.YES))
    choose(row.form.who.choice, "IOM")
    click(row.details)


# --- the plan ---------------------------------------------------------------------------


def _plan(page: PlanPage) -> None:
    page.focus_place("plan/obstacles")
    for name in ("obstacles", "support", "contribution"):
        write(getattr(household, name.upper()), page.texts.fields[name])
    for name in ("project", "network"):
        page.focus_place(name)
        choose(page.choices.boxes[name], "iom")
    for line in household.LINES:
        _line(page, line)
    page.table.setFocus()


def _line(page: PlanPage, line: LineTyped) -> None:
    own = page.bridge.case.plan.of(line.person)
    if own:
        page.focus_place(f"lines/{own[-1].id}/purpose")
        click(page.add_button)
    else:
        page.focus_place(f"lines/of/{line.person}")
        press(_ENTER)
    for text in (line.purpose, line.provider, line.category, _FORM_KEYS[line.form], line.when):
        write(text)
        press(_TAB)
    write(line.amount)
    press(_ENTER)


def _repair(page: PlanPage) -> None:
    """Follow the link of the banner, and say of the new line what a repair cannot know."""
    before = {line.id for line in page.bridge.case.plan.lines}
    click(page.banner.rows()[0].link)
    for line in page.bridge.case.plan.lines:
        if line.id not in before:
            for field, text in household.REPAIR.items():
                page.focus_place(f"lines/{line.id}/{field}")
                write(text)
                press(_ENTER)


# --- signing ----------------------------------------------------------------------------


def _sign_on_screen(page: SignPage) -> None:
    for signer, phase in household.PENS.items():
        row = page.signers.row(signer)
        if row is None:
            raise DemoStoppedError(f"{signer} is not asked to sign")
        click(row.sign)
        dialog = _dialog()
        draw(dialog.pad, household.pen_stroke(phase))
        click(dialog.done_button)
        QApplication.processEvents()
    wait_for("the paper in the preview", lambda: page.paper.pdf is not None)


def _dialog() -> SignDialog:
    wait_for("the dialog to sign in", lambda: _open_dialog() is not None)
    found = _open_dialog()
    if found is None:
        raise DemoStoppedError("the dialog to sign in is gone")
    return found


def _open_dialog() -> SignDialog | None:
    found = QApplication.activeModalWidget()
    return found if isinstance(found, SignDialog) else None


def _seal(page: SignPage) -> None:
    page.sealing.means.keep_to_vault()
    click(page.sealing.seal)
    wait_for("the seal", lambda: page.bridge.case.seal is not None)
    wait_for("the paper that was sealed", lambda: page.paper.pdf is not None)

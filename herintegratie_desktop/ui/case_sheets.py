"""What a key or a link opens over a case, imported when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.ui.wizard.frame import WizardFrame

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault


def compare_schemes(frame: WizardFrame) -> None:
    """Show the schemes side by side for this household."""
    from herintegratie_desktop.ui.compare.dialog import open_comparison

    open_comparison(frame.bridge, frame)


def show_country(frame: WizardFrame) -> None:
    """Show what is known of the country of return; ask for it when it is not known yet."""
    from herintegratie_desktop.ui.country_sheet.dialog import open_country_sheet

    desk, code = frame.bridge.desk, frame.bridge.case.back.country
    if code:
        open_country_sheet(desk, code, desk.today, frame)
    else:
        frame.open_place("return/country")


def follow_identity(frame: WizardFrame, vault: Vault) -> None:
    """Open what the bar with the people of a case is asked for: its timeline, a person's file."""
    identity = frame.identity
    identity.timeline_asked.connect(lambda: show_timeline(frame, vault))
    identity.request_asked.connect(lambda: show_person(frame, vault))
    identity.request.setVisible(vault.may(Act.ANSWER_REQUEST))


def show_timeline(frame: WizardFrame, vault: Vault) -> None:
    """Show who did what with the case, after saving it."""
    from herintegratie_desktop.ui.journal.timeline import open_timeline

    if frame.leave_page():
        open_timeline(vault, frame.bridge.desk, frame.bridge.case.id, frame.window())


def show_person(frame: WizardFrame, vault: Vault) -> None:
    """Offer everything about one person of the case, after saving it."""
    from herintegratie_desktop.ui.retention.person_dialog import open_person

    if frame.leave_page():
        open_person(vault, frame.bridge.desk, frame.bridge.case, frame.window())

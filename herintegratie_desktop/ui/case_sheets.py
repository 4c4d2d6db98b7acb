"""What a key opens over a case, imported when it is first asked for."""

from __future__ import annotations

from herintegratie_desktop.ui.wizard.frame import WizardFrame


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

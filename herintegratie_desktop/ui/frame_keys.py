"""The keys that do something with the open case."""

from __future__ import annotations

from collections.abc import Callable
from operator import methodcaller

from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.ui import shortcuts
from herintegratie_desktop.ui.case_sheets import compare_schemes, show_country
from herintegratie_desktop.ui.wizard.frame import WizardFrame

FRAME_KEYS: tuple[tuple[tuple[str, ...], Callable[[WizardFrame], object]], ...] = (
    (shortcuts.UNDO, WizardFrame.undo),
    (shortcuts.REDO, WizardFrame.redo),
    (shortcuts.GO_ON, WizardFrame.go_on),
    (shortcuts.NEXT_PROBLEM, WizardFrame.next_problem),
    (shortcuts.SAVE, WizardFrame.leave_page),
    (shortcuts.COMPARE, compare_schemes),
    (shortcuts.COUNTRY, show_country),
    (shortcuts.ATTACHMENTS, WizardFrame.open_attachments),
    *(
        ((key,), methodcaller("open_step", step))
        for step, key in zip(Step, shortcuts.STEPS, strict=True)
    ),
)
"""Each with what it does with the frame around the case."""

"""The three texts article 18 of the OZV asks of every plan; typed at once into the case."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from herintegratie_desktop.core.plan_edits import ChangePlanText
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.fields import FieldRow
from herintegratie_desktop.ui.kit.paste_guard import GuardedText
from herintegratie_desktop.ui.kit.typed_fields import storable
from herintegratie_desktop.ui.kit.widgets import label, scrolled

_LEAST_HEIGHT = 82
_STEP_MS = 2_000
_GROWS = QSizePolicy.Policy.Expanding


class _Text(GuardedText):
    """As high as there is room for, and at least three lines."""

    def sizeHint(self) -> QSize:
        return QSize(400, _LEAST_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _LEAST_HEIGHT)


class PlanTexts(QWidget):
    """One field a text; what is typed within two seconds after another is undone together."""

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.fields = {name: _Text() for name in ("obstacles", "support", "contribution")}
        self.rows = {
            name: FieldRow(title, self.fields[name], hint=hint)
            for name, title, hint in self._asks()
        }
        self._shown: tuple[str, str, str, bool] | None = None
        self._rest = QTimer(self, interval=_STEP_MS, singleShot=True)
        self._rest.timeout.connect(bridge.session.rest)
        self._build()
        self._connect()

    def _asks(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "obstacles",
                self.tr("Wat staat terugkeer in de weg?"),
                self.tr("En hoe worden die belemmeringen weggenomen."),
            ),
            (
                "support",
                self.tr("Waaruit bestaat de ondersteuning?"),
                self.tr("In grote lijnen; de regels van de begroting staan in de tabel."),
            ),
            (
                "contribution",
                self.tr("Hoe draagt dit bij aan herintegratie?"),
                self.tr("Economisch en sociaal, en ook op de lange duur."),
            ),
        )

    def _build(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 12, 4)
        column.setSpacing(14)
        column.addWidget(
            label(self.tr("Artikel 18 OZV vraagt deze drie teksten in elk plan."), "muted")
        )
        for row in self.rows.values():
            row.setSizePolicy(_GROWS, _GROWS)
            column.addWidget(row, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(page))

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.textChanged.connect(lambda name=name: self._on_typed(name))
            field.installEventFilter(self)

    def refresh(self) -> None:
        """Show the texts as they are now, and let nobody type in a sealed plan."""
        plan, is_open = self._bridge.case.plan, self._bridge.case.seal is None
        shown = (plan.obstacles, plan.support, plan.contribution, is_open)
        if shown == self._shown:
            return
        self._shown = shown
        for name, field in self.fields.items():
            text = str(getattr(plan, name))
            if text != storable(field.toPlainText()):
                field.setPlainText(text)
            field.setReadOnly(not is_open)

    def filled(self) -> int:
        """Return how many of the texts are written."""
        plan = self._bridge.case.plan
        return sum(bool(str(getattr(plan, name)).strip()) for name in self.fields)

    def show_asked(self, sentences: dict[str, str]) -> None:
        """Say under each text that is asked for what to do, by the name of the text."""
        for name, row in self.rows.items():
            row.show_error(sentences.get(name, ""))

    def focus(self, name: str) -> bool:
        """Give the keyboard to a text; False for an unknown name."""
        field = self.fields.get(name)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        return field is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End what is undone together when the keyboard leaves a text."""
        if event.type() == QEvent.Type.FocusOut:
            self._bridge.session.rest()
        return super().eventFilter(watched, event)

    def _on_typed(self, name: str) -> None:
        text, case = storable(self.fields[name].toPlainText()), self._bridge.case
        if text == getattr(case.plan, name) or case.seal is not None:
            return
        # A field chosen by its name is beyond the type checker.
        changed = replace(case.plan, **{name: text})  # type: ignore[arg-type]
        self._bridge.do(ChangePlanText(changed, name), origin=self)
        self.rows[name].show_error("")
        self._rest.start()

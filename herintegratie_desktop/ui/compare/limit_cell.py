"""What one scheme allows somebody, and how far the plan as it is uses that."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.limits import Use
from herintegratie_desktop.ui.kit.amounts import isolated, short_euros
from herintegratie_desktop.ui.kit.look import set_kind
from herintegratie_desktop.ui.kit.widgets import LimitBar, label


class LimitCell(QWidget):
    """The limit with its cash part, a bar of the plan, and in words what is left or too much."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._use: Use | None = None
        self._is_tested = True
        self.limit, self.cash = label("", "strong"), label("", "muted")
        self.bar = LimitBar(8)
        self.bar.setAccessibleName(name)
        self.left = label("", "small", wrap=True)
        self._build()

    def _build(self) -> None:
        amounts = QHBoxLayout()
        amounts.setSpacing(8)
        amounts.addWidget(self.limit)
        amounts.addWidget(self.cash, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(amounts)
        column.addWidget(self.bar)
        column.addWidget(self.left)
        column.addStretch(1)

    def show_use(self, use: Use | None, *, is_tested: bool = True) -> None:
        """Show a limit and its use; None without amounts. A sum over persons is not tested."""
        self._use, self._is_tested = use, is_tested
        self.bar.setVisible(use is not None)
        self.cash.setVisible(use is not None)
        if use is None:
            self.limit.setText("–")
            self.left.hide()
            return
        self.limit.setText(self._euros(use.limit))
        cash = self.tr("waarvan contant {amount}")
        self.cash.setText(cash.format(amount=self._euros(use.cash_limit)))
        self.bar.show_use(use.cash, use.spent, use.cash_limit, use.limit)
        self._show_left(use)

    def said(self) -> str:
        """Return the cell as it is read aloud."""
        return f"{self.limit.text()} {self.cash.text()} {self.left.text()}".strip()

    def changeEvent(self, event: QEvent) -> None:
        """Say the amounts anew when the direction of reading becomes another one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and self._use is not None:
            self.show_use(self._use, is_tested=self._is_tested)

    def _show_left(self, use: Use) -> None:
        is_over = self._is_tested and use.is_over
        set_kind(self.left, "error" if is_over else "small")
        self.left.setText(self._over(use) if is_over else self._room(use))
        self.left.setVisible(bool(use.spent))

    def _over(self, use: Use) -> str:
        total, cash = self.tr("Totaal {amount} te veel"), self.tr("Contant {amount} te veel")
        over = ((total, -use.left), (cash, -use.cash_left))
        return "\n".join(
            said.format(amount=self._euros(cents)) for said, cents in over if cents > 0
        )

    def _room(self, use: Use) -> str:
        said = self.tr("Nog {amount} ruimte, met dit plan")
        return said.format(amount=self._euros(use.left))

    def _euros(self, cents: int) -> str:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        # An amount must not be parted from its sign.
        return isolated(short_euros(cents), rtl).replace(" ", "\u00a0")

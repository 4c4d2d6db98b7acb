"""A labelled row that besides an error can carry a remark, which stops nobody."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.field_row import Remark as Remark


class NotedRow(FieldRow):
    """A field with its label, hint and error, and below it what is worth a second look."""

    def __init__(
        self,
        title: str,
        field: QWidget,
        *,
        hint: str = "",
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, field, hint=hint, optional=optional, parent=parent)
        self._remark = Remark()
        column = self.layout()
        if column is not None:
            column.addWidget(self._remark)
        refused = getattr(field, "refused", None)
        if refused is not None:
            refused.connect(self.show_error)

    def show_remarks(self, sentences: Iterable[str]) -> None:
        """Show what is worth a second look, each sentence on its own line."""
        shown = "\n".join(dict.fromkeys(sentences))
        if shown != self._remark.text():
            self._remark.show_text(shown)

    def remark(self) -> str:
        """Return what is worth a second look."""
        return self._remark.text()

    def is_typing(self) -> bool:
        """Say whether somebody is at the field, which is then left in peace."""
        asks = getattr(self.field, "is_typing", None)
        return bool(asks()) if asks is not None else self.field.hasFocus()

"""What is said of an attachment: its kind, size, when it came and by whom."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.store.attachments import Attachment
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.moments import moment_words, size_words

translate = QCoreApplication.translate
_BETWEEN = " · "


def about(attachment: Attachment, desk: Desk, now: datetime) -> str:
    """Say kind, size, when and by whom in one line."""
    kind = desk.say(Phrase(attachment.kind.name_of))
    added = translate("Attachments", "{when}, {who}").format(
        when=moment_words(attachment.added_at, now), who=attachment.added_by
    )
    said = [kind, size_words(attachment.bytes), added, warning(attachment)]
    return _BETWEEN.join(filter(None, said))


def warning(attachment: Attachment) -> str:
    """Say what is special about a PDF, or nothing."""
    if attachment.is_active:
        return translate("Attachments", "bevat een script, dat hier nooit wordt uitgevoerd")
    if attachment.is_locked:
        return translate("Attachments", "beveiligd")
    return ""

"""What restoring a backup would change: counts side by side, and which cases."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from herintegratie_desktop.store.backuppreview import Preview, Unequal
from herintegratie_desktop.ui.backup.age import moment_words
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.widgets import Card, IconLabel, label, line

translate = QCoreApplication.translate
_MOST_NAMED = 12
_FIGURES = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


class PreviewCard(Card):
    """Reads from what is lost to what stays the same."""

    def __init__(self, found: Preview, desk: Desk, parent: QWidget | None = None) -> None:
        moment = moment_words(found.made_at, desk.now())
        title = translate("Backup", "Back-up van {moment}").format(moment=moment)
        super().__init__(title, parent)
        self._found = found
        self.add(self._counts())
        self.add(line())
        for icon, role, heading, cases in self._differences():
            if cases:
                self.add(_difference(icon, role, heading, cases))
        if found.erased_since:
            words = self.tr(
                "Sinds deze back-up zijn %n dossier(s) gewist; na het terugzetten gaan die vanzelf "
                "weer weg.",
                "",
                found.erased_since,
            )
            self.add(_marked("shield", "good", words))
        if not found.erasures_known:
            words = self.tr(
                "Er ligt geen leesbare lijst van wissingen bij deze back-up. Een dossier dat "
                "daarna is gewist, kan terugkomen: kijk de bewijzen van wissing na en wis het "
                "opnieuw."
            )
            self.add(_marked("warning", "warn", words))
        self.add(label(self._equal(), "muted", wrap=True))
        self.body.addStretch(1)

    def said(self) -> str:
        """Return everything the card says."""
        return "\n".join(each.text() for each in self.findChildren(QLabel) if each.text())

    def _counts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(3, 1)
        heads = (translate("Backup", "Nu"), translate("Backup", "In de back-up"))
        for at, head in enumerate(heads, 1):
            grid.addWidget(_figure(head, "small"), 0, at)
        here = self._found.here or {}
        for row, (name, words) in enumerate(_count_words(), 1):
            now, then = here.get(name, 0), self._found.there.get(name, 0)
            grid.addWidget(label(words), row, 0)
            grid.addWidget(_figure(_thousands(now)), row, 1)
            grid.addWidget(_figure(_thousands(then), "strong" if now != then else ""), row, 2)
        return grid

    def _differences(self) -> tuple[tuple[str, str, str, list[str]], ...]:
        found = self._found
        return (
            (
                "warning",
                "warn",
                translate("Backup", "Staan alleen in de kluis van nu en zijn er dan niet meer"),
                list(found.only_here),
            ),
            (
                "warning",
                "warn",
                translate("Backup", "Zijn nu nieuwer en gaan terug naar een eerdere versie"),
                _versions(found.newer_here),
            ),
            (
                "warning",
                "warn",
                translate("Backup", "Zijn hier en daar verschillend gewijzigd"),
                _versions(found.apart),
            ),
            (
                "plus",
                "accent",
                translate("Backup", "Staan alleen in de back-up en komen terug"),
                list(found.only_there),
            ),
            (
                "plus",
                "accent",
                translate("Backup", "Zijn in de back-up nieuwer"),
                _versions(found.newer_there),
            ),
        )

    def _equal(self) -> str:
        return self.tr("%n dossier(s) zijn hier en daar gelijk.", "", self._found.equal)


def _count_words() -> tuple[tuple[str, str], ...]:
    return (
        ("cases", translate("Backup", "Dossiers")),
        ("persons", translate("Backup", "Gezinsleden")),
        ("papers", translate("Backup", "Plannen")),
        ("decisions", translate("Backup", "Besluiten")),
        ("journal", translate("Backup", "Logboekregels")),
    )


def _difference(icon: str, role: str, heading: str, cases: Sequence[str]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(2)
    grid.addWidget(IconLabel(icon, role), 0, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(label(f"{heading}: {_thousands(len(cases))}", "strong", wrap=True))
    words.addWidget(label(_named(cases), "muted", wrap=True))
    grid.addLayout(words, 0, 1)
    grid.setColumnStretch(1, 1)
    return made


def _marked(icon: str, role: str, sentence: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(IconLabel(icon, role), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(sentence, "strong", wrap=True), 1)
    return made


def _named(cases: Sequence[str]) -> str:
    shown = ", ".join(cases[:_MOST_NAMED])
    more = len(cases) - _MOST_NAMED
    if more <= 0:
        return shown
    return translate("Backup", "{cases} en nog {count}").format(cases=shown, count=_thousands(more))


def _versions(cases: Sequence[Unequal]) -> list[str]:
    words = translate("Backup", "{case} (nu versie {here}, daar {there})")
    return [words.format(case=each.case_id, here=each.here, there=each.there) for each in cases]


def _figure(text: str, kind: str = "") -> QLabel:
    made = label(text, kind)
    made.setAlignment(_FIGURES)
    return made


def _thousands(count: int) -> str:
    return f"{count:,}".replace(",", ".")

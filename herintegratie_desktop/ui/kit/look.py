"""Dress the application: style, palette, bundled fonts and style sheet of one set of tokens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLoggingCategory
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from herintegratie_desktop.store.places import resources
from herintegratie_desktop.ui.kit.sheet import style_sheet as style_sheet
from herintegratie_desktop.ui.kit.tokens import DARK as DARK
from herintegratie_desktop.ui.kit.tokens import HIGH_CONTRAST as HIGH_CONTRAST
from herintegratie_desktop.ui.kit.tokens import LIGHT as LIGHT
from herintegratie_desktop.ui.kit.tokens import SETS as SETS
from herintegratie_desktop.ui.kit.tokens import Tokens as Tokens

_SCRIPTS = (
    *("Ethiopic", "Georgian", "Armenian", "Devanagari", "Bengali", "Tamil", "Sinhala"),
    *("Hebrew", "Thai", "SC"),
)
FAMILIES = (
    *("Noto Sans", "Noto Sans Arabic UI", "Noto Sans Arabic"),
    *(f"Noto Sans {script}" for script in _SCRIPTS),
)
"""Families of the window; the one for the screen comes before the one for paper."""

TEXT_PX = 14
STYLED = "lookStyled"
"""Property of an application that was begun in Fusion style: `setStyle` costs 15 ms in Python."""
_TOKENS = "lookTokens"
_FONTS = "lookFontsLoaded"
_WHOLE = "lookWhole"
_FIRST_FONTS = "NotoSans-*.ttf"
# Two weights of all but the hanging letters of Urdu, which need lines of their own height.
_OTHER_FONTS = "NotoSans[!-]*.ttf"


class NoFontError(FileNotFoundError):
    """A font that belongs to the program is missing or cannot be read."""


def apply_look(app: QApplication, tokens: Tokens, *, whole: bool = True) -> None:
    """Give the whole application one set of tokens; may be called again at any time.

    The first window needs only a part of it; `complete_look` brings the rest.
    """
    if not app.property(_FONTS):
        if not app.property(STYLED):
            app.setStyle("Fusion")
        load_fonts(fonts_folder(), _FIRST_FONTS)
        app.setFont(text_font())
        app.setProperty(_FONTS, True)
    if whole:
        complete_look(app)
    app.setProperty(_TOKENS, tokens.name)
    app.setPalette(palette(tokens))
    sheet = style_sheet(tokens, icons_folder())
    if sheet != app.styleSheet():
        # From one sheet to another takes Qt seven times as long as by way of none.
        app.setStyleSheet("")
        app.setStyleSheet(sheet)


def complete_look(app: QApplication) -> None:
    """Bring what names in other scripts and painted widgets need: fonts, and roles to speak."""
    if app.property(_WHOLE):
        return
    from herintegratie_desktop.ui.kit.spoken import teach_roles

    # Qt tells on the terminal of every font that lacks a script, though the next one has it.
    QLoggingCategory.setFilterRules("qt.text.font.db.info=false")
    load_fonts(fonts_folder(), _OTHER_FONTS)
    teach_roles()
    app.setProperty(_WHOLE, True)


def current_tokens() -> Tokens:
    """Return the set the application wears; the light one when it has none yet."""
    app = QCoreApplication.instance()
    return SETS.get(str(app.property(_TOKENS)), LIGHT) if app else LIGHT


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again at the dynamic properties of a widget."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def set_kind(widget: QWidget, kind: str) -> None:
    """Set the property ``kind`` that the style sheet tells widgets apart by."""
    if widget.property("kind") != kind:
        widget.setProperty("kind", kind)
        restyle(widget)


def text_font(pixels: int = TEXT_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the font of the program at a size in pixels."""
    font = QFont(list(FAMILIES))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def load_fonts(folder: Path, names: str = "*.ttf") -> None:
    """Make bundled fonts known to Qt; raises NoFontError when there are none or one is broken."""
    files = sorted(folder.glob(names))
    if not files:
        raise NoFontError(f"In {folder} staan geen lettertypen; installeer het programma opnieuw.")
    for file in files:
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise NoFontError(f"{file} kan niet worden gelezen; installeer het programma opnieuw.")


def fonts_folder() -> Path:
    """Return the folder of the bundled fonts."""
    return resources() / "fonts"


def icons_folder() -> Path:
    """Return the folder of the few pictures the style sheet needs."""
    return resources() / "icons"


def palette(tokens: Tokens) -> QPalette:
    """Return the palette of a set, for what the style sheet does not reach."""
    made = QPalette()
    for role, colour in _palette_roles(tokens).items():
        made.setColor(role, QColor(colour))
    roles = QPalette.ColorRole
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.faint))
    return made


def _palette_roles(tokens: Tokens) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: tokens.ground,
        role.WindowText: tokens.text,
        role.Base: tokens.field,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.text,
        role.Button: tokens.card,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.error,
        role.PlaceholderText: tokens.muted,
        role.ToolTipBase: tokens.text,
        role.ToolTipText: tokens.card,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.card,
        role.Midlight: tokens.hairline,
        role.Mid: tokens.line,
        role.Dark: tokens.outline,
        role.Shadow: tokens.outline,
    }

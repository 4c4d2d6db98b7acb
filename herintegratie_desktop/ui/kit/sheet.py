"""The style sheet: how each kind of widget looks in the colours of a set of tokens.

Widgets are told apart by dynamic properties: ``kind`` of a button (``primary``, ``secondary``,
``quiet``, ``link``, ``danger``), of a frame (``card``, ``bar``, ``panel``, ``error``, ``warn``,
``info``, ``good``) or of a label (``title``, ``heading``, ``strong``, ``muted``, ``small``,
``step``, ``error``, ``warn``, ``good``), and ``wrong`` (true) of a field.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from string import Template

from herintegratie_desktop.ui.kit.tokens import Tokens

_GROUND = """
QWidget { color: $text; }
QMainWindow, QDialog, QWizard, QWidget[kind="page"] { background: $ground; }
QToolTip { background: $text; color: $card; border: 1px solid $text; padding: 5px 8px; }
QScrollArea, QScrollArea > QWidget > QWidget[kind="page"] { border: none; }
QScrollArea { background: transparent; }
QScrollArea[kind="reading"] { border: 2px solid transparent; }
QScrollArea[kind="reading"]:focus { border-color: $focus; border-radius: 8px; }
QSplitter::handle { background: $line; }
QStatusBar { background: $card; color: $muted; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
"""

_FRAMES = """
QFrame[kind="card"] { background: $card; border: 1px solid $line; border-radius: 10px; }
QFrame[kind="bar"] { background: $card; border: none; border-bottom: 1px solid $line; }
QFrame[kind="panel"] { background: $card; border: none; }
QFrame[kind="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="error"] { background: $error_soft; border: 1px solid $error; border-radius: 8px; }
QFrame[kind="warn"] { background: $warn_soft; border: 1px solid $warn; border-radius: 8px; }
QFrame[kind="info"] { background: $accent_soft; border: 1px solid $accent; border-radius: 8px; }
QFrame[kind="good"] { background: $good_soft; border: 1px solid $good; border-radius: 8px; }
QGroupBox { background: $card; border: 1px solid $line; border-radius: 10px;
    margin-top: 12px; padding: 16px 14px 12px 14px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 14px; padding: 0 4px; }
"""

_LABELS = """
QLabel { background: transparent; border: none; }
QLabel:disabled { color: $faint; }
QLabel[kind="title"] { font-size: 24px; font-weight: 700; }
QLabel[kind="heading"] { font-size: 19px; font-weight: 600; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="small"] { color: $muted; font-size: 13px; }
QLabel[kind="step"] { color: $accent; font-weight: 600; }
QLabel[kind="error"], QLabel[kind="warn"], QLabel[kind="good"], QLabel[kind="info"] {
    background: transparent; border: none; border-radius: 0; }
QLabel[kind="error"] { color: $error; font-weight: 600; }
QLabel[kind="warn"] { color: $warn; }
QLabel[kind="good"] { color: $good; }
"""

_BUTTONS = """
QPushButton { background: $card; color: $text; border: 1px solid $outline; border-radius: 7px;
    padding: 8px 17px; font-weight: 600; min-height: 21px; outline: none; }
QPushButton:hover { background: $sunken; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:focus { border: 2px solid $focus; padding: 7px 16px; background: $accent_soft; }
QPushButton:disabled { color: $faint; border-color: $line; }
QPushButton[kind="primary"], QPushButton:default { background: $accent; color: $on_accent;
    border: 1px solid $accent; }
QPushButton[kind="primary"]:hover { background: $accent_strong; border-color: $accent_strong; }
QPushButton[kind="primary"]:pressed { background: $accent_strong; }
QPushButton[kind="primary"]:focus { background: $accent; border: 2px solid $accent; }
QPushButton[kind="danger"] { background: $card; color: $error; border: 1px solid $error; }
QPushButton[kind="danger"]:hover { background: $error_soft; }
QPushButton[kind="danger"]:focus { border: 2px solid $error; background: $error_soft; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent;
    font-weight: 400; padding: 6px 9px; }
QPushButton[kind="quiet"]:hover { background: $accent_soft; }
QPushButton[kind="quiet"]:focus { border: 2px solid $focus; padding: 5px 8px; }
QPushButton[kind="quiet"]:disabled { color: $faint; background: transparent; }
QPushButton[kind="link"] { background: transparent; border: 2px solid transparent; color: $accent;
    padding: 1px 3px; text-decoration: underline; min-height: 20px; }
QPushButton[kind="link"]:hover { color: $accent_strong; }
QPushButton[kind="link"]:focus { border: 2px solid $focus; border-radius: 4px; padding: 1px 3px;
    background: transparent; }
QPushButton[kind="link"][lines="many"] { text-align: left; }
QPushButton[kind="link"][tone="error"] { color: $error; }
QPushButton[kind="link"][tone="error"]:focus { border-color: $error; }
QPushButton[kind="link"][tone="warn"] { color: $warn; }
QPushButton[kind="link"][tone="good"] { color: $good; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 7px;
    padding: 6px 8px; color: $text; }
QToolButton:hover { background: $accent_soft; }
QToolButton:focus { border: 2px solid $focus; padding: 5px 7px; }
QToolButton:checked { background: $accent_soft; border-color: $accent; }
QToolButton:disabled { color: $faint; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox { background: $field;
    color: $text; border: 1px solid $outline; border-radius: 7px; padding: 7px 10px;
    selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $muted; }
QLineEdit, QComboBox { min-height: 20px; }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover { border-color: $text; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus,
QComboBox:on { border: 2px solid $focus; padding: 6px 9px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $sunken;
    color: $faint; border-color: $line; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $sunken; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {
    border: 2px solid $error; padding: 6px 9px; }
QLineEdit[wrong="true"]:focus, QPlainTextEdit[wrong="true"]:focus, QComboBox[wrong="true"]:focus {
    border-color: $focus; background: $error_soft; }
QPlainTextEdit, QTextEdit { padding: 5px 7px; }
QPlainTextEdit:focus, QTextEdit:focus, QPlainTextEdit[wrong="true"] { padding: 4px 6px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url("$icons/down-$name.png"); width: 16px; height: 16px; }
"""

_CHOICES = """
QCheckBox, QRadioButton { background: transparent; spacing: 9px; padding: 3px 6px 3px 4px;
    border: 2px solid transparent; border-radius: 6px; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $focus; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; background: $field;
    border: 2px solid $outline; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 10px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
    image: url("$icons/check-$name.png"); }
QCheckBox::indicator:indeterminate { background: $accent_soft; border-color: $accent; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 6px solid $accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line;
    background: $sunken; }
"""

_LISTS = """
QAbstractItemView { background: $card; border: 1px solid $line; border-radius: 10px;
    alternate-background-color: $sunken; gridline-color: $hairline; outline: none;
    selection-background-color: $accent_soft; selection-color: $text; }
QAbstractItemView:focus { border: 2px solid $focus; }
QListView:focus { padding: 3px; }
QTableView { padding: 1px; }
QTableView:focus { padding: 0; }
QListView { padding: 4px; }
QListView::item { min-height: 34px; padding: 0 10px; border: none; border-radius: 6px; }
QTableView::item, QTreeView::item { padding: 4px 10px; border: none;
    border-bottom: 1px solid $hairline; }
QListView::item:hover, QTableView::item:hover { background: $sunken; }
QListView::item:selected, QTableView::item:selected, QTreeView::item:selected {
    background: $accent_soft; color: $text; }
QHeaderView { background: $sunken; border: none; border-top-left-radius: 9px;
    border-top-right-radius: 9px; }
QHeaderView::section { background: transparent; color: $muted; border: none;
    border-bottom: 1px solid $line; padding: 11px 12px; font-weight: 600; }
QTableCornerButton::section { background: $sunken; border: none; }
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus { border: none;
    border-left: 1px solid $outline; border-right: 1px solid $outline; border-radius: 0;
    padding: 3px; }
QComboBox QAbstractItemView::item { min-height: 30px; padding: 0 8px; border-radius: 5px; }
QComboBox QAbstractItemView::item:selected { background: $accent; color: $on_accent; }
QComboBoxPrivateContainer { border: 1px solid $outline; background: $card; }
QMenu { background: $card; border: 1px solid $outline; border-radius: 8px; padding: 5px; }
QMenu::item { padding: 8px 26px 8px 14px; border-radius: 5px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenuBar { background: $card; }
QMenuBar::item { padding: 7px 11px; background: transparent; border-radius: 5px; }
QMenuBar::item:selected { background: $accent_soft; }
QTabBar::tab { background: transparent; color: $muted; padding: 9px 14px;
    border-bottom: 3px solid transparent; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:focus { color: $text; border-bottom-color: $focus; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
"""

_SCROLLS = """
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $handle; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $room; border: none; border-radius: 4px; max-height: 8px;
    color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
"""

_SHEET = Template(
    "".join((_GROUND, _FRAMES, _LABELS, _BUTTONS, _FIELDS, _CHOICES, _LISTS, _SCROLLS))
)


def style_sheet(tokens: Tokens, icons: Path | None = None) -> str:
    """Return the style sheet of a set; ``icons`` is the folder of the pictures it needs."""
    folder = (icons or Path("icons")).as_posix()
    return _SHEET.substitute(asdict(tokens), icons=folder)

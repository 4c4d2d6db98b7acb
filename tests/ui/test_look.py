"""The colours, fonts and icons of the window, as a person with poor sight depends on them."""

from __future__ import annotations

import re

import pytest
from eyes import colours_of
from fontTools.ttLib import TTFont
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo, QIcon, QRawFont
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from herintegratie_desktop.exchange.casefile import LANGUAGES
from herintegratie_desktop.pdf.languages import own_name
from herintegratie_desktop.ui.kit import look, tokens
from herintegratie_desktop.ui.kit.icons import DRAWINGS, UnknownIconError, icon
from herintegratie_desktop.ui.kit.strokes import read_path

EVERY_SET = pytest.mark.parametrize("colours", tokens.SETS.values(), ids=tokens.SETS)
NAMES = (
    "Şükrü Đorđević-Олена",
    "Žofia Țîrlea Ἀλέξης Ґалаґан Nguyễn Ärzte Ѓорѓи Ǵ",
    "€ 1.234,50 – “x” → ✓",
)


@pytest.fixture
def app(qapp):
    yield qapp
    look.apply_look(qapp, look.LIGHT)


@EVERY_SET
def test_every_text_can_be_read_on_its_ground(colours):
    faint = {
        (text, ground): round(tokens.contrast(getattr(colours, text), getattr(colours, ground)), 2)
        for text, ground in tokens.TEXT_ON_GROUND
    }
    assert {pair: ratio for pair, ratio in faint.items() if ratio < 4.5} == {}


@EVERY_SET
def test_every_shape_can_be_told_from_its_ground(colours):
    faint = {
        (shape, ground): round(
            tokens.contrast(getattr(colours, shape), getattr(colours, ground)), 2
        )
        for shape, ground in tokens.SHAPE_ON_GROUND
    }
    assert {pair: ratio for pair, ratio in faint.items() if ratio < 3} == {}


def test_high_contrast_reaches_seven_to_one():
    high = tokens.HIGH_CONTRAST
    assert (
        min(
            tokens.contrast(getattr(high, text), getattr(high, ground))
            for text, ground in tokens.TEXT_ON_GROUND
        )
        >= 7
    )


def test_contrast_is_computed_as_wcag_does():
    assert tokens.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert tokens.contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)


@EVERY_SET
def test_the_style_sheet_names_only_colours_of_its_set(colours):
    named = set(re.findall(r"#[0-9A-Fa-f]{6}", look.style_sheet(colours)))
    assert named <= {value for value in vars(colours).values() if value.startswith("#")}


@EVERY_SET
def test_the_pictures_of_the_style_sheet_exist(colours):
    sheet = look.style_sheet(colours, look.icons_folder())
    pictures = re.findall(r'url\("([^"]+)"\)', sheet)
    assert pictures
    assert [picture for picture in pictures if not look.Path(picture).is_file()] == []


@EVERY_SET
def test_the_application_remembers_what_it_wears(app, colours):
    look.apply_look(app, colours)
    assert look.current_tokens() is colours


def test_widgets_follow_another_set_at_once(app, qtbot):
    look.apply_look(app, look.LIGHT)
    field = QLineEdit("tekst")
    qtbot.addWidget(field)
    field.show()
    assert look.LIGHT.field in colours_of(field.grab().toImage())
    look.apply_look(app, look.DARK)
    assert look.DARK.field in colours_of(field.grab().toImage())


def test_a_field_shows_that_it_has_the_keyboard(app, qtbot):
    look.apply_look(app, look.LIGHT)
    button = QPushButton("Opslaan")
    qtbot.addWidget(button)
    button.show()
    button.clearFocus()
    plain = colours_of(button.grab().toImage())
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert look.LIGHT.focus in colours_of(button.grab().toImage()) - plain


def test_texts_are_set_in_the_bundled_font(app, qtbot):
    look.apply_look(app, look.LIGHT)
    label = QLabel("Şükrü")
    qtbot.addWidget(label)
    assert QFontInfo(label.font()).family() == "Noto Sans"
    assert QFontInfo(label.font()).pixelSize() == 14


@pytest.mark.parametrize("weight", ["Regular", "SemiBold", "Bold"])
@pytest.mark.parametrize("name", NAMES)
def test_a_name_with_any_letter_of_europe_has_all_its_letters(weight, name):
    letters = TTFont(look.fonts_folder() / f"NotoSans-{weight}.ttf").getBestCmap()
    assert [letter for letter in name if ord(letter) not in letters] == []


@pytest.mark.parametrize(
    "file",
    [
        "NotoSansArabicUI-Regular",
        "NotoSansArabicUI-Bold",
        "NotoSansArabic-Regular",
        "NotoSansArabic-Bold",
    ],
)
def test_a_name_in_arabic_script_has_all_its_letters(file):
    letters = TTFont(look.fonts_folder() / f"{file}.ttf").getBestCmap()
    assert [
        letter for letter in "سميرة حداد پژوهش گچ ڕۆژ ټول ځوان ۱۴" if ord(letter) not in letters
    ] == []


def test_fonts_are_plain_outlines_without_hinting_and_small():
    files = sorted(look.fonts_folder().glob("*.ttf"))
    assert sum(file.stat().st_size for file in files) < 12 * 1024 * 1024
    for file in files:
        tables = set(TTFont(file).keys())
        assert "glyf" in tables
        assert not tables & {"fvar", "CFF ", "fpgm", "prep", "cvt ", "DSIG"}
    assert "SIL OPEN FONT LICENSE" in (look.fonts_folder() / "OFL.txt").read_text(encoding="utf-8")


def test_the_screen_reads_the_fonts_that_are_shipped(app):
    font = QRawFont(str(look.fonts_folder() / "NotoSans-Regular.ttf"), 14)
    assert all(font.supportsCharacter(ord(letter)) for letter in "€→✓Đş")


def families_of_the_window():
    """Family → its letters, of every font that comes with the program."""
    fonts = [TTFont(file) for file in look.fonts_folder().glob("NotoSans*-Regular.ttf")]
    return {font["name"].getDebugName(1): set(font.getBestCmap()) for font in fonts}


def test_every_family_of_the_window_comes_with_the_program():
    assert set(look.FAMILIES) == set(families_of_the_window())


def test_the_own_name_of_every_language_is_shown_in_a_bundled_font():
    letters = set().union(*families_of_the_window().values())
    missing = [code for code in LANGUAGES if set(map(ord, own_name(code))) - letters]
    assert missing == []


def test_missing_fonts_are_said_with_what_to_do(tmp_path):
    with pytest.raises(look.NoFontError, match="installeer het programma opnieuw"):
        look.load_fonts(tmp_path)


def test_a_font_that_cannot_be_read_is_named(app, tmp_path):
    (tmp_path / "stuk.ttf").write_bytes(b"geen lettertype")
    with pytest.raises(look.NoFontError, match=r"stuk\.ttf"):
        look.load_fonts(tmp_path)


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_icon_fits_its_grid_and_shows_something(app, name):
    box = read_path(DRAWINGS[name]).boundingRect().adjusted(-0.85, -0.85, 0.85, 0.85)
    assert box.left() >= 0
    assert box.top() >= 0
    assert max(box.right(), box.bottom()) <= 24
    picture = icon(name, look.LIGHT).pixmap(QSize(24, 24), 2.0).toImage()
    assert look.LIGHT.text in colours_of(picture)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_icons_have_as_many_pixels_as_the_screen(app, ratio):
    picture = icon("undo").pixmap(QSize(18, 18), ratio)
    assert (picture.width(), picture.devicePixelRatio()) == (round(18 * ratio), ratio)


def test_icons_follow_the_look_and_fade_when_disabled(app):
    undo = icon("undo")
    look.apply_look(app, look.DARK)
    assert look.DARK.text in colours_of(undo.pixmap(QSize(48, 48)).toImage())
    disabled = undo.pixmap(QSize(48, 48), QIcon.Mode.Disabled).toImage()
    assert look.DARK.faint in colours_of(disabled)


def test_an_icon_can_keep_the_colour_of_one_role(app):
    look.apply_look(app, look.DARK)
    assert look.LIGHT.error in colours_of(
        icon("warning", look.LIGHT, "error").pixmap(48, 48).toImage()
    )


def test_an_unknown_icon_is_named():
    with pytest.raises(UnknownIconError, match="vlag"):
        icon("vlag")


def test_paths_are_read_as_svg_writes_them():
    circle = read_path("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18").boundingRect()
    assert [round(side, 1) for side in circle.getRect()] == [3, 3, 18, 18]
    corner = read_path("M4 4h6v-2.5L20 20H8V4z").boundingRect()
    assert [round(side, 2) for side in corner.getRect()] == [4, 1.5, 16, 18.5]


def test_the_palette_knows_the_colours_too(app):
    look.apply_look(app, look.DARK)
    assert app.palette().window().color() == QColor(look.DARK.ground)
    assert app.palette().placeholderText().color() == QColor(look.DARK.muted)

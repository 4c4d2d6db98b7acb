"""The fonts that come with the program: which there are, and that every name finds its letters."""

import csv
import subprocess
import sys
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from fontTools.ttLib import TTFont
from make_fonts import EVERYWHERE, MOST_BYTES, OUT, families

from herintegratie_desktop.pdf.chains import FAMILIES, chain
from herintegratie_desktop.pdf.fonts import JOINERS, Weight, face_for, is_printable

RESOURCES = OUT.parent
LISTED = [(each, file) for each in families() for file in each.files]
COUNTRY_NAMES = list(
    csv.DictReader((RESOURCES / "country_names.csv").read_text(encoding="utf-8").splitlines())
)
LANGUAGES = [language for language in COUNTRY_NAMES[0] if language != "code"]


@cache
def letters_of(file):
    with TTFont(OUT / file, lazy=True) as font:
        return frozenset(font.getBestCmap())


def letters_in_use(language):
    """Every letter of the names of countries in a language, as paper prints it."""
    names = "".join(row[language] for row in COUNTRY_NAMES)
    return set(unicodedata.normalize("NFC", names).replace("\u00a0", " ")) - set(EVERYWHERE)


def face_name(character, weight, language=""):
    found = face_for(character, weight, language)
    return found.name if found else ""


def test_the_list_names_every_font_that_is_there_and_no_other():
    assert sorted(file for _, file in LISTED) == sorted(path.name for path in OUT.glob("*.ttf"))


def test_all_fonts_together_stay_small():
    assert sum(path.stat().st_size for path in OUT.glob("*.ttf")) <= MOST_BYTES


@pytest.mark.parametrize(("family", "file"), LISTED, ids=[file for _, file in LISTED])
def test_a_font_is_what_the_list_says(family, file):
    with TTFont(OUT / file, lazy=True) as font:
        names = font["name"]
    assert names.getDebugName(5).startswith(f"Version {family.version}")
    assert (names.getDebugName(16) or names.getDebugName(1)).startswith(family.family)
    assert "SIL Open Font License" in names.getDebugName(13)
    assert family.licence == "OFL-1.1"


@pytest.mark.parametrize("family", families(), ids=lambda each: each.family)
def test_the_licence_names_who_made_each_font(family):
    licence = (OUT / "OFL.txt").read_text(encoding="utf-8")
    assert f"{family.copyright}: {family.family}\n" in licence


@pytest.mark.parametrize("family", FAMILIES, ids=lambda each: each.name)
def test_the_weights_of_a_family_have_the_same_letters(family):
    assert letters_of(f"{family.name}-Regular.ttf") == letters_of(f"{family.name}-Bold.ttf")


@pytest.mark.parametrize("family", FAMILIES, ids=lambda each: each.name)
def test_no_letter_of_a_font_lies_where_it_is_never_looked_for(family):
    latin = letters_of("NotoSans-Regular.ttf")
    beyond = {
        chr(code)
        for code in letters_of(f"{family.name}-Regular.ttf") - latin
        if not family.may_have(code)
    }
    assert beyond <= {*EVERYWHERE, "\x00", "\r"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_of_the_countries_is_printed_in_every_weight(language):
    missing = {
        letter
        for letter in letters_in_use(language)
        if not all(face_for(letter, weight, language) for weight in Weight)
    }
    assert missing == set()


OWN_FAMILIES = {
    "ar": "NotoSansArabic",
    "fa": "NotoSansArabic",
    "fa-AF": "NotoSansArabic",
    "ps": "NotoSansArabic",
    "ckb": "NotoSansArabic",
    "ur": "NotoNastaliqUrdu",
    "am": "NotoSansEthiopic",
    "ti": "NotoSansEthiopic",
    "ka": "NotoSansGeorgian",
    "hy": "NotoSansArmenian",
    "hi": "NotoSansDevanagari",
    "bn": "NotoSansBengali",
    "ta": "NotoSansTamil",
    "si": "NotoSansSinhala",
    "zh": "NotoSansSC",
}


@pytest.mark.parametrize(("language", "family"), OWN_FAMILIES.items())
def test_a_language_is_set_in_its_own_letters_and_what_all_share_in_noto_sans(language, family):
    used = {face_name(each, Weight.REGULAR, language) for each in letters_in_use(language)}
    assert f"{family}-Regular" in used
    assert used <= {f"{family}-Regular", "NotoSans-Regular"}


@pytest.mark.parametrize("language", ["", "nl", "ar", "ur", "zh", "bn", "ti"])
def test_figures_and_euros_look_the_same_in_every_language(language):
    for each in "0123456789€.,-":
        assert face_name(each, Weight.BOLD, language) == "NotoSans-Bold"


def test_a_name_in_arabic_letters_hangs_from_its_line_in_urdu_only():
    assert face_name("م", Weight.BOLD) == "NotoSansArabic-Bold"
    assert face_name("م", Weight.BOLD, "ur") == "NotoNastaliqUrdu-Bold"


def test_what_two_scripts_share_comes_from_the_font_of_the_language():
    assert face_name("।", Weight.REGULAR, "bn") == "NotoSansBengali-Regular"
    assert face_name("।", Weight.REGULAR, "hi") == "NotoSansDevanagari-Regular"
    assert face_name("“", Weight.REGULAR, "zh") == "NotoSansSC-Regular"
    assert face_name("“", Weight.REGULAR, "nl") == "NotoSans-Regular"


def test_a_script_without_semibold_is_bold_there():
    assert face_name("የ", Weight.SEMIBOLD) == "NotoSansEthiopic-Bold"
    assert face_name("a", Weight.SEMIBOLD) == "NotoSans-SemiBold"


def test_a_country_of_a_language_finds_its_chain():
    assert chain("fa-AF") == chain("fa") == chain()
    assert chain("zh-Hans")[0].name == "NotoSansSC"


@pytest.mark.parametrize("name", ["喆", "堃", "珺", "彧", "李", "镕"])
def test_letters_of_chinese_names_that_are_rare_elsewhere_are_there(name):
    assert is_printable(name)


@pytest.mark.parametrize("sign", ["😀", "ក", "\ue000", "\ud800"])
def test_what_no_font_has_is_known_beforehand(sign):
    assert not is_printable(sign)


def test_words_in_one_script_read_no_fonts_of_others():
    code = (
        "from herintegratie_desktop.pdf import fonts\n"
        "for each in 'Samira €😀': fonts.face_for(each, fonts.Weight.REGULAR)\n"
        "fonts.face_for('ሰ', fonts.Weight.REGULAR, 'ti')\n"
        "print(fonts.face.cache_info().currsize)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path.cwd()
    )
    assert done.stdout.split() == ["2"]


CATALOGS = sorted((RESOURCES / "texts").glob("*.po"))


@pytest.mark.parametrize("catalog", CATALOGS, ids=lambda path: path.stem)
def test_every_letter_of_the_words_of_the_plan_is_printed_in_every_weight(catalog):
    with catalog.open("rb") as file:
        said = [word for each in read_po(file) for word in _forms(each.string)]
    letters = set(unicodedata.normalize("NFC", "".join(said))) - {"\n", *EVERYWHERE, *JOINERS}
    missing = {
        letter
        for letter in letters
        if not all(face_for(letter, weight, catalog.stem) for weight in Weight)
    }
    assert missing == set()


def _forms(string):
    return [string] if isinstance(string, str) else string

"""A sentence is translated by its key, and one that counts in the form its number has there."""

from __future__ import annotations

import copy
import gettext
import io
import json
import pickle
from dataclasses import replace

import catalogs
import check_translations
import pytest
from babel.messages.pofile import write_po
from catalogs import Sentence

from herintegratie_desktop.core.phrases import Counted, Phrase, Words, counted, words
from herintegratie_desktop.store.guidefiles import read_guide
from herintegratie_desktop.store.texts import _sayer, translator

LINES = counted("{count} regel", "{count} regels", "a.lines")
HERE, THERE = words("Plaats", "signature.place"), words("Plaats", "address.place")


def drafted(compiled):
    """Return a translator from the bytes of a catalog."""
    return _sayer(gettext.GNUTranslations(io.BytesIO(compiled)))


def saying(language, *entries):
    """Return a translator from a compiled catalog with entries `(source, key, said)`."""
    catalog, out = catalogs.TextCatalog(language), io.BytesIO()
    for source, key, said in entries:
        catalog.add(source, said, context=key or None)
    catalogs.write_mo(out, catalog)
    return drafted(out.getvalue())


def drafts(language):
    """Return a translator that says the drafts of a language too."""
    path = catalogs.TEXTS / f"{language}.po"
    return drafted(catalogs.compiled_texts(path, drafts=True))


def lines_in(translate):
    """Return how a translator counts lines, by number."""
    return lambda number: Phrase(LINES, {"count": str(number)}).said(translate)


def test_a_sentence_is_translated_by_its_key():
    translate = saying("en", ("Plaats", "signature.place", "Signed at"))
    assert translate(HERE) == "Signed at"


def test_the_same_dutch_with_another_key_has_a_translation_of_its_own():
    translate = saying(
        "en",
        ("Plaats", "signature.place", "Signed at"),
        ("Plaats", "address.place", "Town"),
        ("Plaats", "", "Place"),
    )
    assert [translate(each) for each in (HERE, THERE, "Plaats")] == ["Signed at", "Town", "Place"]


def test_a_translation_without_a_key_or_with_another_is_not_used():
    translate = saying("en", ("Plaats", "", "Place"), ("Plaats", "address.place", "Town"))
    assert translate(HERE) == "Plaats"
    assert saying("en", ("Plaats", "address.place", "Town"))("Plaats") == "Plaats"


def test_a_keyed_sentence_is_said_inside_another():
    town, pair = ("Plaats", "address.place", "Town"), ("{a}: {b}", "a.row", "{b} ({a})")
    translate = saying("en", town, pair)
    row = Phrase(words("{a}: {b}", "a.row"), {"a": Phrase(THERE), "b": "Aleppo"})
    assert row.said(translate) == "Aleppo (Town)"
    assert row.said() == "Plaats: Aleppo"


@pytest.mark.parametrize("source", [HERE, LINES, LINES.of(1)], ids=["words", "counted", "one"])
def test_a_copy_of_a_sentence_keeps_its_key(source):
    phrase = replace(Phrase("", {"count": "3"}), source=source)
    again = (copy.copy(source), copy.deepcopy(source), pickle.loads(pickle.dumps(source)))
    for each in (*again, phrase.source, pickle.loads(pickle.dumps(phrase)).source):
        assert (type(each), each, each.key) == (type(source), str(source), source.key)
    assert json.loads(json.dumps([source])) == [str(source)]


@pytest.mark.parametrize("number", [1, 4])
def test_a_copy_of_a_counted_sentence_keeps_its_number(number):
    again = pickle.loads(pickle.dumps(LINES.of(number)))
    assert isinstance(again, Counted)
    assert (again.number, again.one, again.more) == (number, LINES.one, LINES.more)


def test_dutch_counts_one_and_more():
    said = lines_in(translator("nl"))
    assert [said(n) for n in (0, 1, 2, 11)] == ["0 regels", "1 regel", "2 regels", "11 regels"]


def test_a_language_that_lacks_a_counted_sentence_counts_in_dutch():
    said = lines_in(saying("ru", ("Plaats", "", "Место")))
    assert [said(n) for n in (1, 21)] == ["1 regel", "21 regels"]


def test_russian_counts_in_three_forms():
    forms = ("{count} строка", "{count} строки", "{count} строк")
    said = lines_in(saying("ru", ((LINES.one, LINES.more), "a.lines", forms)))
    assert [said(n) for n in (1, 3, 5, 11, 21, 100)] == [
        "1 строка", "3 строки", "5 строк", "11 строк", "21 строка", "100 строк",
    ]  # fmt: skip


FAMILY = counted(
    "Voor {name} en {count} ander gezinslid",
    "Voor {name} en {count} andere gezinsleden",
    "leaflet.for_family",
)


def test_the_arabic_leaflet_counts_the_family_in_six_forms():
    translate = drafts("ar")
    said = [
        Phrase(FAMILY, {"name": "Samira", "count": str(n)}).said(translate)
        for n in (0, 1, 2, 3, 11, 100)
    ]
    assert said == [
        "إلى Samira",
        "إلى Samira وفرد آخر من الأسرة",
        "إلى Samira وفردين آخرين من الأسرة",
        "إلى Samira و3 آخرين من الأسرة",
        "إلى Samira و11 فردًا آخر من الأسرة",
        "إلى Samira و100 فرد آخر من الأسرة",
    ]


def test_the_russian_leaflet_counts_the_family():
    translate = drafts("ru")
    values = ({"name": "Samira", "count": str(n)} for n in (1, 3, 5, 21))
    said = [Phrase(FAMILY, each).said(translate) for each in values]
    assert [each.rpartition(" ещё ")[2] for each in said] == [
        "1 член семьи", "3 члена семьи", "5 членов семьи", "21 член семьи",
    ]  # fmt: skip


def test_english_counts_one_and_more():
    said = [Phrase(FAMILY, {"name": "S.", "count": n}).said(translator("en")) for n in ("1", "2")]
    assert said == ["For S. and 1 other family member", "For S. and 2 other family members"]


def test_a_condition_is_translated_by_its_rule():
    (condition,) = (each for each in read_guide().rules.conditions if each.id == "ozv.X-a")
    assert isinstance(condition.title, Words)
    assert condition.title.key == "condition.ozv.X-a"
    assert translator("en")(condition.title) == "Has enough money to return without support"
    assert drafts("ar")(condition.title) != condition.title


def test_forms_that_nobody_wrote_are_said_in_dutch(tmp_path):
    path = tmp_path / "ru.po"
    catalog = catalogs.TextCatalog("ru", charset="utf-8", fuzzy=False)
    catalog.add((LINES.one, LINES.more), ("{count} строка", "", ""), context="a.lines")
    catalog.add("Plaats", "Место")
    with path.open("wb") as file:
        write_po(file, catalog)
    compiled = catalogs.compiled_texts(path)
    assert lines_in(drafted(compiled))(1) == "1 regel"
    assert gettext.GNUTranslations(io.BytesIO(compiled)).info()["x-waiting"] == "1"


def test_a_sentence_of_paper_without_a_key_is_refused():
    written = [("pdf/a.py", Sentence("Naam")), ("pdf/a.py", Sentence("Naam", "plan.name"))]
    (line,) = check_translations.keyless(written)
    assert line.startswith("pdf/a.py: give it a key")


def test_one_key_for_two_sentences_is_refused():
    both = [Sentence("Naam", "plan.name"), Sentence("Adres", "plan.name")]
    assert list(check_translations.shared_keys([both[0], both[0]])) == []
    assert len(list(check_translations.shared_keys(both))) == 1


@pytest.mark.parametrize("key", ["plan", "Plan.name", "plan.", "plan name.x"])
def test_a_key_is_lowercase_words_with_dots_between(key):
    assert list(check_translations.shared_keys([Sentence("Naam", "plan.name")])) == []
    assert len(list(check_translations.shared_keys([Sentence("Naam", key)]))) == 1


@pytest.mark.parametrize(
    "forms",
    [
        ("{count} строка", "{count} строки"),
        ("{count} строка", "{count} строки", ""),
        ("одна строка", "{count} строки", "{count} строк"),
        ("{count} строка", "{n} строки", "{count} строк"),
    ],
    ids=["two forms", "an empty form", "a form for 1 and 21 without number", "another hole"],
)
def test_unsound_forms_are_refused(forms):
    catalog = catalogs.TextCatalog("ru")
    catalog.add((LINES.one, LINES.more), forms, context="a.lines")
    assert len(list(check_translations.unsound_texts(catalog))) == 1


def test_a_form_for_a_single_number_may_leave_that_out():
    catalog = catalogs.TextCatalog("nl")
    catalog.add((LINES.one, LINES.more), ("één regel", "{count} regels"), context="a.lines")
    assert list(check_translations.unsound_texts(catalog)) == []

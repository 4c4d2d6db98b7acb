"""What paper says to a household: found whole, drafted, and printed once a person approved it."""

from __future__ import annotations

import gettext
import io
import itertools
from dataclasses import replace
from datetime import date

import catalogs
import check_translations
import paper_words
import pytest
from catalogs import Sentence
from paper_cases import (
    DAY,
    case_of,
    family,
    guide,
    line,
    pages_of,
    person,
    printed,
    unaccompanied,
    words_of,
)

from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.phrases import Counted, Words
from herintegratie_desktop.core.plan import Category, Form
from herintegratie_desktop.exchange.casefile import LANGUAGES
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.papers.kinds import PaperKind, make_paper
from herintegratie_desktop.pdf.plan import plan_pdf
from herintegratie_desktop.pdf.voice import Voice
from herintegratie_desktop.store import texts
from herintegratie_desktop.store.texts import Approval, approval, is_approved, translator

PROJECTS = ("", "iom", "goedwerk", "vvn", "ros", "solid-road", "wereldwijd")
OTHERS = tuple(each for each in LANGUAGES if each not in {"nl", *catalogs.WHOLE_TEXTS})


def everyone():
    """Return a household with every category, form and role, and much that is not yet known."""
    people = (
        person(1, nationalities=("SY", "TR")),
        person(2, born=None, nationalities=()),
        person(3, born=PartialDate(2008, 12), nationalities=("DE",)),
        person(4, nationalities=("XXA",)),
    )
    kinds = zip(Category, itertools.cycle(Form), strict=False)
    lines = [
        line(number, f"p{number % 3 + 1}", 20_000, form, category=category, when=None)
        for number, (category, form) in enumerate(kinds, 1)
    ]
    lines.append(line(90, "p1", 900_000, when=PartialDate(2031, 1)))
    return case_of(people, (*lines, line(91, "p2", 500, charged=False, provider="")))


def households():
    """Return households of every kind, for every project."""
    yield from (unaccompanied(), everyone(), case_of(()))
    yield from (replace(family(), project=project) for project in PROJECTS)
    yield replace(everyone(), answers=(), network="", back=replace(everyone().back, country=""))
    yield replace(family(), back=replace(family().back, planned_departure=date(2026, 11, 2)))


def sentence(source: str) -> Sentence:
    """Return what a translator was asked for, as the catalogs name it."""
    match source:
        case Counted():
            return Sentence(source.one, source.key, source.more)
        case Words():
            return Sentence(str(source), source.key)
    return Sentence(source)


class Listener:
    """A translator that keeps what it was asked for, as the catalogs name it."""

    def __init__(self):
        self.told: set[Sentence] = set()

    def __call__(self, source: str) -> str:
        self.told.add(sentence(source))
        return f"{source}*"


@pytest.fixture(scope="module")
def heard() -> set[Sentence]:
    """Listen to everything that the plans of these households say in a second language."""
    listener = Listener()
    for case in households():
        printed(case, "fr", listener)
    return listener.told


@pytest.fixture(scope="module")
def heard_beside() -> set[Sentence]:
    """Listen to every other paper of a few households."""
    listener = Listener()
    before = check(family(), guide(), DAY)
    for case in (everyone(), unaccompanied(), replace(family(), project="goedwerk")):
        later = replace(case, version=2)
        dossier = Dossier(later, check(later, guide(), DAY), guide(), Voice("fr", listener))
        for kind in PaperKind:
            make_paper(kind, dossier, before)
    return listener.told


@pytest.fixture
def words_from(tmp_path, monkeypatch):
    """Let translators read a folder of catalogs in which somebody approved some sentences."""

    def approve(language, *drafts, **said):
        path = tmp_path / "texts" / f"{language}.po"
        path.parent.mkdir(exist_ok=True)
        rows = [
            f'msgctxt "{KEYS[source]}"\nmsgid "{source}"\nmsgstr "{words}"\n'
            for source, words in said.items()
        ]
        head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
        path.write_text("\n".join([head, *rows, *drafts]), encoding="utf-8")
        path.with_suffix(".mo").write_bytes(catalogs.compiled_texts(path))

    monkeypatch.setattr(texts, "resources", lambda: tmp_path)
    texts._catalog.cache_clear()
    yield approve
    texts._catalog.cache_clear()


DRAFT = '#, fuzzy\nmsgctxt "plan.household.name"\nmsgid "Naam"\nmsgstr "ስም"\n'
KEYS = {
    "Huishouden": "plan.household.title",
    "Naam": "plan.household.name",
    "Individueel herintegratieplan": "paper.title",
}
NAME, HOUSEHOLD = Words("Naam", KEYS["Naam"]), Words("Huishouden", KEYS["Huishouden"])


def test_the_catalogs_of_paper_hold_whatever_a_plan_says(heard):
    marked = {catalogs.sentence_of(message) for message in catalogs.template() if message.id}
    assert len(heard & marked) > 150
    assert sorted(heard & marked - paper_words.paper_sentences() - FROM_ELSEWHERE) == []


def test_the_catalogs_of_paper_hold_whatever_the_other_papers_say(heard_beside):
    marked = {catalogs.sentence_of(message) for message in catalogs.template() if message.id}
    assert len(heard_beside & marked) > 100
    assert sorted(heard_beside & marked - paper_words.paper_sentences() - FROM_ELSEWHERE) == []


def test_every_sentence_of_paper_is_said_with_its_key(heard, heard_beside):
    assert list(check_translations.key_problems()) == []
    known = {each.source for each in paper_words.paper_sentences()}
    bare = {each.source for each in heard | heard_beside if not each.key}
    assert sorted(bare & known) == []


FROM_ELSEWHERE = {
    message
    for keys in ({"amounts": ("source", "note")}, {"project": ("source", "note")})
    for message in catalogs.said_by_tables(keys)
} | {each for module, each in catalogs.marked_in_code() if module == "pdf/languages.py"}
"""Quoted from a source as it was written, or named by CLDR."""


@pytest.mark.parametrize("room", paper_words.ROOMS)
def test_each_room_of_paper_marks_sentences(room):
    assert any(paper_words.is_in(module, room) for module, _ in catalogs.marked_in_code())


@pytest.mark.parametrize("language", OTHERS)
def test_each_language_has_a_catalog_of_exactly_the_words_of_paper(language):
    catalog = catalogs.read_texts(catalogs.TEXTS / f"{language}.po")
    assert list(check_translations.other_sentences(catalog, paper_words.paper_template())) == []


@pytest.mark.parametrize("language", OTHERS)
def test_what_a_machine_drafted_is_printed_for_nobody(language):
    path = catalogs.TEXTS / f"{language}.po"
    catalog = catalogs.read_texts(path)
    approved = [each for each in catalog if each.id and each.string and not each.fuzzy]
    assert catalog.is_signed or not approved
    assert is_approved(language) <= bool(approved)


def test_drafts_alone_compile_to_nothing(words_from, tmp_path):
    words_from("ti", DRAFT)
    assert (tmp_path / "texts" / "ti.mo").read_bytes() == b""
    (tmp_path / "texts" / "ti.mo").unlink()
    assert approval("ti") is Approval.NONE
    assert translator("ti")(NAME) == "Naam"


def test_approved_sentences_are_said_and_drafts_stay_dutch(words_from):
    words_from("ti", DRAFT, Huishouden="ስድራቤት")
    assert approval("ti") is Approval.PART
    assert not is_approved("ti")
    assert translator("ti")(HOUSEHOLD) == "ስድራቤት"
    assert translator("ti")(NAME) == "Naam"


def test_a_plan_approved_in_part_prints_two_columns_and_says_so(words_from):
    words_from("so", DRAFT, Huishouden="Qoyska")
    told = words_of(printed(replace(family(), language="so"), "so"))
    assert "Qoyska" in told
    assert "Vertaling (Somalisch) nog niet helemaal goedgekeurd" in told


def test_a_wholly_approved_language_says_nothing_of_approval(words_from):
    words_from("so", Naam="Magac", **{"Individueel herintegratieplan": "Qorshaha"})
    assert approval("so") is Approval.WHOLE
    assert "Vertaling (" not in words_of(printed(replace(family(), language="so"), "so"))


def test_a_plan_with_drafts_says_on_every_page_that_it_is_a_trial():
    case, checked = family(), check(family(), guide(), DAY)
    pdf = plan_pdf(case, checked, guide(), language="fr", translate="{}*".format, trial=True)
    assert all("PROEFVERTALING" in page.extract_text() for page in pages_of(pdf))
    assert "Vertaling (" not in words_of(pdf)


def test_words_nobody_signed_for_are_refused():
    catalog = catalogs.TextCatalog("so")
    catalog.add("Naam", "Magac")
    assert list(check_translations.unsigned_approvals(catalog)) != []
    catalog.own_headers.update({"X-Approved-By": "Tolk Voorbeeld", "X-Approved-On": "2026-11-23"})
    assert list(check_translations.unsigned_approvals(catalog)) == []


def test_the_head_of_a_catalog_keeps_who_approved_it(tmp_path):
    path = tmp_path / "so.po"
    head = '"Content-Type: text/plain; charset=utf-8\\n"\n"X-Approved-By: Tolk Voorbeeld\\n"\n'
    path.write_text(
        f'msgid ""\nmsgstr ""\n{head}\nmsgid "Naam"\nmsgstr "Magac"\n', encoding="utf-8"
    )
    compiled = gettext.GNUTranslations(io.BytesIO(catalogs.compiled_texts(path)))
    assert compiled.info()["x-approved-by"] == "Tolk Voorbeeld"


@pytest.mark.parametrize("fault", ["{nam}", "{name} \u202e", "geen gat"])
def test_a_draft_with_other_holes_or_marks_of_direction_is_refused(fault):
    catalog = catalogs.TextCatalog("ar")
    catalog.add("Voor {name}", fault, flags=["fuzzy"])
    assert list(check_translations.unsound_texts(catalog)) != []

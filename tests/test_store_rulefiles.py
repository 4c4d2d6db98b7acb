"""Rule files: the ones that come with the program, and every unsound one refused by name."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from herintegratie_desktop.store.places import resources
from herintegratie_desktop.store.rulefiles import BadRuleFileError, read_rulebook, rule_faults

PACKAGE = Path(__file__).parent.parent / "herintegratie_desktop"


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(resources() / "rules", tmp_path / "rules"))


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_figure_has_a_day_a_source_and_what_is_not_certain(guide):
    for scheme in guide.rules.schemes.values():
        for amounts in scheme.history:
            assert amounts.source
            assert amounts.certainty == "high" or amounts.note


def test_the_start_of_eurp_stays_marked_as_inferred(guide):
    amounts = guide.rules.scheme("eurp").on(date(2024, 9, 2))
    assert amounts.certainty == "medium"
    assert "aangenomen" in amounts.note


def test_the_version_changes_with_a_single_letter(folder):
    before = read_rulebook(folder).version
    edit(folder / "dtv.toml", "nieuwste eerst", "nieuwste  eerst")
    assert read_rulebook(folder).version != before


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("dtv.toml", "adult = 180_000", "adult = 1800.0", "dtv.toml, regel 9: “adult” moet"),
        ("dtv.toml", "adult = 180_000", "adult = -1", "“adult” moet"),
        ("dtv.toml", "adult = 180_000", "adult = true", "“adult” moet"),
        ("dtv.toml", "adult = 180_000", "adlut = 180_000", "“adlut” is niet bekend"),
        ("dtv.toml", "adult = 180_000\n", "", "“adult” ontbreekt"),
        ("dtv.toml", "2017-07-01", "0001-01-01", "nieuwste datum bovenaan"),
        ("dtv.toml", "2017-07-01", '"2017-07-01"', "“since” moet een datum"),
        ("dtv.toml", "2017-07-01", "2017-07-01T10:00:00", "“since” moet een datum"),
        ("dtv.toml", 'certainty = "high"', 'certainty = "zeker"', "een van: high, medium"),
        ("dtv.toml", 'id = "dtv"', 'id = "eurp"', "“eurp” staat ook"),
        ("dtv.toml", 'kind = "scheme"', "kind = ", "geen leesbaar TOML-bestand"),
        ("dtv.toml", 'name = "DT&V: ondersteuning bij herintegratie"', 'name = " "', "“name”"),
        ("eurp.toml", "note =", "#", "schrijf in “note”"),
        ("eurp.toml", "source =", "#", "“source” ontbreekt"),
        ("pagina.toml", 'ground = "question"', 'ground = "vraag"', "een van: question"),
        ("pagina.toml", 'answered_by = ["IOM", "DT&V"]', "answered_by = []", "lijst van teksten"),
        ("pagina.toml", 'id = "page.basic"', 'id = "page.country-list"', "staat er al"),
        ("algemeen.toml", 'kind = "general"', 'kind = "anders"', "“kind” moet een van: general"),
        ("algemeen.toml", "[window]", "[venster]", "“venster” is niet bekend"),
    ],
)
def test_an_unsound_file_is_refused_by_file_and_key(folder, file, old, new, said):
    edit(folder / file, old, new)
    with pytest.raises(BadRuleFileError, match=said):
        read_rulebook(folder)


def test_a_folder_without_a_general_file_is_refused(folder):
    (folder / "algemeen.toml").unlink()
    with pytest.raises(BadRuleFileError, match="kind = “general”"):
        read_rulebook(folder)


def test_a_look_through_names_every_unsound_file_at_once(folder):
    assert rule_faults(folder) == ()
    edit(folder / "dtv.toml", "adult = 180_000", "adlut = 180_000")
    edit(folder / "eurp.toml", "note =", "#")
    said = [fault.said() for fault in rule_faults(folder)]
    assert [line.split(",")[0] for line in said] == ["dtv.toml", "eurp.toml"]
    assert len(rule_faults(folder / "eurp.toml")) == 1
    assert rule_faults(folder / "pagina.toml") == ()


def test_a_look_through_a_folder_also_finds_what_two_files_share(folder):
    edit(folder / "dtv.toml", 'id = "dtv"', 'id = "eurp"')
    assert [fault.said().count("staat ook") for fault in rule_faults(folder)] == [1]


def test_a_condition_cannot_end_before_it_begins(folder):
    edit(folder / "pagina.toml", "since = 2017-07-01", "since = 2017-07-01\nuntil = 2017-06-30")
    with pytest.raises(BadRuleFileError, match="“until” moet een datum na"):
        read_rulebook(folder)


def test_a_file_in_another_encoding_is_refused(folder):
    (folder / "dtv.toml").write_bytes("name = 'é'".encode("latin-1"))
    with pytest.raises(BadRuleFileError, match="niet als UTF-8 opgeslagen"):
        read_rulebook(folder)


def test_a_list_that_is_no_list_of_tables_is_refused(folder):
    edit(folder / "dtv.toml", 'version = "2026-11-01"', 'version = "1"\namounts = [1]')
    text = (folder / "dtv.toml").read_text(encoding="utf-8").partition("[[amounts]]")[0]
    (folder / "dtv.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadRuleFileError, match="lijst van tabellen"):
        read_rulebook(folder)


def test_no_amount_of_a_regulation_stands_in_python():
    figures = r"\b(1[._]?800|2[._]?800|180_?000|280_?000|30_?000|261_?500|161_?500|61_?500)\b"
    for path in PACKAGE.rglob("*.py"):
        code = re.sub(r'"""[\s\S]*?"""', "", path.read_text(encoding="utf-8"))
        assert not re.search(figures, code), path.name


def test_a_guide_in_a_log_names_its_rule_set_and_nothing_more(guide):
    assert repr(guide) == f"Guide({guide.rules.version})"


def test_a_condition_of_a_group_has_no_other_ties(folder):
    edit(folder / "ozv.toml", 'one_of = "status"', 'one_of = "status"\nunless = ["ozv.A-in"]')
    with pytest.raises(BadRuleFileError, match="hoort bij een groep"):
        read_rulebook(folder)

"""Worked examples: what one may say, every unsound one refused by line, and what fails named."""

import shutil
from pathlib import Path

import pytest

from herintegratie_desktop.store.examplefile import failures, read_examples
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.store.ruletable import BadRuleFileError, RuleTable
from tests.commandline import call

GOOD = """\
[[example]]
name = "Een"
why = "Omdat"
on = 2026-11-23
persons = [{ id = "vader", born = 1984-05-02, nationalities = ["IQ"] }]
[example.expect]
may_sign = true

[[example]]
name = "Twee"
why = "Omdat"
on = 2026-11-23
project = "goedwerk"
country = "IQ"
persons = [
    { id = "vader", born = "1984", nationalities = ["IQ"] },
    { id = "kind", born = 2020-01-01, nationalities = ["IQ"] },
]
answers = [{ rule = "page.basic", answer = "yes" }]
lines = [{ person = "kind", cents = 100 }]
[example.expect]
may_sign = true
warnings = ["condition-unknown"]
[example.expect.persons.vader]
class = "adult"
"page.basic" = "met"
"""
SAYS_WARNINGS = 'warnings = ["condition-unknown"]'


def read(text, guide):
    return read_examples(RuleTable.of("voorbeeld.toml", text.encode()), guide)


def edited(old, new):
    assert old in GOOD
    head, found, tail = GOOD.rpartition(old)
    return head + found.replace(old, new) + tail


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(resources() / "rules", tmp_path / "rules"))


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_sound_file_is_read_and_comes_out(guide):
    examples = read(GOOD, guide)
    assert [each.name for each in examples] == ["Een", "Twee"]
    assert [said for each in examples for said in each.failures(guide)] == []


def test_a_file_without_examples_has_none(guide):
    assert read("version = '1'", guide) == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('name = "Twee"', 'name = "Een"', "regel 10: er is al een voorbeeld “Een”"),
        ('why = "Omdat"\n', "", "regel 9: “why” ontbreekt"),
        ("on = 2026-11-23", 'on = "gisteren"', "regel 12: “on” moet een datum"),
        ('project = "goedwerk"', 'project = "goedwrek"', "regel 13: “project” moet een van: iom"),
        ('country = "IQ"', 'country = "Irak"', "regel 14: “country” moet een landcode"),
        ('country = "IQ"', 'land = "IQ"', "regel 14: “land” is niet bekend"),
        (
            'nationalities = ["IQ"] },\n]',
            'nationalities = ["ZZ"] },\n]',
            "regel 15: “nationalities”",
        ),
        ('born = "1984"', 'born = "mei 1984"', "regel 15: “born” moet een dag zoals"),
        ('born = "1984"', 'boren = "1984"', "regel 15: “boren” is niet bekend"),
        ('id = "kind"', 'id = "vader"', "regel 15: “persons” moet een lijst waarin elke"),
        ('rule = "page.basic"', 'rule = "page.bsaic"', "regel 19: “rule” moet een voorwaarde"),
        ('rule = "page.basic"', 'rule = "pagina.*"', "regel 19: “rule” moet een voorwaarde"),
        ('answer = "yes"', 'answer = "ja"', "regel 19: “answer” moet een van: meets, yes, no"),
        ('answer = "yes"', 'answer = "yes", person = "oom"', "“person” moet een van: *, vader"),
        ('person = "kind", ', "", "regel 20: “person” ontbreekt"),
        ("may_sign = true\n", "", "regel 21: “may_sign” ontbreekt"),
        ("may_sign = true", 'may_sign = "ja"', "regel 22: “may_sign” moet true of false"),
        ('["condition-unknown"]', '["conditie"]', "regel 23: “warnings” moet een lijst uit"),
        ("persons.vader", "persons.oom", "regel 24: “oom” moet een van: vader, kind"),
        ('class = "adult"', 'class = "groot"', "regel 25: “class” moet een van: adult"),
        ('class = "adult"', 'klas = "adult"', "regel 25: “klas” moet een voorwaarde"),
        ('"page.basic" = "met"', '"page.basic" = "ja"', "regel 26: “page.basic” moet een van"),
        ("may_sign = true", 'refused = "niet bekend"', "regel 23: “warnings” is niet bekend"),
    ],
)
def test_an_unsound_example_is_refused_by_line(guide, old, new, said):
    with pytest.raises(BadRuleFileError) as refused:
        read(edited(old, new), guide)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "may_sign = true",
            "may_sign = false",
            "“may_sign” staat false, maar de regels geven true",
        ),
        ('"page.basic" = "met"', '"page.basic" = "not_met"', "regel 26: voorbeeld “Twee”: bij"),
        ('"page.basic" = "met"', '"page.basic" = "absent"', "geven page.basic met"),
        ('"page.basic" = "met"', '"ozv.P-keep" = "met"', "geven absent"),
        ('["condition-unknown"]', '["same-person-twice"]', "geven condition-unknown, dtv-ver"),
        ('warnings = ["condition', 'no_warnings = ["condition', "staat zonder condition-unknown"),
        (SAYS_WARNINGS, 'says = ["Kom later terug"]', "staat een zin met “Kom later terug”"),
        (SAYS_WARNINGS, 'blocking = ["no-signatory"]', "maar de regels geven geen."),
        (SAYS_WARNINGS, "limit_cents = 1", "staat 1, maar de regels geven 460000"),
        ('class = "adult"', 'class = "minor"', "geven adult"),
        ('class = "adult"', "left_cents = 1", "staat 1, maar de regels geven 180000"),
        ("on = 2026-11-23\n", 'on = 2026-11-23\nscheme = "ozb"\n', "Regeling ozb is niet bekend"),
    ],
)
def test_what_comes_out_otherwise_is_said_with_file_line_and_name(guide, old, new, said):
    (failure,) = [each.said() for e in read(edited(old, new), guide) for each in e.failures(guide)]
    assert failure.startswith("voorbeeld.toml, regel ")
    assert said in failure


def test_a_refusal_that_does_not_come_is_a_failure(guide):
    text = GOOD.replace("may_sign = true", 'refused = "bestaat nog niet"', 1)
    (failure,) = [each.said() for each in read(text, guide)[0].failures(guide)]
    assert "regel 7: voorbeeld “Een”: bij “refused” staat “bestaat nog niet”" in failure
    eurp = text.replace("on = 2026-11-23", 'scheme = "eurp"\non = 2024-09-01', 1)
    assert list(read(eurp, guide)[0].failures(guide)) == []


def test_an_office_that_changes_an_amount_must_change_its_example(folder, guide):
    assert failures(folder, guide) == ()
    assert call("rules", "check", folder).status == 0
    edit(folder / "dtv.toml", "adult = 180_000", "adult = 190_000")
    done = call("rules", "check", folder)
    assert (done.status, done.out) == (1, "")
    assert "dtv.toml, regel " in done.err
    assert "voorbeeld “Volwassene en kind: precies het hele budget”" in done.err
    assert "staat 460000, maar de regels geven 470000" in done.err


def test_an_example_that_cannot_be_read_counts_as_failing(folder, guide):
    edit(folder / "eurp.toml", 'country = "IQ"', 'country = "Irak"')
    (failure,) = failures(folder, guide)
    assert "eurp.toml" in failure.said()
    assert "landcode" in failure.said()


def test_a_star_answers_every_common_question_and_no_exception(guide):
    star = 'answers = [{ rule = "*", answer = "meets" }, { rule = "ozv.X-a", answer = "yes" }]'
    (_, example) = read(edited('answers = [{ rule = "page.basic", answer = "yes" }]', star), guide)
    given = {(each.rule, each.person): each.reply.value for each in example.case.answers}
    assert given["page.basic", "kind"] == given["ozv.A-status-a", "vader"] == "yes"
    assert given["ozv.X-b", "vader"] == "no"
    assert given["ozv.X-a", "vader"] == given["ozv.X-a", "kind"] == "yes"
    asked = {rule for rule, _ in given}
    assert not asked & {"ozv.A-otherwise", "ozv.A-status-b", "ozv.A-visa", "ozv.P-left"}
    assert len(given) == len(example.case.answers)

"""The country list, the projects, the keys and the decisions of an office, as pages of the room."""

from __future__ import annotations

import pytest
from hands import replace_all
from makers import DAY
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from rule_room_parts import actions, amended, sealed_case

from herintegratie_desktop.store.rulesigning import fingerprint_of, make_key
from herintegratie_desktop.ui.rules import (
    code_keys_card,
    countries_topic,
    keys_topic,
    projects_topic,
)
from herintegratie_desktop.ui.rules.countries_topic import CountriesTopic
from herintegratie_desktop.ui.rules.decisions_topic import DecisionsTopic
from herintegratie_desktop.ui.rules.keys_topic import KeysTopic
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.projects_topic import ProjectsTopic
from herintegratie_desktop.ui.rules.said import grouped

LIST = b"land,van,tot,opmerking\nSY,01-01-2026,,\nIQ,,,let op\nBR,,,\n"
PUBLIC = make_key()[1]


@pytest.fixture
def opened(shown, vault, desk):
    made = []

    def open_topic(kind):
        topic = kind(OfficeBridge(vault, desk))
        made.append(shown(topic, 1000, 800))
        topic.refresh()
        return topic

    yield open_topic
    for topic in made:
        topic.rest()


def agree(monkeypatch, module):
    monkeypatch.setattr(module, "sure", lambda *_: True)


# --- countries --------------------------------------------------------------------------


def loaded(qtbot, topic, raw=LIST):
    panel = topic.look_at("landen.csv", raw)
    qtbot.waitUntil(lambda: "nagekeken" not in panel.verdict.text())
    return panel


def test_until_a_list_is_loaded_it_is_said_that_it_is_derived(opened):
    topic = opened(CountriesTopic)
    assert "niet de officiële landenlijst" in topic.standing.text()
    assert not topic.drop_button.isVisible()
    topic.search.setText("سوريا")
    assert topic.table.texts()[0][:2] == ("Syrië", "SY")


def test_faults_of_a_list_name_line_column_and_what_to_write(qtbot, opened, vault):
    topic = opened(CountriesTopic)
    panel = loaded(qtbot, topic, b"land,van\nAtlantis,\nIrak,31-31-2026\n")
    rows = panel.faults.texts()
    assert [row[:3] for row in rows] == [("2", "land", "Atlantis"), ("3", "van", "31-31-2026")]
    assert all(row[3] for row in rows)
    assert not panel.load_button.isVisible()
    assert vault.office.country_list() is None


def test_a_list_shows_its_rows_and_which_countries_change_before_it_is_loaded(qtbot, opened):
    panel = loaded(qtbot, opened(CountriesTopic))
    assert len(panel.preview.texts()) == 3
    changed = {row[0]: row[1:] for row in panel.changes.texts()}
    assert changed["Afghanistan"] == ("komt in aanmerking", "komt niet in aanmerking")
    assert changed["Brazilië"] == ("navragen bij DT&V", "komt in aanmerking")
    assert "Irak" not in changed


def test_a_list_is_loaded_with_its_source_seen_in_the_history_and_taken_out(
    qtbot, opened, vault, monkeypatch
):
    topic = opened(CountriesTopic)
    panel = loaded(qtbot, topic)
    panel.load_button.click()
    assert "Schrijf waar de lijst vandaan komt" in panel.source_row.error()
    replace_all("Bericht van DT&V", panel.source)
    replace_all("31-31-2026", panel.since)
    panel.load_button.click()
    assert "dag, maand en jaar" in panel.since_row.error()
    panel.since.clear()
    panel.load_button.click()
    assert topic.part is None
    said = topic.standing.text()
    assert "Bericht van DT&V" in said
    assert "landen.csv" in said
    assert "M. de Wit" in said
    assert topic.desk.guide.countries.on_official_list("BR", DAY).value is True
    agree(monkeypatch, countries_topic)
    topic.drop_button.click()
    assert vault.office.country_list() is None
    assert "niet de officiële" in topic.standing.text()
    assert len(topic.history.texts()) == 1
    assert actions(vault)[:2] == ["drop-country-list", "load-country-list"]


# --- projects ---------------------------------------------------------------------------


def test_what_no_source_says_of_a_project_is_shown_as_not_known(opened):
    topic = opened(ProjectsTopic)
    rows = {row[0]: row for row in topic.projects.texts()}
    assert rows["Meer Perspectief"][1] == "niet bekend"
    assert rows["Meer Perspectief"][2].endswith("niet bekend")
    assert rows["IOM herintegratieondersteuning"][1] == "doorlopend"


def test_a_project_needs_its_source_and_how_sure_it_is(opened, vault):
    form = opened(ProjectsTopic).edit(None)
    form.save_button.click()
    keys = {key for key, row in form.rows.items() if row.error()}
    assert keys == {"id", "name", "organisation", "ngo", "source", "version", "certainty"}
    assert form.summary.hasFocus()
    assert vault.office.catalogue() is None


def test_a_changed_project_is_the_offices_own_and_every_other_field_stays(
    opened, vault, monkeypatch
):
    topic = opened(ProjectsTopic)
    before = topic.desk.guide.catalogue
    form = topic.edit(before.by_id("vvn"))
    replace_all("31-12-2027", form.fields["runs_until"])
    replace_all("iq, Somalië", form.fields["countries"])
    form.save_button.click()
    after = topic.desk.guide.catalogue
    changed = after.by_id("vvn")
    assert (changed.runs_until.year, changed.countries) == (2027, ("IQ", "SO"))
    assert changed.offers == before.by_id("vvn").offers
    assert after.by_id("ros") == before.by_id("ros")
    assert "lijst van uw organisatie" in topic.standing.text()
    assert actions(vault)[0] == "save-catalogue"
    agree(monkeypatch, projects_topic)
    topic.back_button.click()
    assert topic.desk.guide.catalogue.by_id("vvn") == before.by_id("vvn")
    assert len(topic.history.texts()) == 1


def test_an_emptied_field_is_not_known_any_more(opened):
    topic = opened(ProjectsTopic)
    form = topic.edit(topic.desk.guide.catalogue.by_id("vvn"))
    for key in ("contact", "countries"):
        form.fields[key].show_text("")
    form.networks["erso"].setChecked(False)
    form.save_button.click()
    project = topic.desk.guide.catalogue.by_id("vvn")
    assert (project.contact, project.countries, project.network) == (None, None, None)


def test_a_new_period_leaves_the_former_one_as_it_was(opened):
    topic = opened(ProjectsTopic)
    topic.projects.choose(2)
    topic.period_button.click()
    form = topic.part
    form.save_button.click()
    assert form.rows["since"].error()
    replace_all("01-01-2027", form.fields["since"])
    replace_all("Met Opgeheven Hoofd 5", form.fields["name"])
    form.save_button.click()
    found = [each for each in topic.desk.guide.catalogue.all_projects if each.id == "vvn"]
    assert [each.name for each in found] == ["Met Opgeheven Hoofd 4", "Met Opgeheven Hoofd 5"]
    assert (found[0].until.isoformat(), found[1].since.isoformat()) == ("2026-12-31", "2027-01-01")


def test_a_new_project_is_added_with_what_is_known_of_it(opened):
    topic = opened(ProjectsTopic)
    topic.new_button.click()
    form = topic.part
    texts = {"id": "nieuw", "name": "Nieuw Voorbeeld", "organisation": "Stichting Voorbeeld"}
    texts |= {"source": "brief", "version": "2026"}
    for key, text in texts.items():
        form.fields[key].show_text(text)
    form.fields["ngo"].show_key("yes")
    form.fields["certainty"].show_key("low")
    form.save_button.click()
    project = topic.desk.guide.catalogue.by_id("nieuw")
    assert project.ngo
    assert project.serves is None
    assert not project.period_is_known


def test_what_cannot_be_kept_is_said_at_its_field(opened):
    topic = opened(ProjectsTopic)
    form = topic.edit(topic.desk.guide.catalogue.by_id("vvn"))
    form.fields["countries"].show_text("IQ, Atlantis")
    form.fields["note"].show_text("{gat}")
    form.fields["ongoing"].show_key("yes")
    form.save_button.click()
    assert "Atlantis" in form.rows["countries"].error()
    assert "ronde haken" in form.rows["note"].error()
    assert "laat de laatste dag leeg" in form.rows["runs_until"].error()


def test_escape_leaves_a_form_alone(opened):
    topic = opened(ProjectsTopic)
    topic.edit(None)
    QTest.keyClick(topic, Qt.Key.Key_Escape)
    assert topic.part is not None


# --- keys -------------------------------------------------------------------------------


def test_a_key_from_a_file_shows_its_fingerprint_before_it_is_trusted(opened, vault, tmp_path):
    topic = opened(KeysTopic)
    path = tmp_path / "regelmaker.pub"
    path.write_text(PUBLIC + "\n")
    topic.take_file(path)
    assert grouped(fingerprint_of(PUBLIC)) in topic.fingerprint.text()
    topic.add_button.click()
    assert "van wie" in topic.name_row.error()
    replace_all("Regelmaker Voorbeeld", topic.name)
    topic.add_button.click()
    (key,) = vault.office.trusted_keys()
    assert key.name == "Regelmaker Voorbeeld"
    assert topic.table.texts()[0][0] == "Regelmaker Voorbeeld"
    assert actions(vault)[0] == "trust-key"
    assert topic.key.text() == ""


def test_text_that_is_no_key_says_what_to_paste(opened, vault):
    topic = opened(KeysTopic)
    topic.key.show_text("zomaar iets")
    replace_all("Regelmaker Voorbeeld", topic.name)
    topic.add_button.click()
    assert "64 tekens" in topic.key_row.error()
    assert vault.office.trusted_keys() == ()


def test_a_key_is_taken_away_after_asking(opened, vault, monkeypatch):
    vault.office.trust("Regelmaker Voorbeeld", PUBLIC)
    topic = opened(KeysTopic)
    topic.remove_button.click()
    assert "Kies eerst" in topic.message.text()
    topic.table.choose(0)
    monkeypatch.setattr(keys_topic, "sure", lambda *_: False)
    topic.remove_button.click()
    assert len(vault.office.trusted_keys()) == 1
    agree(monkeypatch, keys_topic)
    topic.remove_button.click()
    assert vault.office.trusted_keys() == ()
    assert actions(vault)[0] == "distrust-key"


def test_an_office_whose_paper_is_recognised_is_listed_and_taken_away(opened, vault, monkeypatch):
    agree(monkeypatch, code_keys_card)
    vault.code_offices.trust("Kantoor Voorbeeld", bytes(range(32)))
    topic = opened(KeysTopic)
    assert topic.codes.table.texts()[0][0] == "Kantoor Voorbeeld"
    topic.codes.remove_button.click()
    assert "Kies eerst in de lijst" in topic.message.text()
    topic.codes.table.choose(0)
    topic.codes.remove_button.click()
    assert "wordt niet meer herkend" in topic.message.text()
    assert vault.code_offices.trusted() == ()
    assert not topic.codes.table.isVisible()


# --- decisions --------------------------------------------------------------------------


def test_without_decisions_the_page_says_when_they_come(opened):
    topic = opened(DecisionsTopic)
    assert "nog geen plan ondertekend" in topic.nothing.text()
    assert not topic.table.isVisible()


def test_decisions_are_found_by_case_number_and_by_name(opened, vault):
    for number in ("HIP-2026-00900", "HIP-2026-00901"):
        sealed_case(vault, number)
    topic = opened(DecisionsTopic)
    assert [topic.model.summary(at).case_id for at in (0, 1)] == [
        "HIP-2026-00901",
        "HIP-2026-00900",
    ]
    topic.search.setText("00900")
    assert topic.model.total == 1
    topic.search.setText("samira")
    assert topic.model.total == 2
    topic.search.setText("100%_")
    assert topic.model.total == 0
    assert "100%_" in topic.nothing.text()


def test_a_decision_opens_as_it_was_and_comes_out_the_same_again(opened, vault):
    sealed_case(vault)
    topic = opened(DecisionsTopic)
    topic.table.setCurrentIndex(topic.model.index(0, 0))
    QTest.keyClick(topic.table, Qt.Key.Key_Return)
    panel = topic.part
    assert "mocht worden ondertekend" in panel.standing.text()
    assert any("Samira" in row[0] for row in panel.limits.texts())
    assert panel.findings.texts()
    assert panel.facts.facts()["Getoetst op"] == "23-11-2026"
    panel.replay()
    assert "Gelijk aan toen" in panel.replayed.text()
    panel.compare()
    assert "hetzelfde" in panel.today.text()
    panel.back_button.click()
    assert topic.part is None
    assert topic.table.hasFocus()


def test_the_difference_with_today_names_persons_and_amounts(opened, vault):
    sealed_case(vault)
    vault.office.install("dtv.toml", amended(), reason="proef")
    topic = opened(DecisionsTopic)
    topic.bridge.renew()
    topic.show_case("HIP-2026-00900")
    panel = topic.part
    panel.compare()
    assert any("€ 1.800,00 wordt € 1.700,00" in row[0] for row in panel.differences.texts())
    panel.replay()
    assert "Gelijk aan toen" in panel.replayed.text()


def test_a_decision_that_was_tampered_with_is_said_to_be(opened, vault):
    sealed_case(vault)
    connection = vault._sealed.db.conn
    connection.execute("drop trigger decisions_stay_as_they_are")
    connection.execute("update decisions set may_sign = 0, document = '{}'")
    topic = opened(DecisionsTopic)
    topic.show_case("HIP-2026-00900")
    panel = topic.part
    assert "anders dan het logboek" in panel.standing.text()
    assert panel.limits.texts() == []
    panel.replay()
    assert "Niet gelijk aan toen" in panel.replayed.text()
    assert panel.differences.texts()

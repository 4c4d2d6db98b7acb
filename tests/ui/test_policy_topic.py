"""The policy of the office in the window: what holds, what another file changes, who did it."""

from __future__ import annotations

import pytest
from role_parts import hand_to, policy
from rule_room_parts import actions
from vaults import USER

from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.store.policyfile import program_policy_bytes, read_policy
from herintegratie_desktop.ui.main_window import MainWindow
from herintegratie_desktop.ui.rules import policy_topic
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.policy_panel import PolicyRead
from herintegratie_desktop.ui.rules.policy_topic import PolicyTopic
from herintegratie_desktop.ui.rules.topic_list import TopicName
from herintegratie_desktop.ui.watches import Watches


@pytest.fixture
def topic(shown, vault, desk):
    made = shown(PolicyTopic(OfficeBridge(vault, desk)), 1000, 800)
    made.refresh()
    return made


def look(topic, content, name="beleid.toml"):
    return topic.look_at(PolicyRead(name, content))


def test_until_an_office_decides_the_programs_policy_is_shown(topic):
    assert "beleid van het programma" in topic.standing.text()
    facts = topic.facts.facts()
    assert facts["Goedkeuring door een collega"] == "niet nodig"
    assert facts["Bewaren na vaststelling van de subsidie"] == "5 jaar"
    assert facts["Grootste bijlage"] == "200 MB"
    assert facts["Die termijn geldt sinds"] == "23-11-2026"
    assert "OZV" in facts["Waar die termijn op berust"]
    assert not topic.history.isVisible()


def test_a_policy_shows_what_changes_before_it_is_taken_into_use(topic, vault):
    panel = look(topic, policy(250_000, self_approval=True))
    assert panel.changes.texts() == [
        (
            "Goedkeuring door een collega",
            "niet nodig",
            "nodig vanaf € 2.500,00 voor een huishouden",
        ),
        ("Eigen werk goedkeuren", "mag niet", "mag"),
    ]
    assert vault.policies.own() is None
    panel.install_button.click()
    assert topic.part is None
    assert vault.policies.policy().approval_from == 250_000
    assert USER in topic.standing.text()
    assert topic.facts.facts()["Eigen werk goedkeuren"] == "mag"
    assert actions(vault)[0] == "policy"
    assert "geldt vanaf nu" in topic.message.text()


def test_a_policy_that_is_not_sound_names_line_and_what_to_write(topic, vault):
    panel = look(topic, policy().replace(b"years = 5", b"years = 1"))
    assert "beleid.toml, regel 11: “years” moet van 5 tot en met 100 zijn" in panel.verdict.text()
    assert "beleid van nu blijft gelden" in panel.verdict.text()
    assert not panel.install_button.isVisible()
    panel.cancel_button.click()
    assert topic.part is None
    assert vault.policies.own() is None


@pytest.mark.parametrize("content", [b"\xff\xfe", b"x" * 3_000_000, b"", b"version = "])
def test_what_is_no_policy_at_all_is_refused_in_a_sentence(topic, content):
    panel = look(topic, content)
    assert "beleid.toml" in panel.verdict.text()
    assert not panel.install_button.isVisible()


def test_a_policy_that_says_the_same_changes_nothing_and_says_so(topic):
    panel = look(topic, program_policy_bytes())
    assert "zegt hetzelfde" in panel.verdict.text()
    assert not panel.changes.isVisible()


def test_the_history_tells_who_changed_what(topic):
    for content in (policy(250_000), policy(300_000)):
        look(topic, content).install_button.click()
    newest, first = topic.history.texts()
    assert newest[1] == USER
    amounts = "€ 3.000,00 voor een huishouden (was: nodig vanaf € 2.500,00 voor een huishouden)"
    assert amounts in newest[2]
    assert "(was: niet nodig)" in first[2]


def test_a_file_from_disk_is_read_and_one_that_is_gone_is_said(topic, tmp_path, monkeypatch):
    path = tmp_path / "nieuw.toml"
    monkeypatch.setattr(policy_topic, "choose_file", lambda *_: path)
    topic.install_button.click()
    assert "nieuw.toml kan niet worden gelezen" in topic.message.text()
    path.write_bytes(policy(1))
    topic.install_button.click()
    assert len(topic.part.changes.texts()) == 1


def test_the_policy_of_now_is_saved_as_a_file_to_change(topic, vault, tmp_path, monkeypatch):
    path = tmp_path / "beleid.toml"
    monkeypatch.setattr(policy_topic, "choose_new_file", lambda *_: path)
    topic.save_button.click()
    assert read_policy(path.read_bytes()) == vault.policies.policy()
    vault.policies.save(policy(250_000))
    topic.save_button.click()
    assert path.read_bytes() == policy(250_000)
    path = tmp_path / "weg" / "beleid.toml"
    topic.save_button.click()
    assert "kan niet worden geschreven" in topic.message.text()


def test_a_caseworker_reads_the_policy_and_is_told_who_changes_it(topic, vault):
    hand_to(vault, "B. Voorbeeld", Role.CASEWORKER)
    topic.refresh()
    assert not topic.install_button.isVisible()
    assert topic.save_button.isVisible()
    assert "beheerder" in topic.who_may.text()


def test_who_may_not_set_a_policy_is_refused_by_the_vault_itself(topic, vault):
    panel = look(topic, policy(1))
    hand_to(vault, "B. Voorbeeld", Role.CASEWORKER)
    panel.install_button.click()
    assert "beheerder" in panel.verdict.text()
    assert vault.policies.own() is None


def test_the_room_of_rules_has_the_policy_as_a_topic(shown, vault, desk):
    main = shown(MainWindow(vault, desk, "light"), 1440, 900)
    main.show_rules()
    topic = main.room.open_topic(TopicName.POLICY)
    assert topic.isVisible()
    assert topic.facts.facts()


def test_the_vault_locks_after_the_minutes_of_the_policy(shown, vault, desk):
    vault.policies.save(policy().replace(b"idle_minutes = 10", b"idle_minutes = 2"))
    main = shown(MainWindow(vault, desk, "light"), 1440, 900)
    locked = []
    watches = Watches(lambda: locked.append(True), main)
    watches.begin(main, vault)
    watches.idle.look(watches.idle.last + 100)
    assert "vergrendeld" in main.notice.text()
    assert not locked
    watches.idle.look(watches.idle.last + 121)
    assert locked
    watches.end()

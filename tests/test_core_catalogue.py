from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from herintegratie_desktop.core.catalogue import Catalogue, Project, Use
from herintegratie_desktop.core.countries import Certainty
from herintegratie_desktop.store.countryfile import read_countries
from herintegratie_desktop.store.projectfile import read_catalogue

RESOURCES = Path(__file__).parent.parent / "resources"
CATALOGUE = read_catalogue(RESOURCES / "projects.toml", RESOURCES / "after_return.toml")

TODAY = date(2026, 11, 23)


def project(**changes):
    return Project(
        "x", "Voorbeeld", "Stichting Voorbeeld", True, "bron", "1", Certainty.HIGH, **changes
    )


def test_the_six_projects_of_the_page_are_there():
    ids = {each.id for each in CATALOGUE.projects}
    assert ids == {"iom", "goedwerk", "vvn", "ros", "solid-road", "wereldwijd"}


def test_the_conditions_of_the_ngos_do_not_apply_to_iom():
    assert {each.id for each in CATALOGUE.projects if not each.ngo} == {"iom"}


def test_a_project_and_a_network_are_found_by_their_id():
    assert CATALOGUE.by_id("vvn").name == "Met Opgeheven Hoofd 4"
    assert CATALOGUE.network("erso").known
    assert CATALOGUE.by_id("elders") is None
    assert CATALOGUE.network("elders") is None


@pytest.mark.parametrize(
    ("id_", "day", "runs"),
    [
        ("vvn", date(2023, 10, 31), False),
        ("vvn", date(2023, 11, 1), True),
        ("vvn", date(2025, 10, 31), True),
        ("vvn", date(2025, 11, 1), False),
        ("wereldwijd", date(2020, 12, 31), False),
        ("wereldwijd", date(2021, 1, 1), True),
        ("wereldwijd", date(2024, 12, 31), True),
        ("wereldwijd", date(2025, 1, 1), False),
        ("iom", date(2026, 11, 23), True),
        ("goedwerk", date(2026, 11, 23), None),
        ("ros", date(2026, 11, 23), None),
        ("solid-road", date(2026, 11, 23), None),
    ],
)
def test_whether_a_project_runs_is_said_by_day_and_left_open_when_no_source_says_it(id_, day, runs):
    assert CATALOGUE.by_id(id_).runs_on(day) is runs


def test_a_project_with_only_a_last_day_has_ended_after_it_and_is_not_known_before():
    ending = project(runs_until=date(2025, 1, 1))
    assert ending.runs_on(date(2025, 1, 2)) is False
    assert ending.runs_on(date(2025, 1, 1)) is None


def test_a_project_with_only_a_first_day_is_not_known_to_run_after_it():
    assert project(runs_from=date(2025, 1, 1)).runs_on(date(2025, 6, 1)) is None


def test_an_ongoing_project_does_not_run_before_its_first_day():
    begun = project(runs_from=date(2025, 1, 1), ongoing=True)
    assert begun.runs_on(date(2024, 12, 31)) is False
    assert begun.runs_on(date(2025, 1, 1)) is True


def test_what_is_not_known_of_a_project_is_said():
    unknown = CATALOGUE.by_id("solid-road").unknown
    assert unknown[0] == "doelgroep"
    assert unknown[-1] == "looptijd"
    assert CATALOGUE.by_id("vvn").unknown == ()
    assert CATALOGUE.by_id("wereldwijd").countries is None


def test_the_page_names_three_ways_on_after_return():
    assert [each.id for each in CATALOGUE.helps] == ["oikocredit", "rvo", "refugeehelp"]
    assert CATALOGUE.help("elders") is None


def test_oikocredit_helps_partners_and_its_sources_contradict_each_other():
    oikocredit = CATALOGUE.help("oikocredit")
    assert "niet aan personen" in oikocredit.known
    assert "meer dan 70" in oikocredit.contradiction
    assert "64" in oikocredit.contradiction
    assert oikocredit.countries is None


@pytest.mark.parametrize(
    ("day", "uses"),
    [
        (date(2023, 7, 31), None),
        (date(2023, 8, 1), [Use.FREE, Use.FREE, Use.FREE]),
        (date(2026, 1, 15), [Use.FREE, Use.FREE, Use.FREE]),
        (date(2026, 1, 16), [Use.FIRST, Use.WITH_CONSENT, Use.WITHOUT_EURP]),
        (date(2026, 11, 23), [Use.FIRST, Use.WITH_CONSENT, Use.WITHOUT_EURP]),
    ],
)
def test_which_network_may_be_used_when_follows_the_text_of_the_day(day, uses):
    networks = CATALOGUE.on(day).networks
    assert [each.use for each in networks] == (uses or [])


def test_what_was_said_last_of_a_network_is_what_its_id_gives():
    assert [each.id for each in CATALOGUE.networks] == ["eurp", "erso", "iom"]
    assert CATALOGUE.network("eurp").use is Use.FIRST


def test_an_entry_of_2024_stays_readable_for_a_decision_of_2024():
    before = project(contact="oud", until=date(2024, 12, 31))
    after = project(contact="nieuw", since=date(2025, 1, 1), until=date(2025, 12, 31))
    both = Catalogue("1", (before, after), ())
    assert both.by_id("x").contact == "nieuw"
    assert [each.contact for each in both.projects] == ["nieuw"]
    assert both.on(date(2024, 12, 31)).by_id("x").contact == "oud"
    assert both.on(date(2025, 1, 1)).by_id("x").contact == "nieuw"
    assert both.on(date(2026, 1, 1)).by_id("x") is None
    assert both.on(date(2026, 1, 1)).projects == ()


def test_what_changes_on_a_day_leaves_what_was_said_before():
    ros = replace(CATALOGUE.by_id("ros"), contact="010-0000000")
    changed = CATALOGUE.saying(ros, date(2026, 12, 1))
    assert changed.on(date(2026, 11, 30)).by_id("ros").contact is None
    assert changed.on(date(2026, 12, 1)).by_id("ros").contact == "010-0000000"
    assert [each.id for each in changed.projects] == [each.id for each in CATALOGUE.projects]
    again = changed.saying(replace(ros, contact="020-0000000"), date(2026, 12, 1))
    assert len(again.all_projects) == len(changed.all_projects)
    assert again.by_id("ros").contact == "020-0000000"


def test_what_is_said_from_an_earlier_day_takes_the_place_of_later_entries():
    erso = replace(CATALOGUE.network("erso"), use=Use.FREE)
    changed = CATALOGUE.saying(erso, date(2025, 1, 1))
    assert [each.since for each in changed.all_networks if each.id == "erso"] == [
        date(2023, 8, 1),
        date(2025, 1, 1),
    ]
    assert changed.on(TODAY).network("erso").use is Use.FREE
    sole = CATALOGUE.saying(erso, date(2020, 1, 1))
    assert [each.id for each in sole.all_networks] == ["eurp", "eurp", "erso", "iom", "iom"]
    assert sole.network("erso").since is None


def test_new_help_holds_for_every_day():
    new = replace(CATALOGUE.help("rvo"), id="nieuw")
    changed = CATALOGUE.saying(new, date(2026, 1, 1))
    assert changed.on(date(2020, 1, 1)).help("nieuw") == new
    assert changed.helps[-1] == new


def test_every_project_works_through_networks_and_in_countries_that_exist():
    countries = read_countries(RESOURCES)
    for each in CATALOGUE.projects:
        assert all(CATALOGUE.network(network) for network in each.network or ())
        assert all(code in countries for code in each.countries or ())


def test_a_project_is_known_on_any_day_by_what_was_said_for_it_then_or_last(guide):
    day = date(2030, 1, 1)
    known = guide.catalogue.by_id("goedwerk")
    later = guide.catalogue.saying(replace(known, name="Later", since=None), day)
    assert later.project_on("goedwerk", day).name == "Later"
    assert later.project_on("goedwerk", date(2029, 12, 31)).name == known.name
    assert later.project_on("nergens", day) is None
    assert later.network_on("iom", date(2000, 1, 1)) == later.network("iom")

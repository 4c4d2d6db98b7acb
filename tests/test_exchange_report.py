from datetime import date

from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.plan import Form
from herintegratie_desktop.exchange.report import check_document
from tests.makers import DAY, household_case, line


def test_a_check_has_the_keys_and_numbers_that_others_count_on(guide):
    case = household_case(line("l1", "p1", 30000, Form.CASH), line("l2", "p2", 34500, Form.CASH))
    report = check_document(check(case, guide, DAY))
    assert (report["case"], report["scheme"], report["on"]) == (case.id, "dtv", "2026-11-23")
    assert report["reference_day"] == "2026-12-14"
    assert report["persons"][1] == {
        "id": "p2",
        "class": "adult",
        "limit_cents": 180000,
        "cash_limit_cents": 30000,
        "spent_cents": 34500,
        "cash_cents": 34500,
        "left_cents": 145500,
        "cash_left_cents": -4500,
    }
    assert report["household"] == {
        "limit_cents": 640000,
        "cash_limit_cents": 90000,
        "spent_cents": 64500,
        "cash_cents": 64500,
    }
    assert report["blocking"] == [
        {
            "code": "cash-over-limit",
            "person": "p2",
            "over_cents": 4500,
            "message": "Youssef Haddad: contant is € 45,00 te hoog. Maximaal € 300,00 per persoon.",
            "place": "plan/lines",
        }
    ]
    assert (report["warnings"], report["may_sign"]) == ([], False)


def test_every_finding_names_its_reason_source_and_day(guide):
    report = check_document(check(household_case(), guide, date(2026, 11, 23)))
    assert len(report["findings"]) == 9
    for finding in report["findings"]:
        assert finding["outcome"] == "met"
        assert finding["reason"]
        assert finding["source"]
        assert finding["since"] == "2017-07-01"

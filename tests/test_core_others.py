"""What is said of one person, without the others of the household."""

from makers import household_case

from herintegratie_desktop.core.others import OthersHider

HOME = household_case().household


def test_names_and_numbers_of_others_are_taken_out_and_the_own_name_stays():
    hider = OthersHider(HOME, "p1")
    said = "Samira Haddad (0000000001) en YOUSSEF Haddad, 0000000002; Nour's school"
    assert hider.text(said) == (
        "Samira Haddad (0000000001) en [ander gezinslid] Haddad, [ander gezinslid]; "
        "[ander gezinslid]'s school"
    )


def test_a_name_inside_a_word_stays_and_one_in_a_file_name_goes():
    hider = OthersHider(HOME, "p1")
    assert hider.text("Nouredine") == "Nouredine"
    assert hider.text("scan_Youssef.pdf") == "scan_[ander gezinslid].pdf"


def test_names_of_others_in_their_own_script_are_taken_out():
    assert OthersHider(HOME, "p2").text("سميرة حداد") == "[ander gezinslid]"


def test_texts_at_every_depth_are_gone_through():
    hider = OthersHider(HOME, "p3")
    assert hider.values({"a": ["Samira", {"b": "Nour"}], "c": 3}) == {
        "a": ["[ander gezinslid]", {"b": "Nour"}],
        "c": 3,
    }


def test_of_one_person_alone_nothing_is_taken_out():
    alone = HOME.without("p2").without("p3")
    assert OthersHider(alone, "p1").text("Youssef") == "Youssef"

from datetime import date

import pytest

from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.store.projectfile import BadProjectFileError, read_catalogue

NETWORK = """
[[network]]
id = "eurp"
name = "EURP"
known = "Voorbeeld"
source = "bron"
version = "1"
certainty = "high"
"""
PROJECT = """
[[project]]
id = "voorbeeld"
name = "Voorbeeldproject"
organisation = "Stichting Voorbeeld"
ngo = true
source = "bron"
version = "1"
certainty = "medium"
"""
SOUND = 'version = "1"\n' + NETWORK + PROJECT


@pytest.fixture
def read(tmp_path):
    def read_text(text):
        path = tmp_path / "projects.toml"
        path.write_text(text, encoding="utf-8")
        return read_catalogue(path)

    return read_text


def test_a_field_that_is_left_out_is_none(read):
    project = read(SOUND).by_id("voorbeeld")
    assert (project.serves, project.countries, project.runs_from) == (None, None, None)
    assert project.certainty is Certainty.MEDIUM


def test_fields_that_are_filled_are_read(read):
    lists = 'countries = ["SY", "ER"]\nnetwork = ["eurp"]\n'
    period = "runs_from = 2025-01-01\nruns_until = 2025-02-01\n"
    project = read(SOUND + lists + period).by_id("voorbeeld")
    assert project.countries == ("SY", "ER")
    assert project.network == ("eurp",)
    assert (project.runs_from, project.runs_until) == (date(2025, 1, 1), date(2025, 2, 1))


PLACE = "projects.toml, project 1 (voorbeeld)"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SOUND + 'serve = "x"\n', f"{PLACE}: serve is geen bekende sleutel. Schrijf een van: "),
        (SOUND + 'serves = ""\n', f"{PLACE}, serves: schrijf hier tekst"),
        (SOUND + "serves = 3\n", f"{PLACE}, serves: schrijf hier tekst"),
        (SOUND + 'runs_from = "2025-01-01"\n', f"{PLACE}, runs_from: schrijf een dag"),
        (SOUND + "runs_from = 2025-01-01T00:00:00\n", f"{PLACE}, runs_from: schrijf een dag"),
        (
            SOUND + "runs_from = 2025-02-01\nruns_until = 2025-01-01\n",
            f"{PLACE}, runs_until: ligt voor runs_from",
        ),
        (
            SOUND + "ongoing = true\nruns_until = 2025-01-01\n",
            f"{PLACE}, ongoing: is true terwijl runs_until",
        ),
        (SOUND + 'ongoing = "ja"\n', f"{PLACE}, ongoing: schrijf true of false"),
        (SOUND + 'countries = ["syr"]\n', f"{PLACE}, countries: schrijf landcodes"),
        (SOUND + "countries = [3]\n", f"{PLACE}, countries: schrijf landcodes"),
        (
            SOUND + "countries = []\n",
            f"{PLACE}, countries: schrijf een lijst tussen [ en ], of laat ",
        ),
        (
            SOUND + 'network = ["erso"]\n',
            f"{PLACE}, network: “erso” is geen netwerk. Schrijf een van: eurp.",
        ),
        (SOUND + "network = [1]\n", f"{PLACE}, network: schrijf kleine letters"),
        (SOUND.replace('source = "bron"\n', ""), "network 1 (eurp): source ontbreekt"),
        (
            'version = "1"\n' + NETWORK + PROJECT.replace('source = "bron"\n', ""),
            f"{PLACE}: source ontbreekt",
        ),
        (
            SOUND.replace('"medium"', '"redelijk"'),
            f"{PLACE}, certainty: schrijf een van: high, medium",
        ),
        (SOUND + PROJECT, "project 2 (voorbeeld): deze id staat er twee keer"),
        (SOUND.replace('id = "voorbeeld"\n', ""), "project 1 (zonder id): id ontbreekt"),
        (
            'version = "1"\n' + NETWORK,
            "projects.toml: er is geen lijst van project. Begin elk met [[project]]",
        ),
        ('version = "1"\nproject = [1]\n' + NETWORK, "er is geen lijst van project"),
        (NETWORK + PROJECT, "projects.toml, version: schrijf hier tekst"),
        ('titel = "x"\n' + SOUND, "projects.toml: titel is geen bekende sleutel"),
        (SOUND + "serves = \n", "projects.toml, regel 19, kolom 10: dit is geen TOML"),
        (SOUND + 'serves = "', "dit is geen TOML"),
    ],
)
def test_an_unsound_file_is_refused_with_its_place_and_what_to_write(read, text, said):
    with pytest.raises(BadProjectFileError) as caught:
        read(text)
    assert said in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(BadProjectFileError, match=r"projects\.toml: kan niet worden gelezen"):
        read_catalogue(tmp_path / "projects.toml")


def test_a_file_in_another_encoding_is_refused(tmp_path):
    path = tmp_path / "projects.toml"
    path.write_bytes('naam = "Syrië"'.encode("latin-1"))
    with pytest.raises(BadProjectFileError, match="UTF-8"):
        read_catalogue(path)

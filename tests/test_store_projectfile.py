import zipfile
from dataclasses import replace
from datetime import date
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herintegratie_desktop.core.catalogue import Catalogue, Help, Network, Project, Use
from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.store.projectfile import BadProjectFileError, read_catalogue
from herintegratie_desktop.store.projecttext import after_return_toml, catalogue_toml

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


LINES = SOUND.count("\n")
PLACE = "(project voorbeeld)"
NEXT = f"projects.toml, regel {LINES + 1} {PLACE}"
OLD = SOUND + "until = 2024-12-31\n" + PROJECT


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SOUND + 'serve = "x"\n', f"{NEXT}, serve: is geen bekende sleutel. Schrijf een van: "),
        (SOUND + 'serves = ""\n', f"{NEXT}, serves: schrijf hier tekst"),
        (SOUND + "serves = 3\n", f"{NEXT}, serves: schrijf hier tekst"),
        (SOUND + 'serves = "{naam}"\n', f"{NEXT}, serves: schrijf ( en ) in plaats van"),
        (SOUND + 'runs_from = "2025-01-01"\n', f"{NEXT}, runs_from: schrijf een dag"),
        (SOUND + "runs_from = 2025-01-01T00:00:00\n", f"{NEXT}, runs_from: schrijf een dag"),
        (
            SOUND + "runs_until = 2025-01-01\nruns_from = 2025-02-01\n",
            f"{NEXT}, runs_until: ligt voor runs_from",
        ),
        (
            SOUND + "ongoing = true\nruns_until = 2025-01-01\n",
            f"{NEXT}, ongoing: is true terwijl runs_until",
        ),
        (SOUND + 'ongoing = "ja"\n', f"{NEXT}, ongoing: schrijf true of false"),
        (SOUND + 'countries = ["syr"]\n', f"{NEXT}, countries: schrijf landcodes"),
        (SOUND + "countries = [3]\n", f"{NEXT}, countries: schrijf landcodes"),
        (
            SOUND + "countries = []\n",
            f"{NEXT}, countries: schrijf een lijst tussen [ en ], of laat ",
        ),
        (
            SOUND + 'network = ["erso"]\n',
            f"{NEXT}, network: “erso” is geen netwerk. Schrijf een van: eurp.",
        ),
        (SOUND + "network = [1]\n", f"{NEXT}, network: schrijf kleine letters"),
        (SOUND + "until = 2025-01-01\nsince = 2025-02-01\n", f"{NEXT}, until: ligt voor since"),
        (
            SOUND.replace('source = "bron"\n', ""),
            "projects.toml, regel 3 (network eurp), source: ontbreekt",
        ),
        (
            'version = "1"\n' + NETWORK + PROJECT.replace('source = "bron"\n', ""),
            f"projects.toml, regel 11 {PLACE}, source: ontbreekt",
        ),
        (
            SOUND.replace('"medium"', '"redelijk"'),
            f"projects.toml, regel {LINES} {PLACE}, certainty: schrijf een van: high, medium",
        ),
        (
            SOUND.replace('certainty = "high"', 'certainty = "high"\nuse = "soms"'),
            "projects.toml, regel 10 (network eurp), use: schrijf een van: free, first",
        ),
        (SOUND + PROJECT, f"projects.toml, regel {LINES + 3} {PLACE}, id: staat er twee keer"),
        (
            OLD + "since = 2025-01-02\n",
            f"{PLACE}, since: sluit niet aan op wat onder deze id tot en met 2024-12-31 "
            "geldt. Schrijf since = 2025-01-01.",
        ),
        (OLD + "since = 2024-12-31\n", f"{PLACE}, since: sluit niet aan"),
        (OLD, f"{PLACE}, since: sluit niet aan"),
        (
            SOUND.replace('id = "voorbeeld"\n', ""),
            "projects.toml, regel 11 (project zonder id), id: ontbreekt",
        ),
        (
            'version = "1"\n' + NETWORK,
            "projects.toml: er is geen lijst van project. Begin elk met [[project]]",
        ),
        ('version = "1"\nproject = [1]\n' + NETWORK, "er is geen lijst van project"),
        (NETWORK + PROJECT, "projects.toml, regel 1, version: schrijf hier tekst"),
        ('\ntitel = "x"\n' + SOUND, "projects.toml, regel 2, titel: is geen bekende sleutel"),
        (
            SOUND + "serves = \n",
            f"projects.toml, regel {LINES + 1}, teken 10: dit is geen TOML",
        ),
        (SOUND + 'serves = "', "dit is geen TOML"),
    ],
)
def test_an_unsound_file_is_refused_with_its_line_and_what_to_write(read, text, said):
    with pytest.raises(BadProjectFileError) as caught:
        read(text)
    assert said in str(caught.value)


def test_periods_of_one_project_that_join_are_both_kept(read):
    catalogue = read(OLD + "since = 2025-01-01\n")
    assert [each.since for each in catalogue.all_projects] == [None, date(2025, 1, 1)]
    assert len(catalogue.projects) == 1


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(BadProjectFileError, match=r"projects\.toml: kan niet worden gelezen"):
        read_catalogue(tmp_path / "projects.toml")


def test_a_file_that_is_away_in_a_zip_is_named(tmp_path):
    with ZipFile(tmp_path / "guide.zip", "w") as packet:
        packet.writestr("elders.toml", "")
    with (
        ZipFile(tmp_path / "guide.zip") as packet,
        pytest.raises(BadProjectFileError, match="kan niet worden gelezen"),
    ):
        read_catalogue(zipfile.Path(packet) / "projects.toml")


def test_a_file_in_another_encoding_is_refused(tmp_path):
    path = tmp_path / "projects.toml"
    path.write_bytes('naam = "Syrië"'.encode("latin-1"))
    with pytest.raises(BadProjectFileError, match="UTF-8"):
        read_catalogue(path)


def test_a_guide_without_help_after_return_has_none(tmp_path):
    (tmp_path / "projects.toml").write_text(SOUND, encoding="utf-8")
    read = read_catalogue(tmp_path / "projects.toml", tmp_path / "after_return.toml")
    assert read.helps == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('version = "1"\n', "after_return.toml, regel 1, version: is geen bekende sleutel"),
        ("[[help]]\n", "after_return.toml, regel 1 (help zonder id), id: ontbreekt"),
        ("", "after_return.toml: er is geen lijst van help"),
    ],
)
def test_an_unsound_file_of_help_after_return_is_refused(tmp_path, text, said):
    (tmp_path / "projects.toml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "after_return.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadProjectFileError) as caught:
        read_catalogue(tmp_path / "projects.toml", tmp_path / "after_return.toml")
    assert said in str(caught.value)


def reread(folder, catalogue):
    paths = folder / "projects.toml", folder / "after_return.toml"
    paths[0].write_bytes(catalogue_toml(catalogue).encode())
    paths[1].write_bytes(after_return_toml(catalogue).encode())
    return read_catalogue(*paths)


def test_the_catalogue_of_the_program_is_written_as_it_stands(tmp_path):
    names = "projects.toml", "after_return.toml"
    own = read_catalogue(*(resources() / name for name in names))
    assert reread(tmp_path, own) == own
    for name in names:
        assert (tmp_path / name).read_bytes() == (resources() / name).read_bytes()


def test_a_change_from_a_day_on_can_be_written_and_read(tmp_path):
    own = read_catalogue(resources() / "projects.toml", resources() / "after_return.toml")
    for entry in (own.by_id("vvn"), own.network("iom"), own.help("rvo")):
        own = own.saying(replace(entry, name="Nieuwe naam"), date(2026, 12, 1))
    assert reread(tmp_path, own) == own


TEXTS = st.text(
    st.characters(exclude_characters="{}", exclude_categories=["Cs"]), min_size=1
).filter(str.strip)
MAYBE = st.none() | TEXTS
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31))
COUNTRIES = st.none() | st.just(("SY", "ER"))
SOURCED = {"source": TEXTS, "version": TEXTS, "certainty": st.sampled_from(Certainty)}
PROJECTS = st.builds(
    Project,
    id=st.just("een"),
    name=TEXTS,
    organisation=TEXTS,
    ngo=st.booleans(),
    serves=MAYBE,
    countries=COUNTRIES,
    network=st.none() | st.just(("net",)),
    runs_from=DAYS,
    ongoing=st.booleans(),
    note=MAYBE,
    since=DAYS,
    **SOURCED,
)
NETWORKS = st.builds(
    Network,
    id=st.just("net"),
    name=TEXTS,
    known=TEXTS,
    use=st.none() | st.sampled_from(Use),
    rule=MAYBE,
    until=DAYS,
    **SOURCED,
)
HELPS = st.builds(Help, id=st.just("hulp"), name=TEXTS, known=TEXTS, contradiction=MAYBE, **SOURCED)


@given(TEXTS, PROJECTS, NETWORKS, HELPS)
def test_a_catalogue_that_is_written_reads_as_the_same(
    tmp_path_factory, version, project, network, help_
):
    made = Catalogue(version, (project,), (network,), (help_,))
    assert reread(tmp_path_factory.mktemp("boek"), made) == made

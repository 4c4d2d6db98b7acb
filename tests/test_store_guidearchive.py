import io
import zipfile

import pytest
from hypothesis import given
from makers import DAY, cases, household_case, line

from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.exchange.report import check_document
from herintegratie_desktop.store.guidearchive import (
    BadArchiveError,
    digest_of,
    guide_files,
    packed,
    unpacked,
    unpacked_files,
)
from herintegratie_desktop.store.guidefiles import read_guide
from herintegratie_desktop.store.memoryfolder import MemoryFolder
from herintegratie_desktop.store.places import resources

FILES = guide_files(resources())
ARCHIVED = read_guide(unpacked(packed(FILES)))
PROGRAM = read_guide()


def zipped(**files):
    packet = io.BytesIO()
    with zipfile.ZipFile(packet, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in files.items():
            target.writestr(name, content)
    return packet.getvalue()


def said(case, guide):
    try:
        return check_document(check(case, guide, DAY))
    except RuleError as error:
        return str(error)


@given(cases())
def test_an_archived_guide_checks_every_case_as_the_guide_of_the_program(case):
    assert said(case, ARCHIVED) == said(case, PROGRAM)


def test_a_guide_comes_out_of_its_packet_as_it_went_in():
    assert unpacked_files(packed(FILES)) == FILES
    assert guide_files(unpacked(packed(FILES))) == FILES
    assert ARCHIVED.rules.version == PROGRAM.rules.version


def test_a_guide_may_lie_in_a_zip_file_as_well(tmp_path):
    path = tmp_path / "gids.zip"
    path.write_bytes(packed(FILES))
    assert guide_files(zipfile.Path(path)) == FILES
    guide = read_guide(zipfile.Path(path))
    assert said(household_case(line("l1", "p1", 30_000)), guide)["may_sign"] in {True, False}
    assert guide.rules == PROGRAM.rules


def test_an_archive_leaves_out_what_decides_nothing_but_still_knows_every_name():
    assert "country_names.csv" not in FILES
    assert ARCHIVED.countries.name("SY", "ar") == "سوريا"


def test_the_same_files_give_the_same_packet_and_digest_in_any_order():
    other = dict(reversed(FILES.items()))
    assert packed(other) == packed(FILES)
    assert digest_of(other) == digest_of(FILES)


@pytest.mark.parametrize(
    "other",
    [
        {**FILES, "rules/dtv.toml": FILES["rules/dtv.toml"] + b"\n"},
        {name: raw for name, raw in FILES.items() if name != "facts/iom.csv"},
        {
            ("rules/a.toml" if name == "rules/dtv.toml" else name): raw
            for name, raw in FILES.items()
        },
    ],
    ids=["content", "file away", "name"],
)
def test_any_difference_gives_another_digest(other):
    assert digest_of(other) != digest_of(FILES)


def test_a_digest_does_not_confuse_the_end_of_a_name_with_the_begin_of_a_file():
    assert digest_of({"ab": b"c"}) != digest_of({"a": b"bc"})


@pytest.mark.parametrize(
    "packet",
    [
        b"",
        b"PK\x03\x04 no zip",
        zipped(**{"../../rules/dtv.toml": b"x"}),
        zipped(**{"/rules/dtv.toml": b"x"}),
        zipped(**{"rules/../dtv.toml": b"x"}),
        zipped(**{"rules/dtv.exe": b"x"}),
        zipped(**{"facts/.csv/x.csv": b"x"}),
        zipped(**{"rules/dtv.toml": b"\0" * (33 * 1024 * 1024)}),
        zipped(**{f"rules/r{number}.toml": b"x" for number in range(501)}),
        packed(FILES)[:-30],
    ],
    ids=["nothing", "no zip", "above", "root", "dots", "ending", "deep", "bomb", "many", "cut off"],
)
def test_a_packet_that_this_program_never_makes_is_refused(packet):
    with pytest.raises(BadArchiveError):
        unpacked(packet)


def test_a_packet_with_a_changed_byte_is_refused():
    raw = bytearray(packed(FILES))
    raw[len(raw) // 2] ^= 1
    with pytest.raises(BadArchiveError):
        unpacked(bytes(raw))


def test_a_folder_in_memory_reads_as_one_on_the_disk():
    folder = MemoryFolder({"rules/a.toml": "é".encode(), "rules/b.toml": b"", "c.csv": b"1"})
    assert [each.name for each in folder.iterdir()] == ["c.csv", "rules"]
    assert [each.name for each in (folder / "rules").iterdir()] == ["a.toml", "b.toml"]
    assert (folder / "rules").is_dir()
    assert not (folder / "rules").is_file()
    assert not (folder / "rule").is_dir()
    assert folder.joinpath("rules", "a.toml").read_text() == "é"
    assert (folder / "rules" / "a.toml").open("rb").read() == "é".encode()
    assert (folder / "rules/a.toml").open(encoding="utf-8").read() == "é"
    assert str(folder / "c.csv") == "c.csv"
    with pytest.raises(FileNotFoundError):
        (folder / "d.csv").read_bytes()

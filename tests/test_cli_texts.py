"""`texts`: a language goes to a translator and comes back approved, without the window."""

import json
import re
from pathlib import Path

import pytest
from vaults import PASSPHRASE, closed_vault, opened
from word_parts import APPROVER, approved, words_file

from herintegratie_desktop.cli import main
from herintegratie_desktop.store.texts import Approval, approval
from tests.commandline import example, write

NOBODY = re.compile(rb'"X-Approved-(?:By|On): .*\\n"\n')


@pytest.fixture
def kluis(tmp_path):
    """Give what a command is told to open the vault."""
    (tmp_path / "zin").write_text(PASSPHRASE)
    folder = closed_vault(tmp_path / "kluis")
    return ("--vault", str(folder), "--passphrase-file", str(tmp_path / "zin"))


@pytest.fixture
def po(tmp_path):
    """Give a file as a translator sends it back, without a name in its head."""
    path = tmp_path / "ti.po"
    path.write_bytes(approved("ti"))
    return path


def signed(path):
    """Name who approved in the head of a file."""
    head = f'"X-Approved-By: {APPROVER}\\n"\n"X-Approved-On: 2024-05-20\\n"\n'.encode()
    path.write_bytes(NOBODY.sub(b"", path.read_bytes()).replace(b'"MIME', head + b'"MIME', 1))
    return str(path)


def lines(capsys):
    """Give what was printed."""
    return capsys.readouterr().out.splitlines()


def test_every_language_is_listed_with_how_much_of_it_is_approved(capsys):
    assert main(["texts", "list", "--json"]) == 0
    found = {each["language"]: each for each in json.loads(capsys.readouterr().out)}
    assert len(found) == 31
    assert found["en"]["approved"] == found["en"]["sentences"] > 400
    assert (found["ti"]["approved"], found["ti"]["own"]) == (0, False)
    assert main(["texts", "list"]) == 0
    assert any("Tigrinya" in each and "0 van" in each for each in lines(capsys))


def test_a_language_goes_out_with_its_drafts_and_is_not_written_over(tmp_path, capsys):
    out = tmp_path / "ti.po"
    assert main(["texts", "export", "ti", str(out)]) == 0
    assert out.read_text(encoding="utf-8").count("#, fuzzy") > 400
    assert main(["texts", "export", "ti", str(out)]) == 2
    assert "bestaat al" in capsys.readouterr().err
    assert main(["texts", "export", "ti", str(out), "--force"]) == 0


def test_a_language_nobody_drafted_is_told_with_those_there_are(tmp_path, capsys):
    assert main(["texts", "export", "xx", str(tmp_path / "xx.po")]) == 2
    assert "kies uit: am, ar" in capsys.readouterr().err


@pytest.mark.parametrize("more", [[], ["--leaflet"]])
def test_a_proof_is_of_a_made_up_household(tmp_path, more):
    out = tmp_path / "proef.pdf"
    assert main(["texts", "proof", "ti", str(out), *more]) == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_a_dry_run_counts_and_loads_nothing(po, kluis, capsys):
    assert main(["texts", "load", str(po), "--dry-run", *kluis]) == 0
    said = "\n".join(lines(capsys))
    assert "kan worden geladen" in said
    assert "taal: ti" in said
    assert main(["texts", "list", "--json", *kluis]) == 0
    found = {each["language"]: each for each in json.loads(capsys.readouterr().out)}
    assert found["ti"]["approved"] == 0


def test_a_dry_run_needs_no_vault_and_names_what_is_wrong(tmp_path, capsys):
    path = tmp_path / "ti.po"
    path.write_bytes(words_file('msgctxt "paper.title"\nmsgid "Niets"\nmsgstr "x"\n'))
    assert main(["texts", "load", str(path), "--dry-run"]) == 1
    assert "geen van deze zinnen" in capsys.readouterr().out


def test_words_are_loaded_by_who_approved_them_and_withdrawn(po, kluis, capsys):
    assert main(["texts", "load", signed(po), "--json", *kluis]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["loaded"]["approved_by"] == APPROVER
    assert (told["waiting"], told["refused"]) == (0, [])
    with opened(Path(kluis[1])) as vault:
        assert approval("ti", vault.office.guide()) is Approval.WHOLE
    assert main(["texts", "withdraw", "ti", *kluis]) == 0
    assert main(["texts", "withdraw", "ti", *kluis]) == 1


def test_without_a_name_nothing_is_loaded_and_it_may_be_given_here(po, kluis, capsys):
    assert main(["texts", "load", str(po), *kluis]) == 2
    assert "wie de woorden heeft goedgekeurd" in capsys.readouterr().err
    named = ("--by", APPROVER, "--on", "2024-05-20")
    assert main(["texts", "load", str(po), *named, *kluis]) == 0
    assert lines(capsys)[0].endswith("op 20-05-2024")


def test_a_file_with_a_fault_is_refused_line_by_line_unless_that_is_asked(po, kluis, capsys):
    broken = re.sub(rb'(msgid "Aan \{name\}"\nmsgstr ".*)\{name\}', rb"\1{naam}", po.read_bytes())
    po.write_bytes(broken)
    assert main(["texts", "load", signed(po), *kluis]) == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 2
    assert all("Hier staat: {naam}" in each and "regel" in each for each in told)
    assert main(["texts", "load", str(po), "--without-refused", *kluis]) == 0
    assert any("wachten nog en blijven Nederlands: 2" in each for each in lines(capsys))


def test_a_plan_of_a_vault_is_told_in_its_words_and_without_one_in_the_programs(
    po, kluis, tmp_path, capsys
):
    assert main(["texts", "load", signed(po), *kluis]) == 0
    capsys.readouterr()
    case = str(write(tmp_path / "case.json", example(language="ti")))
    plain, own = tmp_path / "plain.pdf", tmp_path / "own.pdf"
    asked = ("plan", case, "--language", "ti", "--on", "2026-11-23", "--out")
    assert main([*asked, str(plain)]) == 0
    assert "nog niet goedgekeurd" in capsys.readouterr().out
    assert main([*asked, str(own), *kluis]) == 0
    assert "nog niet goedgekeurd" not in capsys.readouterr().out
    assert own.stat().st_size > plain.stat().st_size

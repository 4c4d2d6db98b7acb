"""LibreOffice without a window: the words as HTML, a call of `soffice` for each PDF/A-3b."""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
from pathlib import Path

from bench.peers.words import only_our_fonts

_WANTED = {
    "SelectPdfVersion": {"type": "long", "value": "3"},
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
}


def version() -> str:
    """Return which LibreOffice there is; nothing when there is none."""
    if shutil.which("soffice") is None:
        return ""
    asked = ["soffice", "--version"]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    return " ".join(said.split()[:2])


def milliseconds(html: str, folder: Path) -> float:
    """Return how long the processor worked on one PDF, from start to end of the program."""
    (folder / "plan.html").write_text(html, "utf-8")
    wanted = f"pdf:writer_pdf_Export:{json.dumps(_WANTED)}"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    how = ["--headless", "--infilter=HTML (StarWriter)", "--convert-to", wanted]
    before = _spent()
    command = ["soffice", profile, *how, "--outdir", str(folder), str(folder / "plan.html")]
    subprocess.run(command, env=only_our_fonts(folder), capture_output=True, check=True)
    (folder / "plan.pdf").unlink()
    return 1000 * (_spent() - before)


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime

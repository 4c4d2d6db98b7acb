"""Bring every catalog up to the code and compile it; run after sentences changed, then translate.

Afterwards a new sentence stands in the catalogs without a translation, a sentence that left the
code is gone, and the compiled catalogs say what the translated ones say.
"""

from __future__ import annotations

import sys
from pathlib import Path

import catalogs
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from paper_words import paper_template

from herintegratie_desktop.exchange.casefile import LANGUAGES

# Made when they are not there yet.
FIRST_TEXTS = tuple(language for language in LANGUAGES if language != "nl")
FIRST_WINDOWS = ("en", "nl")


def main() -> int:
    """Refresh all catalogs and return the exit status."""
    whole, of_paper = catalogs.template(), paper_template()
    for path in _texts():
        refresh_texts(path, whole if path.stem in catalogs.WHOLE_TEXTS else of_paper)
    for path in _windows():
        refresh_window(path)
    return 0


def refresh_texts(path: Path, template: Catalog) -> None:
    """Update and compile one gettext catalog, made empty when it is not there."""
    catalog = catalogs.read_texts(path) if path.exists() else _new_texts(path)
    made_on = catalog.creation_date
    catalog.update(template, no_fuzzy_matching=True)
    catalog.creation_date = made_on
    catalog.obsolete.clear()
    if path.stem == "en":
        _say_what_rules_say(catalog)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, width=100, sort_output=True, no_location=True)
    keep_compiled(path)
    entries = [message for message in catalog if message.id]
    _tell(path, sum(not catalogs.is_said(each) or each.fuzzy for each in entries))


def keep_compiled(path: Path) -> None:
    """Compile one gettext catalog; without approved words there is no compiled one."""
    compiled, beside = catalogs.compiled_texts(path), path.with_suffix(".mo")
    if compiled:
        beside.write_bytes(compiled)
    else:
        beside.unlink(missing_ok=True)


def _say_what_rules_say(catalog: Catalog) -> None:
    """Put the English that rule files carry themselves in the catalog."""
    for sentence, english in catalogs.said_in_english().items():
        message = catalog.get(sentence.source, sentence.key or None)
        if message is not None:
            message.string = english


def refresh_window(path: Path) -> None:
    """Update and compile one Qt catalog, made empty when it is not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    catalogs.update_window(path)
    path.with_suffix(".qm").write_bytes(catalogs.compiled_window(path))
    _tell(path, sum(not message.finished for message in catalogs.read_window(path)))


def _new_texts(path: Path) -> catalogs.TextCatalog:
    """Return an empty catalog; what gettext asks of teams and addresses is left blank."""
    return catalogs.TextCatalog(
        path.stem,
        header_comment="# The sentences of core, files and paper; the source language is Dutch.",
        project="Herintegratie",
        version="Desktop",
        msgid_bugs_address=" ",
        last_translator=" ",
        language_team=" ",
        fuzzy=False,
    )


def _texts() -> list[Path]:
    first = {catalogs.TEXTS / f"{language}.po" for language in FIRST_TEXTS}
    return sorted(first.union(catalogs.catalogs(catalogs.TEXTS, "*.po")))


def _windows() -> list[Path]:
    first = {catalogs.TRANSLATIONS / f"herintegratie_{language}.ts" for language in FIRST_WINDOWS}
    return sorted(first.union(catalogs.catalogs(catalogs.TRANSLATIONS, "*.ts")))


def _tell(path: Path, waiting: int) -> None:
    print(f"{path.relative_to(catalogs.ROOT)}: {waiting} still to translate")


if __name__ == "__main__":
    sys.exit(main())

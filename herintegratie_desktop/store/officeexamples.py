"""The worked examples by which rule files prove themselves, in the guide they would be part of."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.store.examplefile import failures
from herintegratie_desktop.store.guidearchive import guide_files
from herintegratie_desktop.store.guidefiles import RULES_FOLDER, read_guide
from herintegratie_desktop.store.memoryfolder import MemoryFolder
from herintegratie_desktop.store.places import resources

Files = Mapping[str, bytes]


def own_rules(files: Files) -> tuple[str, ...]:
    """Return the paths of the rule files in a guide that are not those of the program."""
    program = guide_files(resources())
    return tuple(
        path
        for path, content in files.items()
        if path.startswith(f"{RULES_FOLDER}/") and program.get(path) != content
    )


def failing_examples(files: Files, paths: Collection[str], guide: Guide) -> tuple[Phrase, ...]:
    """Return the examples in these rule files that come out otherwise than they say.

    Each file proves itself: the examples of the program prove the rules of the program. They
    are worked with the program's lists, for an office's own list changes no rule.
    """
    program = read_guide()
    proved = Guide(guide.rules, program.countries, program.catalogue)
    named = {path: files[path] for path in paths}
    return failures(MemoryFolder(named, RULES_FOLDER), proved)

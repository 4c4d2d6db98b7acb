"""Approved words as a small file that is kept with a guide, so that paper can say them again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from herintegratie_desktop.core.approvedwords import ApprovedWords, Forms, Sentence

ENDING = ".json"


def entries_text(said: Mapping[Sentence, Forms]) -> str:
    """Return sentences and what they are as JSON, the same for the same words."""
    rows = [[*sentence, list(said[sentence])] for sentence in sorted(said)]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def entries_of(text: str) -> dict[Sentence, Forms]:
    """Read what `entries_text` wrote; raises `ValueError` or `TypeError` for anything else."""
    return {
        Sentence(key, source, plural): tuple(forms)
        for key, source, plural, forms in json.loads(text)
    }


def packed_words(words: ApprovedWords) -> bytes:
    """Return approved words as a file."""
    head = {
        "language": words.language,
        "approved_by": words.approved_by,
        "approved_on": words.approved_on.isoformat(),
        "plural_forms": words.plural_forms,
        "waiting": words.waiting,
    }
    said = entries_text(words.said)
    return f"{json.dumps(head, ensure_ascii=False)}\n{said}\n".encode()


@lru_cache(maxsize=64)
def unpacked_words(raw: bytes) -> ApprovedWords:
    """Read such a file; raises `ValueError`, `KeyError` or `TypeError` for anything else."""
    head, _, said = raw.decode("utf-8").partition("\n")
    told = json.loads(head)
    return ApprovedWords(
        language=told["language"],
        approved_by=told["approved_by"],
        approved_on=date.fromisoformat(told["approved_on"]),
        plural_forms=told["plural_forms"],
        waiting=int(told["waiting"]),
        said=entries_of(said),
    )

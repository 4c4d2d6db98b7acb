"""Look through decisions, guides and what an office installed, and name everything damaged."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.decisions import DecisionStore
from herintegratie_desktop.store.guides import GuideStore
from herintegratie_desktop.store.vaultcheck import Faults, VaultFault, guarded

_UNLIKE = words("het besluit is anders dan het logboek heeft vastgelegd")
_CHANGED = words("de inhoud is anders dan toen zij werd bewaard (rij {row})")
_KEPT = ("office_rules", "country_lists", "catalogues", "approved_words")


def office_faults(sealed: SealedDatabase, decisions: DecisionStore) -> tuple[VaultFault, ...]:
    """Return every decision, guide, rule file or list that is not as it was kept."""
    looks: dict[str, Callable[[], Faults]] = {
        "guides": partial(_guides, GuideStore(sealed)),
        "decisions": partial(_decisions, decisions),
        **{table: partial(_contents, sealed, table) for table in _KEPT},
    }
    return tuple(fault for place, look in looks.items() for fault in guarded(place, look))


def _guides(guides: GuideStore) -> Faults:
    for digest in guides.digests():
        yield from guarded(f"guides[{digest[:16]}]", partial(_guide, guides, digest))


def _guide(guides: GuideStore, digest: str) -> Faults:
    guides.files(digest)
    yield from ()


def _decisions(decisions: DecisionStore) -> Faults:
    for decision_id in decisions.ids():
        yield from guarded(f"decisions[{decision_id}]", partial(_decision, decisions, decision_id))


def _decision(decisions: DecisionStore, decision_id: str) -> Faults:
    if not decisions.is_unchanged(decisions.get(decision_id)):
        yield VaultFault(f"decisions[{decision_id}]", Phrase(_UNLIKE))


def _contents(sealed: SealedDatabase, table: str) -> Faults:
    for row in sealed.rows(f"select id, digest, content from {table} order by id"):  # noqa: S608
        if hashlib.sha256(row["content"]).hexdigest() != row["digest"]:
            yield VaultFault(table, Phrase(_CHANGED, {"row": str(row["id"])}))

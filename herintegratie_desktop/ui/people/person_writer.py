"""From what is entered about one member to edits of the case."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from herintegratie_desktop.core.born import Parts, kept_text, parse_parts
from herintegratie_desktop.core.dates import NotADateError
from herintegratie_desktop.core.document_edits import RemoveDocument
from herintegratie_desktop.core.edits import ChangePerson, Edit
from herintegratie_desktop.core.household import Document, DocumentKind, Person, PersonClass
from herintegratie_desktop.core.plan_edits import KeepTyped
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.dayfield import read_day


class PersonWriter:
    """Writes about one member of the open case; every change is one that can be undone."""

    def __init__(self, bridge: CaseBridge, person_id: str) -> None:
        self._bridge = bridge
        self.person_id = person_id

    @property
    def person(self) -> Person:
        """Return the member as known now."""
        return self._bridge.case.household.person(self.person_id)

    def put(self, field: str, value: object) -> None:
        """Put a value in a field."""
        # A field chosen by its name is beyond the type checker.
        changed: dict[str, Any] = {field: value}
        self._do(ChangePerson(replace(self.person, **changed), field))

    def keep(self, field: str, text: str) -> None:
        """Keep what cannot be read; without text nothing is kept."""
        if text.strip():
            self._do(KeepTyped(f"persons/{self.person_id}/{field}", text))
        else:
            self._do(ChangePerson(self.person, field))

    def put_born(self, parts: Parts) -> None:
        """Put the birth date that was typed, or keep it as it was typed."""
        try:
            self.put("born", parse_parts(parts))
        except NotADateError:
            self.keep("born", kept_text(parts))

    def forget_born(self) -> None:
        """Say that nobody knows the birth date."""
        self._do(ChangePerson(replace(self.person, born=None, born_estimated=False), "born"))

    def put_single_name(self, single: bool) -> None:
        """Say that there is one name only; what stood as family name becomes that name."""
        person = self.person
        if single and person.family_name:
            given = person.given_names or person.family_name
            person = replace(person, given_names=given, family_name="")
        self._do(ChangePerson(replace(person, single_name=single), "single_name"))

    def forget_class(self) -> None:
        """Take back the choice of adult or minor, and its reason."""
        changed = replace(self.person, class_chosen=None, class_reason="")
        self._do(ChangePerson(changed, "class_chosen"))

    def put_class(self, chosen: PersonClass) -> None:
        """Choose adult or minor where the date leaves it open."""
        self.put("class_chosen", chosen)

    def add_nationality(self, code: str) -> None:
        """Add a nationality behind the others."""
        self.put("nationalities", tuple(dict.fromkeys((*self.person.nationalities, code))))

    def remove_nationality(self, code: str) -> None:
        """Take a nationality away."""
        kept = tuple(each for each in self.person.nationalities if each != code)
        self.put("nationalities", kept)

    def add_document(self) -> None:
        """Add a row for a document; whoever has one does not have none."""
        documents = (*self.person.documents, Document(DocumentKind.PASSPORT))
        changed = replace(self.person, documents=documents, no_documents=False)
        self._do(ChangePerson(changed, "documents"))

    def put_in_document(self, at: int, field: str, value: object) -> None:
        """Put a value in a field of a document."""
        documents = list(self.person.documents)
        # A field chosen by its name is beyond the type checker.
        changed: dict[str, Any] = {field: value}
        documents[at] = replace(documents[at], **changed)
        person = replace(self.person, documents=tuple(documents))
        self._do(ChangePerson(person, f"documents/{at}/{field}"))

    def put_valid_until(self, at: int, text: str) -> None:
        """Put the day until which a document is valid, or keep it as it was typed."""
        day = read_day(text)
        if day is None and text.strip():
            self.keep(f"documents/{at}/valid_until", text)
        else:
            self.put_in_document(at, "valid_until", day)

    def remove_document(self, at: int) -> None:
        """Take a document away."""
        self._do(RemoveDocument(self.person_id, at))

    def _do(self, edit: Edit) -> None:
        if self._bridge.case.seal is None:
            self._bridge.do(edit, origin=self)

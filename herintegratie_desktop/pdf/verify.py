"""Judge a signed plan: its signatures, its pages, and the case inside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.core.phrases import Phrase, Translate, words
from herintegratie_desktop.pdf.attached import case_in, key_in
from herintegratie_desktop.pdf.authorities import NOBODY, Authorities
from herintegratie_desktop.pdf.codekeys import is_signed_by
from herintegratie_desktop.pdf.codereading import read_codes
from herintegratie_desktop.pdf.codes import DIGEST_LENGTH, PageCode
from herintegratie_desktop.pdf.problems import SIGNATURE_REMARKS, Problem, signature_problems
from herintegratie_desktop.pdf.signatures import SignatureReport, Signatures
from herintegratie_desktop.pdf.unsealed import CASE_MISSING, unsealed_problems
from herintegratie_desktop.pdf.untrusted import (
    SECONDS,
    UnreadablePdfError,
    open_untrusted,
    within,
)

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader

__all__ = ["Problem", "UnreadablePdfError", "Verdict", "verify"]

DigestOf = Callable[[bytes], str]
CodesOf = Callable[[bytes], tuple[PageCode | None, ...]]

# What is worth saying and yet no reason to doubt the plan.
_REMARKS = {"other-case", *SIGNATURE_REMARKS}

_FOREIGN = words(
    "Dit is geen plan van Herintegratie: er zit geen dossier in en geen code op de bladzijden."
    " Kies het plan zoals het programma het heeft bewaard."
)
_UNREADABLE_SIGNATURES = words(
    "De handtekeningen in deze PDF kunnen niet worden gelezen. Vraag het bestand opnieuw op."
)
_MESSAGES = {
    "code-missing": words(
        "Op bladzijde {page} is geen leesbare code gevonden. Vergelijk de bladzijde met het"
        " dossier."
    ),
    "code-differs": words(
        "De code op bladzijde {page} hoort niet bij deze bladzijde van dit plan. Vertrouw dit plan"
        " niet en vraag het opnieuw op."
    ),
    "code-forged": words(
        "De code op bladzijde {page} is niet ondertekend met de sleutel die bij dit plan hoort."
        " Vertrouw dit plan niet en vraag het opnieuw op."
    ),
    CASE_MISSING: words("In deze PDF zit geen dossier. Vraag het plan opnieuw op bij de afzender."),
    "case-unreadable": words(
        "Het dossier in deze PDF kan niet worden gelezen. Vraag het plan opnieuw op bij de"
        " afzender."
    ),
    "case-not-compared": words("Het dossier in deze PDF is niet met de bladzijden vergeleken."),
    "case-differs": words(
        "Het dossier in deze PDF is een ander dan de codes op de bladzijden zeggen. Vertrouw dit"
        " plan niet en vraag het opnieuw op."
    ),
    "other-case": words(
        "Dit plan hoort niet bij het gegeven dossier, of bij een andere versie ervan. Maak het plan"
        " opnieuw of kies de goede versie."
    ),
}


@dataclass(frozen=True)
class Verdict:
    """What can be said of a plan. `case_matches` is None when there was no case to compare with.

    `codes` are those of the pages, `digest` is that of the attached case as far as it could be
    read, and `code_key` the public key in the file with which the codes should be signed.
    """

    signatures: tuple[SignatureReport, ...]
    changed_after_signing: bool
    case_matches: bool | None
    problems: tuple[Problem, ...]
    codes: tuple[PageCode | None, ...] = ()
    digest: str | None = None
    code_key: bytes | None = None

    @property
    def valid(self) -> bool:
        """Say whether the plan is signed, whole and unchanged, and its pages fit its case."""
        return all(problem.code in _REMARKS for problem in self.problems)

    @property
    def holds(self) -> bool:
        """Say whether the plan is valid and, if a case was given, of that case."""
        return self.valid and self.case_matches is not False

    @property
    def is_paper(self) -> bool:
        """Say whether this is paper that is never sealed: a transcript, leaflet, letter, scan."""
        return not self.signatures and CASE_MISSING in self._codes_of_problems

    @property
    def is_together(self) -> bool:
        """Say whether the pages are those of one paper, whole and in order."""
        return not self._codes_of_problems & {"code-missing", "code-differs", "code-forged"}

    @property
    def first_code(self) -> PageCode | None:
        """Return the first code that was read."""
        return next((code for code in self.codes if code), None)

    @property
    def _codes_of_problems(self) -> set[str]:
        return {problem.code for problem in self.problems}

    @staticmethod
    def is_remark(code: str) -> bool:
        """Say whether a problem is worth saying and yet no reason to doubt the plan."""
        return code in _REMARKS

    def document(self, translate: Translate = str) -> dict[str, Any]:
        """Return the verdict as JSON values, in the form the command line promises."""
        return {
            "valid": self.valid,
            "signatures": [signature.document() for signature in self.signatures],
            "changed_after_signing": self.changed_after_signing,
            "case_matches": self.case_matches,
            "problems": [problem.document(translate) for problem in self.problems],
        }


@dataclass(frozen=True)
class _Evidence:
    signatures: Signatures
    has_case: bool
    digest: str | None
    code_key: bytes | None

    @property
    def is_paper(self) -> bool:
        return not self.signatures.reports and not self.has_case


def verify(  # noqa: PLR0913 - each by name
    pdf: bytes,
    *,
    case_digest: str | None = None,
    digest_of: DigestOf | None = None,
    known: Authorities = NOBODY,
    seconds: float = SECONDS,
    codes_of: CodesOf = read_codes,
) -> Verdict:
    """Judge a plan: signatures, later changes, and whether pages, attached case and case agree.

    `digest_of` maps the bytes of the attached case to its digest and `case_digest` is the digest
    of the case the plan should be of. `known` is what the office has of issuers; a
    certificate of another issuer is reported and does not make the plan invalid. `codes_of` reads
    the codes; a stranger's file asks for `apart.codes_apart`. Raises UnreadablePdfError for a
    file that is no plan or that cannot be read within `seconds`.
    """
    evidence = within(lambda: _evidence(pdf, digest_of, known), seconds)
    codes = codes_of(pdf)
    reports = evidence.signatures.reports
    if not reports and not evidence.has_case and not any(codes):
        raise UnreadablePdfError(Phrase(_FOREIGN))
    matches = None if case_digest is None else _matches(case_digest, codes, evidence)
    problems = [
        *([] if reports else unsealed_problems(codes, has_case=evidence.has_case)),
        *signature_problems(evidence.signatures),
        *_code_problems(codes),
        *_forgeries(codes, evidence),
        *_case_problems(evidence, codes, was_compared=digest_of is not None),
        *([] if matches is not False else [_problem("other-case")]),
    ]
    return Verdict(
        reports,
        evidence.signatures.changed_after,
        matches,
        tuple(problems),
        codes,
        evidence.digest,
        evidence.code_key,
    )


def _matches(digest: str, codes: tuple[PageCode | None, ...], evidence: _Evidence) -> bool:
    """Say whether this is of the case with a digest; paper without a case tells by its codes."""
    if evidence.is_paper:
        return {code.digest for code in codes if code} == {digest[:DIGEST_LENGTH].lower()}
    return evidence.digest == digest


def _evidence(pdf: bytes, digest_of: DigestOf | None, known: Authorities) -> _Evidence:
    reader = open_untrusted(pdf)
    signatures = _signatures(reader, known)
    has_case, digest = _attached_digest(reader, digest_of)
    return _Evidence(signatures, has_case, digest, key_in(reader))


def _signatures(reader: PdfFileReader, known: Authorities) -> Signatures:
    from herintegratie_desktop.pdf.signatures import read_signatures

    try:
        return read_signatures(reader, known)
    # The tree of fields is a stranger's and may break its parser in any way.
    except Exception as fault:
        raise UnreadablePdfError(Phrase(_UNREADABLE_SIGNATURES)) from fault


def _attached_digest(reader: PdfFileReader, digest_of: DigestOf | None) -> tuple[bool, str | None]:
    """Say whether a case is attached, and its digest when it can be read and computed."""
    try:
        content = case_in(reader)
    except UnreadablePdfError:
        return True, None
    if content is None or digest_of is None:
        return content is not None, None
    try:
        return True, digest_of(content)
    # The case inside is as hostile as the file around it.
    except Exception:  # noqa: BLE001, RUF100
        return True, None


def _code_problems(codes: tuple[PageCode | None, ...]) -> Iterator[Problem]:
    expected = next((code for code in codes if code is not None), None)
    for number, code in enumerate(codes, start=1):
        if code is None:
            yield _problem("code-missing", page=str(number))
        elif expected is not None and not _belongs(code, expected, number, len(codes)):
            yield _problem("code-differs", page=str(number))


def _forgeries(codes: tuple[PageCode | None, ...], evidence: _Evidence) -> Iterator[Problem]:
    """Yield the pages whose code is not signed with the key that is in the file.

    Letters and the like bring no key: who signed their codes is asked of a vault.
    """
    key = evidence.code_key
    if key is None and evidence.is_paper:
        return
    for number, code in enumerate(codes, start=1):
        if code is not None and (code.proof or key) and not is_signed_by(code, key or b""):
            yield _problem("code-forged", page=str(number))


def _belongs(code: PageCode, expected: PageCode, number: int, pages: int) -> bool:
    same = (expected.case, expected.version, number, pages, expected.digest, expected.kind)
    return code == PageCode(*same)


def _case_problems(
    evidence: _Evidence, codes: tuple[PageCode | None, ...], *, was_compared: bool
) -> Iterator[Problem]:
    said = {code.digest for code in codes if code is not None}
    if not evidence.has_case:
        # Of a paper that never carries one this is said already.
        yield from () if evidence.is_paper else [_problem(CASE_MISSING)]
    elif not was_compared:
        yield _problem("case-not-compared")
    elif evidence.digest is None:
        yield _problem("case-unreadable")
    elif said != {evidence.digest[:DIGEST_LENGTH].lower()}:
        yield _problem("case-differs")


def _problem(code: str, **values: str) -> Problem:
    return Problem(code, Phrase(_MESSAGES[code], values))

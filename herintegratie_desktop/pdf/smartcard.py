"""Sign with a key that never leaves its card: PKCS#11, through the module of the card's maker.

The module is a program of others that is loaded into this one. Its place comes from whoever sits
at this computer, never from a vault, a policy or a file that came from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.identity import (
    CertificateError,
    Key,
    identity_of,
    is_for_commitment,
    registry_of,
)
from herintegratie_desktop.pdf.untrusted import keep_the_parser_quiet

if TYPE_CHECKING:
    from cryptography.x509 import Certificate
    from pkcs11 import Session, Token
    from pyhanko.sign.pkcs11 import PKCS11Signer

_LONGEST_PIN = 64
_MOST_CERTIFICATES = 50

_NO_LIBRARY = words(
    "Deze installatie kan niet met smartcards tekenen: het onderdeel python-pkcs11 ontbreekt. Vraag"
    " de beheerder, of teken met een certificaatbestand."
)
_NO_MODULE = words(
    "Het programma van de kaart ({module}) is er niet of is geen PKCS#11-module. Kies het bestand"
    " dat bij de kaart hoort; vraag het de beheerder."
)
_NO_CARD = words("Er zit geen kaart in de kaartlezer. Steek de kaart erin en probeer het opnieuw.")
_NO_CERTIFICATE = words(
    "Op deze kaart staat geen certificaat met sleutel om mee te ondertekenen. Gebruik een andere"
    " kaart."
)
_NO_PIN = words("Typ de pincode van de kaart.")
_WRONG_PIN = words(
    "De pincode past niet bij deze kaart. Na enkele verkeerde pincodes blokkeert de kaart: kijk"
    " goed voordat u het opnieuw probeert."
)
_LAST_TRY = words(
    "De pincode past niet bij deze kaart. De volgende verkeerde pincode blokkeert de kaart."
)
_LOCKED = words(
    "Deze kaart is geblokkeerd na verkeerde pincodes. Vraag de uitgever van de kaart om haar vrij"
    " te geven."
)
_FAILED = words(
    "De kaart heeft niet getekend. Haal haar eruit, steek haar er weer in en probeer het opnieuw."
)


class SmartcardError(CertificateError):
    """A card cannot be used; the message says why and what to do."""


@dataclass(frozen=True)
class CardKey(Key):
    """A key on a card that is open; it signs only while `opened_card` holds it open."""

    session: Session = field(repr=False, compare=False)
    handle: Any = field(repr=False, compare=False)
    pin: str = field(repr=False, compare=False)

    def signer(self) -> PKCS11Signer:
        """Return the key as pyHanko wants it; it hands each digest to the card."""
        from asn1crypto.x509 import Certificate as AsnCertificate
        from pyhanko.sign.pkcs11 import PKCS11Signer

        key = self

        class CardSigner(PKCS11Signer):
            def _pull_signing_key_handle(self) -> object:
                return key.handle

            async def async_sign_raw(
                self, data: bytes, digest_algorithm: str, dry_run: bool = False
            ) -> bytes:
                from pkcs11 import PKCS11Error

                try:
                    return bytes(await super().async_sign_raw(data, digest_algorithm, dry_run))
                except PKCS11Error as fault:
                    raise SmartcardError(Phrase(_FAILED)) from fault

        own = AsnCertificate.load(self.certificate)
        signer = CardSigner(self.session, signing_cert=own, base_sign_kwargs=self._each_time())
        signer.cert_registry.register_multiple(registry_of(self.chain))
        return signer

    def _each_time(self) -> dict[str, str]:
        """Return the pin where a card asks for it at each signature."""
        from pkcs11 import Attribute, PKCS11Error

        try:
            return {"pin": self.pin} if self.handle[Attribute.ALWAYS_AUTHENTICATE] else {}
        except PKCS11Error:
            return {}


@dataclass(frozen=True)
class _Candidate:
    """A certificate on a card that may sign, and the number of the key that belongs to it."""

    certificate: Certificate
    number: bytes

    def rank(self, now: datetime) -> tuple[bool, bool, datetime]:
        """Return what makes one candidate better than another."""
        until = self.certificate.not_valid_after_utc
        in_force = self.certificate.not_valid_before_utc <= now <= until
        return in_force, is_for_commitment(self.certificate), until


@contextmanager
def opened_card(module: Path, pin: str, now: datetime) -> Iterator[CardKey]:
    """Give the key of the card in the reader, and close the card afterwards.

    Where a card holds several, what is in force at `now` comes first, and then what is meant for
    signing documents rather than for logging in. Raises SmartcardError, and CertificateError for
    a certificate nobody may sign with.
    """
    if not 0 < len(pin) <= _LONGEST_PIN:
        raise SmartcardError(Phrase(_NO_PIN))
    keep_the_parser_quiet()
    session = _logged_in(_chosen(_tokens(module)), pin)
    try:
        yield _key_on(session, pin, now)
    finally:
        with suppress(Exception):
            session.close()


def _tokens(module: Path) -> list[Token]:
    """Return the cards in the readers that were ever given a pin."""
    try:
        from pkcs11 import PKCS11Error, lib
    except ImportError as fault:
        raise SmartcardError(Phrase(_NO_LIBRARY)) from fault
    try:
        library = lib(str(module))
    # What is no module at all is refused by the system, in its own words.
    except (PKCS11Error, RuntimeError, OSError, ValueError) as fault:
        raise SmartcardError(Phrase(_NO_MODULE, {"module": module.name})) from fault
    try:
        cards = _cards_in(library)
        if not cards:
            # Some modules look which cards there are only when they begin.
            library.reinitialize()
            cards = _cards_in(library)
    except PKCS11Error as fault:
        raise SmartcardError(Phrase(_NO_CARD)) from fault
    if not cards:
        raise SmartcardError(Phrase(_NO_CARD))
    return cards


def _cards_in(library: Any) -> list[Token]:  # noqa: ANN401 - made by a library without types
    from pkcs11 import TokenFlag

    tokens = [slot.get_token() for slot in library.get_slots(token_present=True)]
    return [token for token in tokens if TokenFlag.TOKEN_INITIALIZED in token.flags]


def _chosen(tokens: list[Token]) -> Token:
    """Return the first card that shows a certificate to sign with, else the first of all."""
    return next((token for token in tokens if _shows_certificate(token)), tokens[0])


def _shows_certificate(token: Token) -> bool:
    from pkcs11 import PKCS11Error

    try:
        with token.open() as session:
            return any(_candidates(session))
    except (PKCS11Error, CertificateError):
        return False


def _logged_in(token: Token, pin: str) -> Session:
    from pkcs11 import PKCS11Error, TokenFlag
    from pkcs11 import exceptions as faults

    if TokenFlag.USER_PIN_LOCKED in token.flags:
        raise SmartcardError(Phrase(_LOCKED))
    try:
        return token.open(user_pin=pin)
    except faults.PinLocked as fault:
        raise SmartcardError(Phrase(_LOCKED)) from fault
    except (faults.PinIncorrect, faults.PinLenRange, faults.PinInvalid) as fault:
        raise SmartcardError(Phrase(_after_wrong_pin(token))) from fault
    except PKCS11Error as fault:
        raise SmartcardError(Phrase(_FAILED)) from fault


def _after_wrong_pin(token: Token) -> str:
    """Return what the card says of itself now: a pin may be tried a few times only."""
    from pkcs11 import PKCS11Error, TokenFlag

    try:
        flags = token.slot.get_token().flags
    except PKCS11Error:
        return _WRONG_PIN
    if TokenFlag.USER_PIN_LOCKED in flags:
        return _LOCKED
    return _LAST_TRY if TokenFlag.USER_PIN_FINAL_TRY in flags else _WRONG_PIN


def _key_on(session: Session, pin: str, now: datetime) -> CardKey:
    from pkcs11 import PKCS11Error

    try:
        candidates = sorted(_candidates(session), key=lambda each: each.rank(now), reverse=True)
        others = [each for _, each in _certificates(session)]
        for candidate in candidates:
            handle = _private_key(session, candidate.number)
            if handle is not None:
                identity = identity_of(candidate.certificate, _above(candidate, others))
                return CardKey(**vars(identity), session=session, handle=handle, pin=pin)
    except PKCS11Error as fault:
        raise SmartcardError(Phrase(_FAILED)) from fault
    raise SmartcardError(Phrase(_NO_CERTIFICATE))


def _candidates(session: Session) -> Iterator[_Candidate]:
    """Yield who may sign; a card holds certificates for other ends too, and of its issuer."""
    found = list(_certificates(session))
    issuers = {certificate.issuer for _, certificate in found}
    refusals: list[CertificateError] = []
    for number, certificate in found:
        if certificate.subject in issuers and certificate.subject != certificate.issuer:
            continue
        try:
            identity_of(certificate)
        except CertificateError as refusal:
            refusals.append(refusal)
        else:
            refusals.clear()
            yield _Candidate(certificate, number)
    if refusals and len(refusals) == len(found):
        raise refusals[0]


def _certificates(session: Session) -> Iterator[tuple[bytes, Certificate]]:
    """Yield each certificate on a card with the number it shares with its key."""
    from cryptography import x509
    from pkcs11 import Attribute, ObjectClass

    wanted = {Attribute.CLASS: ObjectClass.CERTIFICATE}
    # Walked to its end at once, or the card stays busy with it.
    for thing in list(session.get_objects(wanted))[:_MOST_CERTIFICATES]:
        with suppress(ValueError):
            certificate = x509.load_der_x509_certificate(thing[Attribute.VALUE])
            yield thing[Attribute.ID], certificate


def _private_key(session: Session, number: bytes) -> object | None:
    from pkcs11 import Attribute, ObjectClass

    wanted = {
        Attribute.CLASS: ObjectClass.PRIVATE_KEY,
        Attribute.ID: number,
        Attribute.SIGN: True,
    }
    return next(iter(list(session.get_objects(wanted))), None)


def _above(candidate: _Candidate, others: Sequence[Certificate]) -> list[Certificate]:
    """Return the certificates on the card that lead up from one."""
    chain: list[Certificate] = []
    current = candidate.certificate
    while current.subject != current.issuer and len(chain) < len(others):
        above = next((each for each in others if each.subject == current.issuer), None)
        if above is None:
            break
        chain.append(above)
        current = above
    return chain

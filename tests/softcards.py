"""Cards made of software (SoftHSM2), for the tests of signing with a card."""

import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from made_up_ca import der, private_key
from pkcs11 import lib

PIN = "482915"
_MODULES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
    "/opt/homebrew/lib/softhsm/libsofthsm2.so",
)


def module():
    """Return the module of SoftHSM2; a test is left out where it is not installed."""
    found = next((Path(each) for each in _MODULES if Path(each).exists()), None)
    if found is None or not shutil.which("softhsm2-util") or not shutil.which("pkcs11-tool"):
        pytest.skip("softhsm2 and opensc are not installed")
    return found


@contextmanager
def reader(folder):
    """Give an empty reader, for this program and those it starts."""
    path, tokens = module(), folder / "tokens"
    tokens.mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {tokens}\nlog.level = ERROR\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(settings))
        # Another test may have begun with a reader of its own.
        lib(str(path)).reinitialize()
        yield path


def put_card(label="Kaart", pin=PIN):
    """Put an empty card in the reader."""
    told = ("--init-token", "--free", "--label", label, "--so-pin", "00000000", "--pin", pin)
    subprocess.run(["softhsm2-util", *told], check=True, capture_output=True)


def put_on_card(folder, certificate, owner="Noor Voorbeeld", number="01", label="Kaart", *how):
    """Put a certificate and its private key on a card."""
    key = private_key(owner)
    file = folder / "key.der"
    file.write_bytes(key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))
    put(label, "--write-object", file, "--type", "privkey", "--id", number, "--usage-sign", *how)
    put_certificate(folder, certificate, number, label)


def put_certificate(folder, certificate, number="99", label="Kaart"):
    """Put a certificate without a key on a card."""
    (folder / "own.der").write_bytes(der(certificate))
    put(label, "--write-object", folder / "own.der", "--type", "cert", "--id", number)


def put(label, *told):
    where = ("--module", module(), "--token-label", label, "--login", "--pin", PIN)
    subprocess.run(["pkcs11-tool", *where, *told], check=True, capture_output=True)

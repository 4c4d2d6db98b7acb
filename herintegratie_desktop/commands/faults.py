"""What cannot be used, as lines for people: which file, which place in it, what to do."""

from __future__ import annotations

import errno
import hashlib
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from herintegratie_desktop.commands.layout import clean

_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS}
_ABSENT = {errno.ENOENT, errno.ENOTDIR}


class UnusableError(Exception):
    """The input or the call cannot be used; `lines` holds one line for each problem."""

    status = 2

    def __init__(self, *lines: str) -> None:
        self.lines = tuple(clean(line) for line in lines)
        super().__init__("\n".join(self.lines))


class DamagedError(UnusableError):
    """A vault was found to be damaged while it was read; `part` says where, `what` what."""

    status = 1

    def __init__(self, line: str, part: str, what: str) -> None:
        super().__init__(line)
        self.part, self.what = part, what


def unusable(file: object, place: str, what: str) -> UnusableError:
    """Return the error for one problem at one place of a file."""
    return UnusableError(f"{file}: {place}: {what}" if place else f"{file}: {what}")


@contextmanager
def reading(file: object) -> Iterator[None]:
    """Say every fault of reading a file, a case or a rule as an `UnusableError` about it."""
    from herintegratie_desktop.core.policy import RuleError
    from herintegratie_desktop.exchange.casefile import BadCaseFileError

    try:
        yield
    except BadCaseFileError as error:
        lines = (f"{file}: {each.place}: {each.phrase.said()}" for each in error.faults)
        raise UnusableError(*lines) from error
    except RuleError as error:
        what = f"{error.phrase.said()} Kies een andere dag (--on) of een andere regeling."
        raise unusable(file, "scheme", what) from error
    except OSError as error:
        raise unusable(file, "", why_unreadable(file, error)) from error


def why_unreadable(file: object, error: OSError) -> str:
    """Return why a file cannot be read and what to do."""
    if Path(str(file)).is_dir():
        return "is een map; noem een bestand"
    if error.errno in _ABSENT:
        return "bestaat niet; controleer de naam en de map"
    if error.errno in _NO_RIGHT:
        return "mag niet worden gelezen; vraag leesrecht op dit bestand"
    return f"kan niet worden gelezen (systeemfout {error.errno}); controleer de schijf"


def why_unwritable(error: OSError) -> str:
    """Return why a file cannot be written and what to do."""
    if error.errno in _NO_ROOM:
        return "past niet meer op de schijf; maak ruimte vrij of kies een andere map"
    if error.errno in _NO_RIGHT:
        return "hier mag niet worden geschreven; vraag schrijfrecht of kies een andere map"
    if error.errno in _ABSENT:
        return "de map bestaat niet; maak die eerst of kies een andere map"
    return f"kan niet worden geschreven (systeemfout {error.errno}); kies een andere map"


def unexpected_line(error: Exception) -> str:
    """Return the line for an error nobody foresaw: its kind and a mark of where, no values."""
    steps = traceback.extract_tb(error.__traceback__)
    where = "\n".join(f"{Path(step.filename).name}:{step.lineno}" for step in steps)
    mark = hashlib.sha256(where.encode("utf-8", "replace")).hexdigest()[:6]
    return (
        f"herintegratie: onvoorziene fout {type(error).__name__}-{mark}; probeer het opnieuw en "
        "meld dit kenmerk als het blijft (met HERINTEGRATIE_DEBUG=1 verschijnen de details)"
    )

"""Write a catalogue as the text of its files, so that reading it gives the same catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from herintegratie_desktop.core.catalogue import Catalogue, Help, Network, Project
from herintegratie_desktop.store.projectkeys import (
    HELP_KEYS,
    NETWORK_KEYS,
    PROJECT_KEYS,
    Key,
)

_PROJECTS_HEAD = """\
# De projecten en netwerken voor herintegratieondersteuning, met bron, versie en zekerheid.
"""
_HELP_HEAD = """\
# Waar iemand na terugkeer terecht kan, buiten de projecten om, met bron, versie en zekerheid.
"""
_EXPLAINED = """\
# Weglaten betekent: niet bekend. Vul alleen in wat een bron zegt, en noem die bron.
# Dagen als jaar-maand-dag, de laatste dag telt mee. certainty: high, medium, low of unknown.
# since en until: de dagen waarvoor geldt wat hier staat. Verandert er iets, geef dan wat er stond
# een until en zet het nieuwe erachter, met dezelfde id en een since op de dag daarna.
"""
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_FIRST_PRINTABLE = " "
_DELETE = "\x7f"


def catalogue_toml(catalogue: Catalogue) -> str:
    """Return the text of `projects.toml`: every project and network, of every period."""
    head = f"{_PROJECTS_HEAD}{_EXPLAINED}\nversion = {_quoted(catalogue.version)}\n"
    networks = _tables("network", catalogue.all_networks, NETWORK_KEYS)
    return "\n".join((head, *networks, *_tables("project", catalogue.all_projects, PROJECT_KEYS)))


def after_return_toml(catalogue: Catalogue) -> str:
    """Return the text of `after_return.toml`: every help after return, of every period."""
    head = f"{_HELP_HEAD}{_EXPLAINED}"
    return "\n".join((head, *_tables("help", catalogue.all_helps, HELP_KEYS)))


def _tables(
    kind: str, entries: Iterable[Network | Project | Help], keys: Mapping[str, Key]
) -> Iterator[str]:
    for entry in entries:
        lines = (_line(key, getattr(entry, key)) for key in keys)
        yield f"[[{kind}]]\n" + "".join(lines)


def _line(key: str, value: object) -> str:
    """Return a key with its value; what is not known is left out, like what is not ongoing."""
    if value is None or (key == "ongoing" and not value):
        return ""
    return f"{key} = {_value(value)}\n"


def _value(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case date():
            return value.isoformat()
        case tuple():
            return f"[{', '.join(_quoted(each) for each in value)}]"
        case _:
            return _quoted(str(value))


def _quoted(text: str) -> str:
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(mark: str) -> str:
    if mark < _FIRST_PRINTABLE or mark == _DELETE:
        return _ESCAPED.get(mark) or f"\\u{ord(mark):04X}"
    return _ESCAPED.get(mark, mark)

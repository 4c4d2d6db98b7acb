"""A keystroke in a field where a country is chosen, until the countries that fit are known."""

from __future__ import annotations

from bench.figures import Figure, p95, timed
from herintegratie_desktop.store.countryfile import read_countries
from herintegratie_desktop.store.places import resources

ROUNDS = 20
TYPED = (
    "joegoslavië", "birma", "swaziland", "democratische republiek congo", "cote d'ivoire",
    "سوريا", "ایران", "افغانستان", "Сирия", "афганистан", "ኢትዮጵያ", "ኢራቕ", "叙利亚",
    "eritria", "afgahnistan", "сиррия", "turkeij", "geen land",
)  # fmt: skip
"""Names of today and of before in several scripts, and names with a letter that is wrong."""


def measure() -> list[Figure]:
    """Type each name letter by letter, and look for what is near when nothing fits."""
    countries = read_countries(resources())
    first = timed(countries.prepare, 1)[0]

    def look(text: str) -> object:
        return countries.search(text) or countries.near(text)

    spent = [
        spent
        for name in TYPED
        for length in range(1, len(name) + 1)
        for spent in timed(lambda typed=name[:length]: look(typed), ROUNDS)
    ]
    return [
        Figure("country search, a keystroke, p95", p95(spent), 3.0, "ms"),
        Figure("country search, made ready", first, 100.0, "ms"),
    ]

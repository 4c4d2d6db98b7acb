"""The colours of the program in three sets, by what they are for and not by what they look like."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tokens:
    """One set of colours as ``#RRGGBB``; text on its ground has a contrast of 4.5 : 1 or more."""

    name: str
    ground: str
    """Behind the cards."""
    card: str
    """Cards, bars at the edges and lists."""
    sunken: str
    """Table headers and what lies lower than a card."""
    field: str
    """Inside of what one types in."""
    hairline: str
    """Between rows; decoration."""
    line: str
    """Around cards and between people; decoration."""
    outline: str
    """Around fields, boxes and secondary buttons; 3 : 1 or more."""
    text: str
    muted: str
    """Text that explains."""
    faint: str
    """Text of what cannot be used now."""
    accent: str
    accent_strong: str
    """The accent under the mouse."""
    accent_soft: str
    """Ground of what is chosen."""
    on_accent: str
    focus: str
    """The ring around what has the keyboard."""
    cash: str
    cash_soft: str
    in_kind: str
    in_kind_soft: str
    room: str
    """The part of a bar that is still free."""
    tick: str
    """The mark on a bar where a limit lies."""
    error: str
    error_soft: str
    on_error: str
    warn: str
    warn_soft: str
    good: str
    good_soft: str
    handle: str
    """The part of a scroll bar that one drags; 3 : 1 or more on a card."""


LIGHT = Tokens(
    name="light",
    ground="#F3F5F7",
    card="#FFFFFF",
    sunken="#EEF2F5",
    field="#FFFFFF",
    hairline="#ECEFF2",
    line="#D3DAE0",
    outline="#6F7B86",
    text="#16202A",
    muted="#4F5D6B",
    faint="#626E7A",
    accent="#0B5C70",
    accent_strong="#084656",
    accent_soft="#E2F0F3",
    on_accent="#FFFFFF",
    focus="#0B5C70",
    cash="#B56A00",
    cash_soft="#F6EDE1",
    in_kind="#23788C",
    in_kind_soft="#E5EFF1",
    room="#E4E9ED",
    tick="#16202A",
    error="#B3261E",
    error_soft="#FDECEA",
    on_error="#FFFFFF",
    warn="#864C00",
    warn_soft="#FFF3DC",
    good="#1A7340",
    good_soft="#E6F4EA",
    handle="#7F8B96",
)

DARK = Tokens(
    name="dark",
    ground="#10161C",
    card="#19212A",
    sunken="#202A34",
    field="#141B23",
    hairline="#242F39",
    line="#34414D",
    outline="#7F8D9A",
    text="#E8EDF2",
    muted="#A9B6C2",
    faint="#909DA9",
    accent="#6CC7DA",
    accent_strong="#93DAE8",
    accent_soft="#1D3540",
    on_accent="#08222A",
    focus="#8FD9E8",
    cash="#E5A43C",
    cash_soft="#31302C",
    in_kind="#3C9DB3",
    in_kind_soft="#1D2F3A",
    room="#2B3640",
    tick="#FFFFFF",
    error="#FF8F85",
    error_soft="#3A1F20",
    on_error="#2B0A07",
    warn="#F0BE62",
    warn_soft="#382C16",
    good="#7BD09A",
    good_soft="#18301F",
    handle="#6C7B89",
)

HIGH_CONTRAST = Tokens(
    name="high-contrast",
    ground="#000000",
    card="#000000",
    sunken="#1A1A1A",
    field="#000000",
    hairline="#8A8A8A",
    line="#FFFFFF",
    outline="#FFFFFF",
    text="#FFFFFF",
    muted="#F0F0F0",
    faint="#B8B8B8",
    accent="#FFE14A",
    accent_strong="#FFF0A0",
    accent_soft="#3A3300",
    on_accent="#000000",
    focus="#FFE14A",
    cash="#FFB84D",
    cash_soft="#2E1F00",
    in_kind="#4DD8F5",
    in_kind_soft="#002A33",
    room="#2B2B2B",
    tick="#FFFFFF",
    error="#FF9C94",
    error_soft="#3D0000",
    on_error="#000000",
    warn="#FFC46B",
    warn_soft="#3A2400",
    good="#7CF0A5",
    good_soft="#00290F",
    handle="#FFFFFF",
)

SETS = {tokens.name: tokens for tokens in (LIGHT, DARK, HIGH_CONTRAST)}
"""Every set by its name, as settings remember it."""

TEXT_ON_GROUND = (
    *(
        (text, ground)
        for text in ("text", "muted")
        for ground in (
            "ground",
            "card",
            "sunken",
            "field",
            "accent_soft",
            "cash_soft",
            "in_kind_soft",
            "error_soft",
            "warn_soft",
            "good_soft",
        )
    ),
    *(
        (text, ground)
        for text in ("faint", "accent", "accent_strong", "error", "warn", "good")
        for ground in ("ground", "card", "sunken", "field")
    ),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    ("on_error", "error"),
    ("accent", "accent_soft"),
    ("warn", "accent_soft"),
    ("good", "accent_soft"),
    ("error", "error_soft"),
    ("warn", "warn_soft"),
    ("good", "good_soft"),
)
"""Which text the program writes on which ground."""

SHAPE_ON_GROUND = (
    *(
        (shape, ground)
        for shape in (
            "outline",
            "focus",
            "accent",
            "error",
            "warn",
            "good",
            "cash",
            "in_kind",
            "tick",
            "handle",
        )
        for ground in ("card", "ground", "field")
    ),
    ("cash", "room"),
    ("in_kind", "room"),
    ("cash", "cash_soft"),
    ("in_kind", "in_kind_soft"),
    ("tick", "room"),
    ("on_accent", "focus"),
)
"""Which shape has to be seen on which ground."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2 computes it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004

"""The colours of a picture, for a light or a dark page."""

from __future__ import annotations

from typing import Literal, NamedTuple

from sco_facts.errors import not_among

Theme = Literal["light", "dark"]


class Colours(NamedTuple):
    """What is drawn in which colour."""

    paper: str
    ink: str
    muted: str
    grid: str
    own: str
    agrees: str = "#009e73"
    contradicts: str = "#d55e00"

    def of(self, outcome: str) -> str:
        """Give the colour of a line by how it stands to the first of its fact."""
        by_outcome = {
            "": self.own,
            "same words": self.agrees,
            "compatible": self.agrees,
            "contradicts": self.contradicts,
        }
        return by_outcome.get(outcome, self.muted)


# Blue, sky blue, bluish green and vermilion of Okabe and Ito (2008), which readers with any
# kind of colour vision tell apart; what a colour says stands beside it in words too.
_THEMES: dict[Theme, Colours] = {
    "light": Colours("#ffffff", "#1f2328", "#57606a", "#d8dee4", "#0072b2"),
    "dark": Colours("#1e2129", "#e6e8ee", "#a9afbd", "#3b404d", "#56b4e9"),
}


def colours_of(theme: Theme) -> Colours:
    """
    Give the colours of a theme.

    Raises:
        ChoiceError: There is no such theme.
    """
    if theme not in tuple(_THEMES):
        raise not_among(_THEMES, "theme", theme)
    return _THEMES[theme]

"""Pictures: what is drawn, the text alternative, and SVG that is the same every time."""

import importlib.util
import re
import sys
from fractions import Fraction
from itertools import combinations, pairwise
from xml.etree import ElementTree

import attrs
import pytest

import sco_facts as sf
from sco_facts.plots import alt_text, plot_intervals, plot_series, svg
from sco_facts.plots import pictures as plots
from sco_facts.quantities.intervals import Interval

FACTS = sf.load("2026.1")
GROWTH = "economy.contribution_growth"
TRADE = "trade.kazakhstan_sco"
WORLD = "trade.global_growth"
ALL = [each for fact in FACTS.measurements.values() for each in (fact, *FACTS.reports_of(fact.id))]


def of(id: str) -> list[sf.Measurement | sf.OtherReport]:
    return [FACTS.measurements[id], *FACTS.reports_of(id)]


def test_contradictions_are_marked_in_words() -> None:
    texts = [each.get_text() for each in plot_intervals(of(GROWTH)).axes[0].texts]

    assert 2 == texts.count("✗ contradicts")


def test_the_text_alternative_says_what_is_drawn() -> None:
    text = alt_text(plot_intervals(of(GROWTH)))

    assert text.startswith("SCO: growth of its contribution to the global economy: almost doubled")
    assert text.endswith(
        "more than doubled (Kazinform, The Astana Times) bounds (2, ∞) fold: contradicts."
    )


def test_every_outcome_has_its_words() -> None:
    more = attrs.evolve(
        FACTS.reports_of("transit.volume")[0], quantity=sf.read("more than 27 million tonnes")
    )
    text = alt_text(plot_intervals([*ALL, more]))

    for outcome in ("same figure", "compatible", "contradicts", "undecided", "not comparable"):
        assert f": {outcome}" in text


def test_another_unit_is_said_and_not_drawn() -> None:
    texts = [each.get_text() for each in plot_intervals(of(WORLD)).axes[0].texts]

    assert "another unit, so not on this line" in texts


def test_typical_bounds_are_a_band() -> None:
    plain = len(plot_intervals(["nearly 2 fold"]).axes[0].lines)

    assert plain + 1 == len(plot_intervals(["nearly 2 fold"], within=Fraction(1, 10)).axes[0].lines)
    assert plain == len(plot_intervals(["several years"], within=Fraction(1, 10)).axes[0].lines)


@pytest.mark.parametrize("width", [4.4, 11])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_all_of_the_report_fits_on_one_line(width: float, theme: plots.Theme) -> None:
    picture = plot_intervals(ALL, width=width, theme=theme, within=Fraction(1, 10))

    assert 10 == len({line.group for line in plots.lines_of(ALL)})
    ElementTree.fromstring(svg(picture))


@pytest.mark.parametrize("width", [1, 6.5, 7, 8.99, 9, 100])
def test_every_width_has_room_for_the_axis(width: float) -> None:
    picture = plot_intervals(of(GROWTH), width=width)

    assert min(100, width * 72 / 2) <= picture.axes[0].get_position().width * width * 72
    plot_series(FACTS[TRADE], FACTS.reports_of(TRADE), width=width)


@pytest.mark.parametrize("width", [0, -1, 0.4, 0.99, 101, float("inf"), float("nan")])
def test_a_width_without_room_is_refused(width: float) -> None:
    for draw in (
        lambda: plot_intervals(["about 30%"], width=width),
        lambda: plot_series(FACTS[TRADE], [], width=width),
    ):
        with pytest.raises(sf.errors.OperandError, match=r"width .*, expected 1 to 100 inches"):
            draw()


def test_light_and_dark_say_the_same() -> None:
    light, dark = (plot_intervals(of(TRADE), theme=theme) for theme in ("light", "dark"))

    assert alt_text(light) == alt_text(dark)
    assert light.get_facecolor() != dark.get_facecolor()


def test_the_same_records_give_the_same_svg() -> None:
    assert svg(plot_intervals(of(TRADE))) == svg(plot_intervals(of(TRADE)))


def test_svg_has_a_title_and_no_date() -> None:
    text = svg(plot_intervals(of(GROWTH)))

    assert "<title>SCO: growth" in text
    assert "<dc:date>" not in text
    assert "sans-serif" in text


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_colour_of_an_svg_can_be_set_by_the_page(theme: plots.Theme) -> None:
    """Each is a CSS variable, after the light colour for programs that know no variables."""
    root = ElementTree.fromstring(svg(plot_intervals(of(GROWTH), theme=theme)))
    styles = [style for each in root.iter() if (style := each.get("style"))]
    colours = [
        (declaration.strip(), following.strip())
        for style in styles
        for declaration, following in pairwise(f"{style};".split(";"))
        if re.fullmatch(r"(fill|stroke): #\w+", declaration.strip())
    ]

    assert {"#ffffff", "#1f2328", "#57606a", "#d8dee4", "#0072b2", "#d55e00"} == {
        declaration.split()[1] for declaration, _ in colours
    }
    for declaration, following in colours:
        name, colour = declaration.split(": ")
        assert re.fullmatch(rf"{name}: var\(--sf-[a-z]+, {colour}\)", following)


def test_an_svg_has_the_dark_colours_for_those_who_prefer_them() -> None:
    text = svg(plot_intervals(["about 30%"]))

    assert "@media (prefers-color-scheme: dark) { :root { --sf-paper: #1e2129; " in text


def test_an_svg_within_a_page_leaves_the_rest_of_the_page_alone() -> None:
    """Its rules are for its own elements, and its variables have a prefix."""
    rules = re.search(r"<style[^>]*>(.*?)</style>", svg(plot_intervals(["about 30%"])))

    assert rules is not None
    assert [":root", ".sco-facts *"] == re.findall(r"(?:^|[{}]) ?([^@{}]+?) ?\{", rules[1])


def test_words_that_look_like_a_colour_stay_as_they_are() -> None:
    """Only what is written inside a tag is a colour."""
    fact = attrs.evolve(FACTS[TRADE], subject="fill: #ffffff")

    assert ">fill: #ffffff: " in svg(plot_intervals([fact]))


def test_a_colour_of_another_hand_stays() -> None:
    picture = plot_intervals(["about 30%"])
    picture.axes[0].axvline(30, color="#123456")

    assert "stroke: #123456;" in svg(picture)


def test_dollar_signs_are_money_and_not_tex() -> None:
    words = "between $3 and $5 billion"

    assert f">{words}<" in svg(plot_intervals([words]))


def test_dollar_signs_of_a_name_are_drawn_as_they_are() -> None:
    """In the label of an axis, and in headings."""
    notes = sf.Quantity(Interval(1, 2), "count", counted="$5 and $10 notes")
    assert ">$5 and $10 notes<" in svg(plot_intervals([notes]))

    fact = attrs.evolve(FACTS[TRADE], subject=r"A $\frac$ C")

    assert r">A $\frac$ C: " in svg(plot_intervals([fact]))
    assert r">A $\frac$ C: " in svg(plot_series(fact, []))


def test_nothing_is_left_in_pyplot() -> None:
    """A picture is the caller's, and no global state remembers it."""
    plot_intervals(["about 30%"])

    assert (
        "matplotlib.pyplot" not in sys.modules or not sys.modules["matplotlib.pyplot"].get_fignums()
    )


def test_a_series_is_by_year() -> None:
    """Each year is a heading, and all that is said of the year stands below it."""
    picture = plot_series(FACTS[TRADE], FACTS.reports_of(TRADE))
    texts = [each.get_text() for each in picture.axes[0].texts]

    assert ["2021", "2023", "2024"] == sorted(each for each in texts if each.isdecimal())
    assert "2023: 66.7 billion USD (The Astana Times, 2023)" in alt_text(picture)
    assert alt_text(picture).startswith("Kazakhstan: trade turnover with SCO member states. 2021:")


@pytest.mark.parametrize("width", [3.5, 11])
def test_no_text_of_a_picture_lies_over_another(width: float) -> None:
    """Neither the numbers of the axis nor the lines of the legend."""
    picture = plot_intervals(["664,000 people", "more than 1,200,000 people"], width=width)
    picture.canvas.draw()
    texts = [*picture.texts, *picture.axes[0].get_xticklabels(), picture.axes[0].xaxis.label]
    boxes = [each.get_window_extent() for each in texts if each.get_text()]

    assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
    assert all(0 <= each.x0 < each.x1 <= width * 72 for each in boxes)


def test_a_single_negative_figure_is_drawn_beside_zero() -> None:
    fall = attrs.evolve(FACTS[WORLD], quantity=sf.read("an annual rate of -6%"))
    for picture in (plot_intervals(["fell by 8.4 percent"]), plot_series(fall, [])):
        labels = [each.get_text() for each in picture.axes[0].get_xticklabels()]
        assert "0" in labels
        assert "−6" in labels


def test_a_series_says_what_it_does_not_draw() -> None:
    picture = plot_series(FACTS[WORLD], FACTS.reports_of(WORLD), theme="dark")

    assert "Not drawn: at most 6.2 percent (World Bank" in alt_text(picture)
    assert "time not stated: an annual rate of 6%" in alt_text(picture)


def test_a_missing_extra_is_named_with_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    spec = importlib.util.find_spec("sco_facts.plots.pictures")
    assert spec is not None
    assert spec.loader is not None

    with pytest.raises(sf.errors.MissingExtraError, match=r"pip install 'sco_facts\[plot\]'"):
        spec.loader.exec_module(importlib.util.module_from_spec(spec))

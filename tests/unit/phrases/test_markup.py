"""Markup: what is looked through, and where each word stood in the text given."""

import pytest

from sco_facts.phrases.tokens import scan


def words(text: str) -> str:
    """Join the tokens of a text with blanks, a break as a bar."""
    return " ".join(each.text if each.lower else "|" for each in scan([text]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Emphasis, code and struck words; no powers, products or names
        ("**30**% __of__ _it_ `now` ~~5~~", "30 % of it now 5"), ("10**9 a_b", "10 ** 9 a _ b"),
        ("3 * 5", "3 * 5"), ("20 million* people", "20 million people"),
        # Tags and comments
        ("<b>$1</b> <span class=\"x\">a</span>b<!-- c -->", "$ 1 ab"),
        ("a<br>b<br/>c", "a b c"), ("<p>a</p><p>b</p>", "| a | b"), ("<td>a</td><td>b", "| a | b"),
        ("x < 5 and y > 3", "x < 5 and y > 3"), ("km<sup>2</sup> it<sup>[3]</sup>", "km² it"),
        # Entities
        ("5&nbsp;km &gt;&#32;3&#x25; &#8203;a &bogus; &amp", "5 km > 3 % a & bogus ; & amp"),
        # LaTeX and escapes
        ("\\$1\\,500 30\\% \\~4", "$ 1\u2009500 30 % ~ 4"), ("1{,}500", "1,500"),
        ("$1\\,\\text{trillion}$ {a}", "1 trillion { a }"), ("$27.5$ tons", "27.5 tons"),
        ("$\\geq 18\\%$ it \\bogus", "≥ 18 % it \\ bogus"), ("$5 to $6", "$ 5 to $ 6"),
        ("\\(5\\) \\[x\\]", "5 x"),
        # Links and the marks of footnotes
        ("[5%](http://a.b/c) more[2] 30%¹ km² 10⁶ here†", "5 % more 30 % km² 10 ⁶ here"),
        ("see [2] here", "see [ 2 ] here"),
        # Invisible characters, and the digits of other scripts
        ("1\u200b,5\u00ad00 ３０％ ٣٫٥٪ १२", "1,500 30 % 3.5 % 12"),
        # Lists, headings, quotations, tables and rules
        ("- a\n* b\n• c", "| a | b | c"), ("a\n- b", "a | b"), ("a - b", "a - b"),
        ("1. a\n2. b", "| a | b"), ("a\n\n2) b\n3) c", "a | b | c"), ("a\n25. b", "a 25 . b"),
        ("# a\nb", "| a | b"), ("## 3. a", "| a"), ("> a\n> > b", "a b"), ("> 5% it", "> 5 % it"),
        ("| a | b |\n|---|---|\n| c | d |", "| a | b | c | d"), ("a\nb | c\nd", "a | b | c | d"),
        ("a\n---\nb\n===\nc", "a | b | c"),
    ],
)  # fmt: skip
def test_markup_is_looked_through(text: str, expected: str) -> None:
    """What is left are words, signs and breaks."""
    assert expected == words(text)


@pytest.mark.parametrize(
    "text",
    [
        "It **fell** by 5&nbsp;million\n- <b>8\u00ad.4</b>% of\\,it\n\n| a | ٣٪ |\n",
        "# One\n2. Two\n\n1. Three\n2. Four\nend",
    ],
)
@pytest.mark.parametrize("size", [1, 2, 7])
def test_every_token_knows_where_it_stood(text: str, size: int) -> None:
    """Its own words and those before it make up the text, however it comes."""
    tokens = list(scan([text[at : at + size] for at in range(0, len(text), size)]))

    assert tokens == list(scan([text]))
    assert [each.raw for each in tokens] == [text[each.start : each.end] for each in tokens]
    whole = "".join(each.lead + each.raw for each in tokens)
    assert text.startswith(whole)


def test_a_phrase_starts_with_no_list_mark() -> None:
    """What would be one in a text is a sign or a number in it."""
    for text in ("- 5", "5. 6", "> 5", "# 5", "--- 5"):
        assert text.split()[0][0] in next(scan([text], is_phrase=True)).text

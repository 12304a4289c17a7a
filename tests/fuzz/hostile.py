"""What a hostile user would give: texts, trees of the wrong types, and damaged files."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from sco_facts.text import toml_string

Tree = Any

REPORT = "The library lent more than 40,000 books last year. It has three branches.\n"

# An edition with every table, every kind of value, and every key that it may have.
EDITION: Tree = {
    "schema": 2,
    "edition": "library",
    "article": "town-paper",
    "text": "report.txt",
    "source": [
        {
            "id": "town-paper",
            "kind": "news report",
            "title": "Books lent",
            "publisher": "The Town Paper",
            "published": "2025-01-02",
            "url": "https://example.org/library",
            "language": "en",
            "notes": ["A paper."],
        },
    ],
    "entity": [
        {
            "id": "library",
            "kind": "organisation",
            "name": "library",
            "names": ["library"],
            "role": "lender",
            "iso_code": "XX",
            "notes": ["Old."],
        },
    ],
    "measurement": [
        {
            "id": "library.loans",
            "subject": "library",
            "measure": "books lent",
            "quantity": {
                "hedge": "over",
                "value": "40E3",
                "unit": "count",
                "counted": "books",
                "words": "more than 40,000 books",
            },
            "domain": "non-negative",
            "period": {"words": "last year", "start": "2024-01-01", "end": "2024-12-31"},
            "status": "asserted",
            "condition": "if open",
            "speaker": "library",
            "quote": {
                "text": "lent more than 40,000 books last year",
                "start": 12,
                "end": 49,
                "sentence": 1,
                "paragraph": 1,
            },
            "topics": ["loans"],
            "assumptions": ["All are books."],
            "related": ["library.branches"],
            "notes": ["A note."],
        },
        {
            "id": "library.branches",
            "subject": "library",
            "measure": "branches",
            "quantity": {
                "hedge": "between",
                "value": ["2", "1E1"],
                "unit": "percent/year",
                "words": "three",
            },
            "domain": "real",
            "period": {"words": "since then", "length": 5, "since": "its opening"},
            "status": "estimate",
            "reading": "ours",
            "why": "The hedge, value, unit, status and time are not those of the words.",
            "quote": {"text": "three", "start": 58, "end": 63, "sentence": 2, "paragraph": 1},
        },
    ],
    "statement": [
        {
            "id": "library.has",
            "act": "noted",
            "actor": "library",
            "summary": "It is there.",
            "quote": {"text": "It has", "start": 51, "end": 57, "sentence": 2, "paragraph": 1},
            "topics": ["being"],
            "open_list": True,
            "notes": ["So it is."],
        },
    ],
    "event": [
        {
            "id": "library.year",
            "name": "the year",
            "period": {"words": "last year", "start": "2024-01-01", "end": "2024-12-31"},
            "participants": ["library"],
            "quote": {"text": "last year", "start": 40, "end": 49, "sentence": 1, "paragraph": 1},
            "topics": ["time"],
            "notes": ["It ended."],
        },
    ],
    "report": [
        {
            "id": "library.loans@town-paper",
            "of": "library.loans",
            "source": "town-paper",
            "quantity": {"hedge": "about", "value": "41E3", "unit": "count", "counted": "books"},
            "period": {"words": "in 2024", "start": "2024-01-01"},
            "speaker": "library",
            "status": "forecast",
            "scope": "novels only",
            "notes": ["Elsewhere."],
        },
    ],
    "retired": [{"id": "library.books", "successor": "library.loans", "reason": "Renamed."}],
}

CHARACTERS = st.sampled_from(
    "<>&\"'`=+-@|\\/\x00\x07\x1b\x7f\x9b\r\n\t \u202e\u2066\u2028\ufeff%$½"
)
WORDS = st.sampled_from(
    [
        "more than", "nearly", "does not exceed", "between", "and", "from", "to", "up to", "about",
        "no", "not", "half", "a", "an", "the", "dozen", "hundred", "thousand", "million",
        "trillion", "bn", "k", "tons", "of", "per", "annual", "rate", "percent", "%", "fold",
        "doubled", "tripled", "halved", "times", "years", "km", "people", "countries", "several",
        "in", "2024", "since", "last", "year", "2024-2025", "1/3", "0", "00", "1", "5", "27.5",
        "1,000", "67", "1e9", "9" * 151, "0.0000001", "-3", "–3", "3–5", "½", "٣", "²", "$", "€",
        "USD", "US$", "(", ")", "“", "”", ",", ".", ";", ":", "/", "\n\n", "\u00a0", "\ud800",
        "nearly doubled", "rose 150%", "exceeds 30%", "1.5 billion US dollars", "minus", "degrees",
        "percentage points", "over the past five years", "one", "two", "twenty-", "third", "point",
    ]
)  # fmt: skip


def nested(depth: int) -> Tree:
    """Make a list in lists."""
    tree: Tree = []
    for _ in range(depth):
        tree = [tree]
    return tree


# In a field or an argument: what is nearly right, and what is far too large.
VALUES = st.sampled_from(
    [
        "", " ", "0", "1", "-1", "1/3", "1/0", "0/1", "-1/3", "1E100", "1E101", "1E-999999999",
        "9" * 101, "1/7/7/7", "NaN", "-Infinity", "٣", "1_000", "0x10", "1e5",
        "2024-02-30", "2024-13-01", "0000-01-01", "10000-01-01", "2024-W01-1", "20240101",
        "over", "exactly", "plain", "nearly", "between", "indefinite", "several documents",
        "count", "percent", "fold", "USD", "XXX", "tonne*km", "USD/year/year", "*", "/", "a/b/c",
        "km*km*km*km*km*km*km", "degree_celsius/year", "share", "non-negative", "real", "forecast",
        "person", "library", "library.loans", "town-paper", "library.nobody", "../report.txt",
        "/dev/null", ".", "a\x00b", "\ud800", "=1+1", "<script>", "\x1b[2J",
    ]
)  # fmt: skip

# By name, because hypothesis prints what it draws from.
LARGE: dict[str, Tree] = {
    "digits": "9" * 5000,
    "characters": "x" * 10_000,
    "units": "km" + "*km" * 200,
    "number": 10**4000,
    "lists": nested(300),
}
LONG = st.sampled_from(["digits", "characters", "units"]).map(LARGE.__getitem__)

texts = st.one_of(
    VALUES,
    LONG,
    st.lists(WORDS, max_size=12).map(" ".join),
    st.lists(WORDS | CHARACTERS | st.characters(), max_size=12).map("".join),
    st.text(max_size=20),
)
# So often that a reader which calls itself, or looks back to the start, would show it.
repeated = st.builds(
    lambda word, joint, times: (word + joint) * times,
    WORDS,
    st.sampled_from([" ", "", "–", " and ", ", ", "/"]),
    st.sampled_from([50, 1200]),
)
numbers = st.one_of(
    st.integers(-3, 80),
    st.sampled_from([2**31, 2**53 - 1, 2**53, -(2**63), 2**64]),
)


odd = st.one_of(
    texts,
    numbers,
    st.booleans(),
    st.floats(),
    st.sampled_from([[], {}, [[]], [{}], {"": ""}, {"id": "x"}]),
    st.sampled_from([*LARGE]).map(LARGE.__getitem__),
    st.lists(texts | numbers, max_size=3),
    st.dictionaries(texts, texts | numbers, max_size=3),
)


class Literal(str):
    """What stands in a TOML file as it is."""

    __slots__ = ()


# Of the integers, those in other bases alone may have more digits than Python prints.
LITERALS = ["2024-01-01", "01:02:03", "2024-01-01T01:02:03Z", "nan", "-inf", "1e400", "0b1", "a"]
literals = st.one_of(
    st.sampled_from(LITERALS).map(Literal),
    st.integers(0, 1).map(lambda at: Literal(("0x" + "f" * 5000, "9" * 4301)[at])),
)


def paths(tree: Tree, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """List the place of every value in a tree."""
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in pairs:
        yield (*at, key)
        if isinstance(value, dict | list):
            yield from paths(value, (*at, key))


def copied(tree: Tree) -> Tree:
    """Copy a tree of tables and lists."""
    if isinstance(tree, dict):
        return {key: copied(each) for key, each in tree.items()}
    return [copied(each) for each in tree] if isinstance(tree, list) else tree


def value_at(tree: Tree, path: Iterable[str | int]) -> Tree:
    """Give the value at a place of a tree."""
    for key in path:
        tree = tree[key]
    return tree


@st.composite
def damaged(draw: st.DrawFn, tree: Tree, values: st.SearchStrategy[Tree]) -> Tree:
    """Draw a tree with one to three values replaced, taken away, doubled, moved or renamed."""
    tree = copied(tree)
    for _ in range(draw(st.integers(1, 3))):
        places = list(paths(tree))
        if not places:
            break
        *way, key = draw(st.sampled_from(places))
        parent = value_at(tree, way)
        deed = draw(st.sampled_from(["replace", "replace", "remove", "double", "move", "rename"]))
        if deed == "replace":
            parent[key] = copied(draw(values))
        elif deed == "remove":
            del parent[key]
        elif deed == "double" and isinstance(parent, list):
            parent.append(copied(parent[key]))
        elif deed == "rename" and isinstance(parent, dict):
            parent[draw(texts)] = parent.pop(key)
        else:
            parent[key] = copied(value_at(tree, draw(st.sampled_from(places))))
    return tree


def toml(tree: Tree) -> str:
    """Write a tree as TOML, without the escapes that TOML does not have."""
    return "".join(f"{_key(key)} = {_toml(each)}\n" for key, each in tree.items())


def _key(key: str) -> str:
    return toml_string(key.encode("utf-8", "replace").decode())


def _toml(value: Tree) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(key)} = {_toml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, str):
        return value if isinstance(value, Literal) else _key(value)
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


PIECES = [
    b"[" * 3000, b"{" * 3000, b"a." * 3000, b"9" * 5000, b'"', b"'''", b'"""', b"#", b"=", b"\x00",
    b"\\u", b"\\ud800", b"\xff", b"\xef\xbb\xbf", b"\r", b"1e9", b"[[x]]\n",
]  # fmt: skip


@st.composite
def bent(draw: st.DrawFn, data: bytes) -> bytes:
    """Draw bytes with a few of them changed, taken away, doubled or put in."""
    given = bytearray(data)
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(given)))
        length = draw(st.integers(0, 20))
        new = draw(
            st.one_of(
                st.binary(max_size=6),
                st.sampled_from(PIECES),
                st.just(bytes(given[start : start + length]) * 2),
            )
        )
        given[start : start + length] = new
    return bytes(given)


def folder(at: Path) -> Path:
    """Make a folder with the report in it."""
    at.mkdir(parents=True, exist_ok=True)
    (at / "report.txt").write_bytes(REPORT.encode())
    return at

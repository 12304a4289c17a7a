"""Make the annotated report: each quote links to its fact, each paragraph names its speakers."""

import re
from collections.abc import Iterable
from itertools import pairwise

from writing import bounds, front, in_words, page_of, plain, report, said_by, words

import sco_facts as sf
from sco_facts.phrases.passages import Sentence, sentences


def pages(facts: sf.Catalogue) -> dict[str, str]:
    source = next(iter(facts.measurements.values())).source
    text = report(source)
    counted = sentences(text)
    blocks = []
    for match in re.finditer(r"[^\n]+", text):
        inside = [each for each in counted if match.start() <= each.start < match.end()]
        blocks.append(passage(facts, text, inside) if inside else credit(match[0]))
    head = front(
        title="The report, annotated",
        description="The report's text: each passage is linked to its fact, with the bounds of each figure beside it.",
        robots="noindex",
        tags=["annotated article", "report"],
        canonical=source.url,
        hide=["toc"],
    )
    head += f"""# The report, annotated

This is the text of a report by {source.publisher}, published on 18 November 2025.
[Read the original]({source.url}): it is the canonical page, and its words are its publisher's.
It is reproduced here so that you can check each fact against it.

Each marked passage links to its fact.
A solid line marks a figure, a dotted line a statement, and a dashed line an event.
The margin names the speaker, and says what the words of a figure allow.
"""
    return {"article.md": head + "\n" + "\n".join(blocks)}


def credit(line: str) -> str:
    return f'<p class="credit">{line.strip()}</p>\n'


def passage(facts: sf.Catalogue, text: str, inside: list[Sentence]) -> str:
    body = "\n".join(sentence(facts, text, each) for each in inside)
    notes = "".join(
        f"- [`{fact.id}`]({page_of(fact)}) {plain(told(fact))}\n"
        for each in inside
        for fact in in_order(facts, each)
    )
    return f"""<div class="passage" markdown>
<div class="passage__text" markdown>

{body}

</div>
<div class="passage__margin" markdown>

{notes}
</div>
</div>
"""


def told(fact: sf.Fact) -> str:
    """Say who speaks, and for a figure what its words allow."""
    allowed = f": {in_words(fact)}" if isinstance(fact, sf.Measurement) else ""
    return said_by(fact) + allowed


def in_order(facts: sf.Catalogue, span: Sentence) -> list[sf.Fact]:
    return sorted(facts.in_sentence(span.number), key=lambda fact: fact.quote.start)


def sentence(facts: sf.Catalogue, text: str, span: Sentence) -> str:
    quoting = facts.in_sentence(span.number)
    body = "".join(
        linked(text[start:end], within) for start, end, within in segments(span, quoting)
    )
    body = re.sub(r"^(date [\d-]+)", r'<span class="dateline">\1</span>', body)
    return f'<span class="sentence" id="s{span.number}" data-n="{span.number}">{body}</span>'


def segments(
    span: Sentence, quoting: Iterable[sf.Fact]
) -> list[tuple[int, int, tuple[sf.Fact, ...]]]:
    """Split a sentence wherever a quote starts or ends; list the shortest quote of a part first."""
    quoting = sorted(quoting, key=lambda fact: len(fact.quote.text))
    cuts = {span.start, span.end}
    cuts |= {cut for fact in quoting for cut in (fact.quote.start, fact.quote.end)}
    ends = sorted(cuts)
    return [
        (start, end, tuple(f for f in quoting if f.quote.start <= start and end <= f.quote.end))
        for start, end in pairwise(ends)
    ]


def linked(part: str, within: tuple[sf.Fact, ...]) -> str:
    """Link a part of a sentence to the fact with the shortest quote that contains it."""
    inner = part.strip()
    if not within or not inner:
        return plain(part)
    before, after = part[: len(part) - len(part.lstrip())], part[len(part.rstrip()) :]
    title = "; ".join(map(note, within)).replace('"', "”")
    kind = type(within[0]).__name__.lower()
    link = f'[{plain(inner)}]({page_of(within[0])} "{title}"){{ .quote .quote--{kind} }}'
    return before + link + after


def note(fact: sf.Fact) -> str:
    if isinstance(fact, sf.Measurement):
        return f"{fact.id}: {words(fact)}, bounds {bounds(fact)}, {said_by(fact)}"
    return f"{fact.id}: {said_by(fact)}"

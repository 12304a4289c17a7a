"""
What the playground answers, as HTML.

The browser runs this file in Pyodide; the build of the site runs it for the example of the page.
"""

from collections.abc import Callable
from html import escape

import sco_facts as sf
from sco_facts.quantities.wording import interval_words

OUTCOMES = {
    "faithful": "agrees", "weaker": "agrees", "contradicts": "contradicts",
    "hedge_dropped": "contradicts", "hedge_changed": "contradicts",
}  # fmt: skip


def answer(make: Callable[..., str], *given: str) -> str:
    """Answer, or say what is wrong with what was given."""
    try:
        return make(*given)
    except sf.ScoFactsError as error:
        return f'<p class="play__fault">{escape(str(error))}</p>'


def mark(text: str) -> str:
    """Mark every figure of a text, and list what its words allow."""
    mentions = list(sf.find(text))
    if not mentions:
        return "<p>No figure was found.</p>"
    body, last = [], 0
    for at, each in enumerate(mentions, 1):
        inner = escape(text[each.start : each.end])
        body += [escape(text[last : each.start]), f"<mark>{inner}</mark><sup>{at}</sup>"]
        last = each.end
    items = "".join(f"<li>{told(each)}</li>" for each in mentions)
    return f"<p>{''.join(body)}{escape(text[last:])}</p><ol>{items}</ol>"


def told(mention: sf.Mention) -> str:
    of = mention.quantity
    mode = of.mode if of.mode == "change" else None
    parts = [interval_words(of.interval, of.unit, of.counted, mode)]
    parts += [mention.modality] if mention.modality != "asserted" else []
    parts += [f"time: {mention.period}"] if mention.period else []
    parts += [f"said by: {mention.speaker}"] if mention.speaker else []
    parts += of.caveats
    return f"<b>{escape(mention.text)}</b>: {escape('; '.join(parts))}"


def compare(left: str, right: str) -> str:
    """Answer every question about two phrases."""
    _, *lines = str(sf.compare(left, right)).splitlines()
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"


def check(id: str, text: str) -> str:
    """Say whether an answer keeps what the report says."""
    fact = sf.facts.measurements[id]
    grade = sf.grade(text, fact)
    kind = OUTCOMES.get(grade.outcome, "open")
    name = grade.outcome.replace("_", " ")
    return (
        f"<p>The report: “{escape(fact.quote.text)}”</p>"
        f'<p><span class="outcome outcome--{kind}">{name}</span> {escape(grade.reason)}</p>'
    )


MAKERS: dict[str, Callable[..., str]] = {"mark": mark, "compare": compare, "grade": check}

"""Who said what: the other reports of a figure, grouped by one plain reason."""

from collections.abc import Iterable
from urllib.parse import quote

from writing import OUTCOMES, bullets, capital, day, in_words, language, plain, words

import sco_facts as sf
from sco_facts.citations.fragments import text_directive
from sco_facts.comparing.sameness import sameness

Found = sf.Corroboration


def groups(facts: sf.Catalogue, fact: sf.Measurement) -> dict[tuple[str, str], list[Found]]:
    """Group the other reports of a figure by outcome and reason, in the order of the edition."""
    found: dict[tuple[str, str], list[Found]] = {}
    for each in sf.corroborate(facts, fact.id):
        found.setdefault((each.outcome, reason(fact, each)), []).append(each)
    return found


def reason(fact: sf.Measurement, found: Found) -> str:
    """Say in one plain sentence how another report stands to a figure."""
    other, outcome = found.report, found.outcome
    if outcome == "not_comparable":
        units = f"in {other.unit.words(True)}, and the report's in {fact.unit.words(True)}"
        return f"The figure is {units}: they measure different things."
    if outcome == "same_figure":
        return "The same number with the same hedge."
    if outcome == "compatible":
        return "Another figure or wording, but both can be true."
    if outcome == "contradicts":
        return (
            f"No value fits both: the report's words mean {in_words(fact)}, "
            f"these mean {in_words(other)}."
        )
    same = sameness(fact, other)
    if not same.can_agree or not same.can_contradict:
        return apart(fact, other, same.why or "")
    return (
        f"The bounds overlap, but point to different values: the report's words mean "
        f"{in_words(fact)}, these mean {in_words(other)}."
    )


def apart(fact: sf.Measurement, other: sf.OtherReport, why: str) -> str:
    """Say what keeps two figures apart, without the names that stand beside it."""
    if other.scope and other.scope in why:
        return f"Limited to a part, or of another kind: {other.scope}."
    if "forecast" in why:
        return "One is a forecast and the other is not."
    if "basis" in why:
        how = [each for each in (fact.basis, other.basis) if each]
        lead = "Only one says how it is measured" if len(how) == 1 else "Measured in two ways"
        return f"{lead}: {' and '.join(how)}."
    if "times" in why or "time" in why:
        return "About another time than the report."
    return f"{capital(why)}."


def section(facts: sf.Catalogue, fact: sf.Measurement) -> str:
    """Write the outlets, a group for each reason; who repeats another stands below it."""
    all_found = sf.corroborate(facts, fact.id)
    days = {each.report.seen for each in all_found}
    parts = [f"{plain(all_found.summary)}.\n"]
    if len(days) == 1 and (on := days.pop()) is not None:
        parts[0] += f"The pages were seen on {day(on.isoformat())}.\n"
    for (outcome, why), found in groups(facts, fact).items():
        mark = f'<span class="outcome outcome--{outcome}">{capital(OUTCOMES[outcome])}</span>'
        parts.append(f"{mark} {plain(why)}\n{{ .reason }}\n")
        by_origin: dict[str | None, list[Found]] = {None: []}
        for each in found:
            by_origin.setdefault(each.report.based_on, []).append(each)
        for of, those in by_origin.items():
            if of is not None:
                parts.append(f"{repeated(fact, of, len(those))}:\n{{ .echo }}\n")
            parts.append(bullets(outlet(each, with_day=bool(days)) for each in those))
    return "\n".join(parts)


def repeated(fact: sf.Measurement, of: str, count: int) -> str:
    """Say what outlets repeat, so that a reader takes them for one witness."""
    too = ", as the report does" if of == fact.based_on else ""
    if count == 1:
        return f"Repeats the {plain(of)}{too}"
    return f"One witness, since these {count} repeat the {plain(of)}{too}"


def outlet(found: Found, with_day: bool) -> str:
    """Write one outlet: date, language, its words or the figure only, and a link."""
    report, source = found.report, found.report.source
    said = report.words
    tag = f' lang="{source.language}"' if source.language != "en" else ""
    stated = f"<q{tag}>{plain(said)}</q>" if said else f"figure only: {plain(words(report))}"
    if said and not source.language.startswith("en"):
        stated += f" ({plain(words(report))})"
    limits = [f"time: {report.period}" if report.period else "", report.scope or ""]
    limits += [f"said by {report.speaker}" if report.speaker else "", report.basis or ""]
    limits += [report.status if report.status != "asserted" else ""]
    limits += [f"seen {day(report.seen.isoformat())}" if with_day and report.seen else ""]
    tail = "".join(f"; {plain(each)}" for each in limits if each)
    link = f"{source.url}#{text_directive(said)}" if said else source.url
    where = "open at the words" if said else "open the page"
    link = quote(link, safe=":/?#[]@!$&()*+,;=%~-._")
    head = f"**{plain(source.publisher)}**, {day(source.published)}, {language(source.language)}"
    return f'{head}: {stated}{tail} <span class="screen">· [{where}](<{link}>)</span>'


def tally(found: Iterable[Found]) -> str:
    """Count the outcomes: “3 same figure, 1 undecided”."""
    counts: dict[str, int] = {}
    for each in found:
        name = {**OUTCOMES, "contradicts": "contradicting"}[each.outcome]
        counts[name] = counts.get(name, 0) + 1
    return ", ".join(f"{count} {name}" for name, count in counts.items()) or "none"

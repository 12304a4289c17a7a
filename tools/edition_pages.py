"""Make the page of all editions, and serve each as permanent files."""

import json
from collections.abc import Iterable
from itertools import pairwise

from writing import ROOT, bullets, day, front, indented, plain, prose

import sco_facts as sf
from sco_facts.exports import export

DATA = ROOT / "sco_facts" / "data"


def pages() -> dict[str, str]:
    made = {"editions/index.md": index()}
    for each in sf.available_editions():
        made[f"editions/{each.name}.toml"] = (DATA / f"{each.name}.toml").read_text("utf-8")
        made[f"editions/{each.name}.json"] = str(export(sf.load(each.name), "json"))
    return made


def index() -> str:
    editions = sf.available_editions()
    befores = {new.name: old.name for old, new in pairwise(editions)}
    listed = "\n".join(section(each, befores.get(each.name)) for each in reversed(editions))
    head = front(
        title="Editions",
        description="Every edition of the data: its date, its sha256, its permanent files, and what changed in it.",
    )
    return f"""{head}# Editions

An edition is one file of facts, which never changes once it is released; a correction is a new edition.
[Why](../explanation/editions.md), and [how to pin one](../how-to/pin.md).
The files below stay at their addresses.

{listed}"""


def section(edition: sf.Edition, before: str | None) -> str:
    name = edition.name
    count = len(sf.load(name).measurements)
    parts = [
        f"""## {name}

Released {day(edition.released)}, {count} figures.
{edition.note}

[{name}.toml]({name}.toml) is the edition itself, [{name}.json]({name}.json) the same records as JSON.

```python
>>> import sco_facts as sf
>>> sf.load(
...     "{name}",
...     sha256="{edition.sha256}",
... ).edition
{name!r}

```
"""
    ]
    if before is not None:
        parts.append(f"### What is new since {before}\n\n{difference_of(before, name)}")
    return "\n".join(parts)


def difference_of(before: str, name: str) -> str:
    """Write the changes of the figures, and below a fold those of all other records."""
    found, figures = sf.diff(before, name), sf.load(name).measurements
    of_figures = [each for each in found if each.id in figures]
    rest = [each for each in found if each.id not in figures]
    text = changes(of_figures)
    if rest:
        count = len({each.id for each in rest})
        text += f'\n??? note "{count} other records"\n\n{indented(changes(rest))}'
    return text


def changes(found: Iterable[sf.Change]) -> str:
    """Write the changes, a line for each record that was added or retired or for each field."""
    lines = []
    added: dict[str, list[str]] = {}
    for each in found:
        if each.kind == "added":
            added.setdefault("Added", []).append(each.id)
        elif each.kind == "changed":
            lines.append(f"`{each.id}`, {plain(each.field)}: {difference(each.old, each.new)}")
        else:
            told = f" `{each.new}` takes its place." if each.new else ""
            reason = f" {plain(each.reason)}" if each.reason else ""
            lines.append(f"`{each.id}` is {each.kind}.{told}{reason}")
    text = bullets(lines)
    for label, ids in added.items():
        text += f"- {label}: " + ", ".join(f"`{id}`" for id in ids) + "\n"
    return text


def difference(old: object, new: object) -> str:
    """Show what left and what came; of a list, only the entries that differ."""
    olds, news = (each if isinstance(each, list | tuple) else [each] for each in (old, new))
    gone = [f"<del>{shown(each)}</del>" for each in olds if each is not None and each not in news]
    came = [f"<ins>{shown(each)}</ins>" for each in news if each is not None and each not in olds]
    return " ".join(gone + came) or "the order changed"


def shown(value: object) -> str:
    return prose(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))

"""Make the reference of all public names: a page for each class, and the index."""

import inspect
from importlib import import_module

import attrs
from api_examples import EXAMPLES
from writing import bullets, front

import sco_facts as sf
from sco_facts import errors

# Each page of functions, what it says of itself, and the modules whose functions it lists.
PAGES = {
    "editions": ("Editions and pins", "Load, compare, pin and check editions.", ("editions",)),
    "reading": (
        "Reading texts",
        "From words to quantities: in a phrase, and in running text.",
        ("phrases",),
    ),
    "comparing": (
        "Comparing",
        "Questions about figures; the answers are yes, no or undecided.",
        ("comparing",),
    ),
    "grading": ("Grading answers", "Whether an answer keeps what the report says.", ("grading",)),
    "citing": (
        "Citing and exporting",
        "References, and exports to the formats of other programs.",
        ("citations", "exports", "exports.pint"),
    ),
    "tables": (
        "Tables",
        "Figures as tables of seven engines, and questions for every row.",
        ("exports.frames",),
    ),
    "plots": ("Pictures", "Figures drawn as intervals, with a text alternative.", ("plots",)),
    "authoring": ("Authoring", "Make an edition of a report of your own.", ("authoring",)),
}
# Modules without `__all__`: what is public in them.
PUBLIC = {"exports": ["export", "write"], "exports.pint": ["from_pint", "to_pint"]}
# What other programs call, and users name only in their settings.
HOOKS = ("define_env",)
EXTRAS = {"tables": "frames", "plots": "plot", "authoring": "authoring"}
CLASS_ROOMS = ("records", "quantities", "comparing", "editions", "grading", "phrases", "authoring")


def pages() -> dict[str, str]:
    made = {f"reference/{name}.md": function_page(name) for name in PAGES}
    made |= {f"reference/{each}.md": class_page(each) for each in classes()}
    return made | {"reference/index.md": overview(), "reference/all-names.md": index()}


def members(module: str) -> dict[str, object]:
    of = import_module(f"sco_facts.{module}")
    names = PUBLIC.get(module) or of.__all__
    return {name: getattr(of, name) for name in names}


def classes() -> dict[str, str]:
    """Map each public class to where the reference finds it."""
    found = {name: f"sco_facts.{name}" for name in ("Period",)}
    for room in CLASS_ROOMS:
        for name, each in members(room).items():
            if inspect.isclass(each):
                found[name] = (
                    f"sco_facts.{name}" if name in sf.__all__ else f"sco_facts.{room}.{name}"
                )
    return dict(sorted(found.items()))


def functions(name: str) -> dict[str, str]:
    """Map the functions of a page to where the reference finds them."""
    found = {}
    for module in PAGES[name][2]:
        for function, each in members(module).items():
            if inspect.isfunction(each):
                path = function if function in sf.__all__ else f"{module}.{function}"
                found[function] = f"sco_facts.{path}"
    return found


def function_page(name: str) -> str:
    title, lead, _ = PAGES[name]
    parts = [f"{front(title=title, description=lead)}# {title}\n\n{lead}\n"]
    if name in EXTRAS:
        parts.append(
            f"These functions need [the extra](../downloads.md#install) `{EXTRAS[name]}`.\n"
        )
    for function, path in functions(name).items():
        parts.append(f"::: {path}\n")
        if function in EXAMPLES:
            parts.append(f"**Example:**\n\n```python\n{EXAMPLES[function].strip()}\n\n```\n")
    return "\n".join(parts)


def class_page(name: str) -> str:
    path = classes()[name]
    of = getattr(import_module(path.rpartition(".")[0]), name)
    lead = (inspect.getdoc(of) or "").splitlines()[0].replace('"', "”")
    head = front(title=name, description=f"{name}: {lead}", tags=[name])
    options = "    options:\n      inherited_members: true\n      heading_level: 1\n"
    return f"{head}::: {path}\n{options}"


def overview() -> str:
    rows = []
    for name, (title, lead, _) in PAGES.items():
        links = ", ".join(f"[`{each}`]({name}.md#{path})" for each, path in functions(name).items())
        rows.append(f"**[{title}]({name}.md)**: {links}. {lead}\n")
    listed = "\n".join(rows)
    of = ", ".join(f"[`{name}`]({name}.md)" for name in classes())
    head = front(
        title="Reference",
        description="Every public function and class, the tables of hedges and units, the errors and the command line.",
    )
    return f"""{head}# Reference

With `import sco_facts as sf`, most public names are `sf.…`; the others say where they are.
`sf.facts` is the newest bundled edition, loaded on first use; `sf.load("2026.1", sha256="…")` loads exactly the edition with this digest.
`sf.__version__` is the version of the library.

## Functions

{listed}
## Classes

{of}.

## Tables and formats

[Errors](errors.md), [the hedge table](hedges.md), [the units](units.md), [the data format](data-format.md) and [the command line](command-line.md) have their own pages.
[The index](all-names.md) lists every name with its members.
"""


def index() -> str:
    """List every public name and member in one alphabet."""
    entries = {}
    for name in PAGES:
        entries |= {
            f"`{each}` (function)": f"{name}.md#{path}" for each, path in functions(name).items()
        }
    for name, path in classes().items():
        entries[f"`{name}` (class)"] = f"{name}.md"
        of = getattr(import_module(path.rpartition(".")[0]), name)
        entries |= {f"`{member}` of `{name}`": f"{name}.md#{path}.{member}" for member in own(of)}
    for name, each in vars(errors).items():
        if inspect.isclass(each) and issubclass(each, errors.ScoFactsError):
            entries[f"`{name}` (error)"] = f"errors.md#sco_facts.errors.{name}"
    entries |= {f"`{each.value}` (hedge)": f"hedges.md#{each.value}" for each in sf.Hedge}
    ordered = sorted(
        entries.items(), key=lambda entry: (entry[0].split("`")[1].casefold(), entry[0])
    )
    head = front(
        title="Index",
        description="Every public name of the library in one alphabet: functions, classes, their members, errors and hedges.",
        search={"exclude": True},
    )
    listed = bullets(f"[{label}]({address})" for label, address in ordered)
    return f'{head}# Index\n\n<div class="columns" markdown>\n\n{listed}\n</div>\n'


def own(of: type) -> list[str]:
    """List the public members that the page of a class documents."""
    fields = [each.name for each in attrs.fields(of)] if attrs.has(of) else []
    described = inspect.getdoc(of) or ""
    found = [name for name in fields if f"    {name}: " in described and not name.startswith("_")]
    for name, member in vars(of).items():
        is_documented = isinstance(
            member, property | classmethod | staticmethod
        ) or inspect.isfunction(member)
        if is_documented and not name.startswith("_") and member.__doc__:
            found.append(name)
    return list(dict.fromkeys(found))

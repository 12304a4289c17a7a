"""Tell the reference what griffe cannot see: the fields of attrs classes, and what `within` is."""

import ast
import re
from typing import Any

import griffe

FIELD = re.compile(r"^(\w+): (.*)$")
# Docstrings say what `within` is once; a reader of the reference meets it anywhere.
SAME = re.compile(r"(\bwithin: )As in `\w+`\.")
WITHIN = (
    "Take approximators (“nearly”, “about”, “just over”) at their typical bounds, within this "
    "fraction of the stated value; `None` takes what the words allow."
)


class AttrsExtension(griffe.Extension):
    """Document each field of an attrs class where it stands, and add the `__init__`."""

    def on_function(self, *, func: griffe.Function, **_: Any) -> None:
        if func.docstring is not None:
            func.docstring.value = SAME.sub(rf"\g<1>{WITHIN}", func.docstring.value)

    def on_class_members(self, *, cls: griffe.Class, **_: Any) -> None:
        decorators = [str(each.value) for each in cls.decorators]
        decorator = next((each for each in decorators if each.startswith("attrs.")), None)
        if decorator is None or "__init__" in cls.members:
            return
        kind = griffe.ParameterKind.positional_or_keyword
        if "kw_only=True" in decorator:
            kind = griffe.ParameterKind.keyword_only
        self_kind = griffe.ParameterKind.positional_or_keyword
        parameters = [griffe.Parameter("self", kind=self_kind)]
        for member in cls.attributes.values():
            field = arguments(member)
            # A reader wants to know the default, not how attrs is told of it.
            member.value = field["default"]
            if member.annotation is None or "property" in member.labels or "False" == field["init"]:
                continue
            name = ast.literal_eval(field["alias"]) or member.name.lstrip("_")
            own_kind = griffe.ParameterKind.keyword_only if field["kw_only"] == "True" else kind
            parameters.append(
                griffe.Parameter(
                    name, annotation=member.annotation, kind=own_kind, default=field["default"]
                )
            )
        init = griffe.Function(
            "__init__", parent=cls, parameters=griffe.Parameters(*parameters), returns="None"
        )
        cls.set_member("__init__", init)
        describe_fields(cls)


def describe_fields(cls: griffe.Class) -> None:
    """Move what the docstring of a class says of its fields to the fields, where links lead."""
    if cls.docstring is None:
        return
    lines, kept = cls.docstring.value.splitlines(), list[str]()
    section = name = ""
    for line in lines:
        if line and not line.startswith(" "):
            section, name = line, ""
        found = FIELD.match(line[4:]) if section in ("Args:", "Attributes:") else None
        if found is not None and found[1] in cls.attributes:
            name = found[1]
            member = cls.attributes[name]
            member.docstring = griffe.Docstring(found[2], parent=member, parser="google")
        elif name and line.startswith("        "):
            member = cls.attributes[name]
            assert member.docstring is not None
            member.docstring.value += f" {line.strip()}"
        else:
            kept.append(line)
    text = re.sub(
        r"^(Args|Attributes):(\n|\Z)(?=\s*(^\S|\Z))", "", "\n".join(kept), flags=re.MULTILINE
    )
    cls.docstring.value = text


def arguments(member: griffe.Attribute) -> dict[str, str | None]:
    """Return a field's default and the arguments of its `attrs.field`, as source text."""
    value = None if member.value is None else str(member.value)
    found = {"default": value, "init": "True", "alias": "None", "kw_only": "False"}
    call = ast.parse(value or "...", mode="eval").body
    if isinstance(call, ast.Call) and ast.unparse(call.func) == "attrs.field":
        written = {each.arg: ast.unparse(each.value) for each in call.keywords if each.arg}
        made = f"{written['factory']}()" if "factory" in written else None
        found |= {"default": made} | written
    return found

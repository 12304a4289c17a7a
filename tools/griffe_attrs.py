"""Tell the API reference which parameters an attrs class takes: its fields."""

import ast
from typing import Any

import griffe


class AttrsExtension(griffe.Extension):
    """Add `__init__` to each class decorated with attrs, as griffe does for dataclasses."""

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

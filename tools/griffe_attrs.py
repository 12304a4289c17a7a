"""Tell the API reference which parameters an attrs class takes: its fields."""

import ast
from typing import Any

import griffe


class AttrsExtension(griffe.Extension):
    """Give each class decorated with attrs its `__init__`, as griffe does for dataclasses."""

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
            if member.annotation is None or field.get("init") is False or is_property(member):
                continue
            default = field.get(
                "default", str(member.value) if member.value and not field else None
            )
            name = str(field.get("alias", member.name.lstrip("_")))
            parameters.append(
                griffe.Parameter(
                    name,
                    annotation=member.annotation,
                    kind=kind,
                    default=None if default is None else str(default),
                )
            )
        init = griffe.Function(
            "__init__", parent=cls, parameters=griffe.Parameters(*parameters), returns="None"
        )
        cls.set_member("__init__", init)


def is_property(member: griffe.Attribute) -> bool:
    return bool(member.labels & {"property", "cached"})


def arguments(member: griffe.Attribute) -> dict[str, object]:
    """Read the arguments of `attrs.field`, where they are literals."""
    text = str(member.value or "")
    if not text.startswith("attrs.field("):
        return {}
    call = ast.parse(text, mode="eval").body
    assert isinstance(call, ast.Call)
    return {
        each.arg: each.value.value
        if isinstance(each.value, ast.Constant)
        else ast.unparse(each.value)
        for each in call.keywords
        if each.arg is not None
    } | {"field": True}

"""The forms for reports: whoever finds a wrong fact is asked for all that mending it takes."""

from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).resolve().parent.parent / ".github" / "ISSUE_TEMPLATE"
FORMS = {
    "wrong-fact": ["id", "edition", "kind", "has", "says", "sentence"],
    "bug": ["code", "happened", "expected", "versions"],
}
KINDS = ["sign", "factor", "period", "hedge", "unit", "speaker", "quote", "other"]


def fields(name: str) -> dict[str, dict[str, Any]]:
    """Give the fields of a form by their ids; prose between them has none."""
    form = yaml.safe_load((FOLDER / f"{name}.yml").read_text("utf-8"))
    assert {"name", "description", "body"} <= form.keys()
    return {field["id"]: field for field in form["body"] if "id" in field}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_asks_for_everything_that_an_answer_needs(name: str) -> None:
    """Every field has a label, and none may be left empty."""
    asked = fields(name)

    assert FORMS[name] == list(asked)
    assert all(field["attributes"]["label"] for field in asked.values())
    assert all(field["validations"] == {"required": True} for field in asked.values())


def test_the_kinds_of_error_are_those_of_the_changelog() -> None:
    """An erratum names one of them."""
    assert KINDS == fields("wrong-fact")["kind"]["attributes"]["options"]


def test_there_is_no_other_form() -> None:
    """A form that this test does not know is not checked."""
    assert {"config", *FORMS} == {path.stem for path in FOLDER.iterdir()}

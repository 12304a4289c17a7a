"""The reference and the API check see the same parameters of an attrs class as Python does."""

import inspect
from pathlib import Path

import attrs
import check_api
import griffe
import pytest

import sco_facts as sf

CLASSES = [name for name in sf.__all__ if attrs.has(getattr(sf, name))]


@pytest.fixture(scope="module")
def package() -> griffe.Module:
    return check_api.load(Path(sf.__file__).parent.parent)


@pytest.mark.parametrize("name", CLASSES)
def test_the_parameters_are_those_of_python(name: str, package: griffe.Module) -> None:
    """Fields, their kinds and which of them must be given; no property and no private state."""
    found = package[name].members["__init__"].parameters
    real = inspect.signature(getattr(sf, name)).parameters.values()

    assert [
        (each.name, each.kind.description, each.default is inspect.Parameter.empty) for each in real
    ] == [(each.name, each.kind.value, each.required) for each in found if each.name != "self"]

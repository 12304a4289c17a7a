"""Engines: what is missing for them is told."""

import sys
from importlib.util import find_spec, module_from_spec

import pytest

from sco_facts.errors import MissingExtraError


def test_without_narwhals_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the command that installs it."""
    spec = find_spec("sco_facts.exports.engines")
    assert spec is not None
    assert spec.loader is not None
    monkeypatch.setitem(sys.modules, "narwhals.stable.v2", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'sco_facts\[frames\]'"):
        spec.loader.exec_module(module_from_spec(spec))

"""Load one edition with one library, in a process of its own: `loaders.py LIBRARY FILE RUNS`."""

import gc
import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

Load = Callable[[Path], object]


def sco_facts() -> Load:
    """Load and check all of it."""
    import sco_facts as sf

    return sf.load_file


def sco_facts_uncollected() -> Load:
    """Load without the collector, whose passes over all that is there grow with it."""
    gc.disable()
    return sco_facts()


def pydantic() -> Load:
    """Structure JSON as pydantic does it fastest."""
    from pydantic_models import Edition

    return lambda path: Edition.model_validate_json(path.read_bytes())


def msgspec() -> Load:
    """Structure JSON with a decoder made beforehand."""
    from msgspec.json import Decoder
    from msgspec_models import Edition

    decoder = Decoder(Edition)
    return lambda path: decoder.decode(path.read_bytes())


def json_alone() -> Load:
    """Parse JSON, and structure nothing."""
    return lambda path: json.loads(path.read_bytes())


def tomllib_alone() -> Load:
    """Parse TOML, and structure nothing."""
    import tomllib

    return lambda path: tomllib.loads(path.read_text("utf-8"))


def main() -> None:
    """Print the seconds of the first load with its imports, those of the best, and the memory."""
    name, path, runs = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    begun = perf_counter()
    load = globals()[name]()
    best = float("inf")
    for at in range(runs):
        gc.collect()
        start = perf_counter()
        edition = load(path)
        end = perf_counter()
        best = min(best, end - start)
        if at == 0:
            first, status = end - begun, Path("/proc/self/status").read_text()
        del edition
    print(first, best)
    print(status)


if __name__ == "__main__":
    main()

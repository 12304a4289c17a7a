"""Import, first look-up and peak memory, each in a fresh interpreter."""

from time import perf_counter
from typing import Any

from measuring import SHOW_PEAK, figure, peak_of, run, table

PACKAGES = ["attrs", "pycountry", "particle", "pdg", "astropy", "scipy", "periodictable"]
# What is imported, and the first look-up as its own documentation shows it.
LIBRARIES = {
    "sco_facts": ("sco_facts", "sco_facts.facts['trade.internal']"),
    "attrs": ("attrs", ""),
    "periodictable": ("periodictable", "periodictable.H.mass"),
    "pycountry": ("pycountry", "pycountry.countries.get(alpha_2='KZ')"),
    "particle": ("particle", "particle.Particle.from_pdgid(211)"),
    "scipy.constants": ("scipy.constants", "scipy.constants.c"),
    "astropy.constants": ("astropy.constants", "astropy.constants.c"),
    "pdg": ("pdg", "pdg.connect().get_particle_by_mcid(211).mass"),
}
BARE = "pass"


def statements() -> dict[str, str]:
    """Name every program that is run."""
    imports = {f"import {name}": f"import {module}" for name, (module, _) in LIBRARIES.items()}
    lookups = {
        f"look up {name}": f"import {module}\n{lookup}"
        for name, (module, lookup) in LIBRARIES.items()
    }
    return {BARE: BARE} | imports | lookups


def measure(quick: bool) -> dict[str, Any]:
    """Return milliseconds and megabytes beyond those of a bare interpreter."""
    times = {name: float("inf") for name in statements()}
    for _ in range(3 if quick else 20):
        for name, program in statements().items():
            start = perf_counter()
            run("-I", "-c", program)
            times[name] = min(times[name], perf_counter() - start)
    peaks = {
        name: min(peak_of(run("-I", "-c", f"{program}\n{SHOW_PEAK}")) for _ in range(3))
        for name, program in statements().items()
    }
    return {
        name: {
            "import_ms": (times[f"import {name}"] - times[BARE]) * 1e3,
            "lookup_ms": (times[f"look up {name}"] - times[BARE]) * 1e3,
            "peak_mb": peaks[f"look up {name}"] - peaks[BARE],
        }
        for name in LIBRARIES
    }


def blocks(result: dict[str, Any]) -> dict[str, str]:
    """Write the figures, and below them what is looked up."""
    ours = result["sco_facts"]
    rows = [
        [
            name,
            figure(of["lookup_ms"] / ours["lookup_ms"]),
            figure(of["peak_mb"] / ours["peak_mb"]),
            figure(of["import_ms"]),
            figure(of["lookup_ms"]),
            figure(of["peak_mb"]),
        ]
        for name, of in result.items()
    ]
    head = ["library", "time ÷ ours", "memory ÷ ours", "import, ms", "with look-up, ms", "MB"]
    done = [[name, f"`{of or f'import {module}'}`"] for name, (module, of) in LIBRARIES.items()]
    return {"lookups": table(head, rows), "looked up": table(["library", "first look-up"], done)}

"""Time `load_file` over editions of several sizes, beside the parser alone."""

import json
import platform
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import sco_facts as sf

RECORDS = [10**2, 10**4, 10**5]
PACKAGES = ["sco_facts", "attrs", "cattrs"]
HEAD = """schema = 1
edition = "{records}"
article = "paper"
text = "report.txt"

[[source]]
id = "paper"
kind = "news report"
publisher = "The Paper"
url = "https://example.org"
language = "en"
"""
ROW = """
[[measurement]]
id = "ships.{number}"
subject = "harbour {number}"
measure = "freight"
quantity = {{ hedge = "over", value = "{number}E3", unit = "tonne", words = "{words}" }}
domain = "non-negative"
period = {{ words = "last year", start = "2024-01-01", end = "2024-12-31" }}
status = "asserted"
quote = {{ text = "{words}", start = {start}, end = {end}, sentence = 1, paragraph = 1 }}
topics = ["freight"]
"""


def write_edition(folder: Path, records: int) -> Path:
    """Write an edition with its report."""
    parts, report = [HEAD.format(records=records)], ""
    for number in range(1, records + 1):
        words = f"more than {number},000 tons"
        start = len(report)
        end = start + len(words)
        parts.append(ROW.format(number=number, words=words, start=start, end=end))
        report += f"{words}. "
    (folder / "report.txt").write_text(report, "utf-8")
    path = folder / "edition.toml"
    path.write_text("".join(parts), "utf-8")
    return path


def main() -> None:
    """Print the time of one load, the time of the parser alone, and their ratio."""
    print(
        f"{'records':>8} {'file':<5}{'MB':>6}{'seconds':>9}{'parser':>8}{'ratio':>7}{'ms each':>9}"
    )
    for records in map(int, sys.argv[1:]) if sys.argv[1:] else RECORDS:
        with TemporaryDirectory() as name:
            toml = write_edition(Path(name), records)
            as_json = toml.with_suffix(".json")
            as_json.write_text(json.dumps(tomllib.loads(toml.read_text("utf-8"))), "utf-8")
            for path in (toml, as_json):
                parse = tomllib.loads if path is toml else json.loads
                runs = 20 if records <= 100 else 1
                loaded, parsed = [], []
                for _ in range(runs):
                    start = perf_counter()
                    sf.load_file(path)
                    middle = perf_counter()
                    parse(path.read_text("utf-8"))
                    loaded.append(middle - start)
                    parsed.append(perf_counter() - middle)
                load, bare, size = min(loaded), min(parsed), path.stat().st_size / 1e6
                print(
                    f"{records:>8} {path.suffix[1:]:<5}{size:>6.2f}{load:>9.3f}{bare:>8.3f}"
                    f"{load / bare:>7.1f}{load / records * 1e3:>9.3f}"
                )
    print(f"Python {platform.python_version()},", end=" ")
    print(", ".join(f"{package} {version(package)}" for package in PACKAGES))


if __name__ == "__main__":
    main()

"""Examples for the functions of the reference whose docstrings have none; the tests run them."""

EXAMPLES = {
    "falls_below": """
>>> import sco_facts as sf
>>> print(sf.falls_below("nearly $1 trillion", "exactly 1 trillion USD").answer)
True
""",
    "is_at_least": """
>>> import sco_facts as sf
>>> print(sf.is_at_least("more than 30%", "exactly 30%").answer)
True
""",
    "is_at_most": """
>>> import sco_facts as sf
>>> print(sf.is_at_most("up to 5 tonnes", "exactly 5 tonnes").answer)
True
""",
    "is_compatible_with": """
>>> import sco_facts as sf
>>> print(sf.is_compatible_with("almost doubled", "more than doubled").answer)
False
""",
    "compare": """
>>> import sco_facts as sf
>>> found = sf.compare("more than 30%", "exactly 1/4")
>>> print(found.exceeds.answer, "|", found.difference)
True | more than 5 percentage points
""",
    "alt_text": """
>>> from sco_facts.plots import alt_text, plot_intervals
>>> alt_text(plot_intervals(["about 30%"]))
'about 30% bounds (0, ∞) percent.'
""",
    "svg": """
>>> from sco_facts.plots import plot_intervals, svg
>>> svg(plot_intervals(["about 30%"]))[:14]
'<?xml version='
""",
    "grade_file": """
>>> import json
>>> from pathlib import Path
>>> from tempfile import mkdtemp
>>> import sco_facts as sf
>>> answers = Path(mkdtemp()) / "answers.jsonl"
>>> line = {"id": "trade.internal", "answer": "It nears $1 trillion."}
>>> _ = answers.write_text(json.dumps(line), encoding="utf-8")
>>> [each.grade.outcome for each in sf.grade_file(answers, sf.load("2026.1"))]
['faithful']
""",
    "write": """
>>> from pathlib import Path
>>> from tempfile import mkdtemp
>>> import sco_facts as sf
>>> from sco_facts.exports import write
>>> path = Path(mkdtemp()) / "facts.json"
>>> write(sf.load("2026.1"), path)
>>> path.exists()
True
""",
    "draft": """
>>> from pathlib import Path
>>> from tempfile import mkdtemp
>>> from sco_facts.authoring import draft
>>> folder = Path(mkdtemp())
>>> _ = (folder / "report.txt").write_text("Trade nears $1 trillion.", encoding="utf-8")
>>> made = draft(folder / "report.txt", folder / "my-report")
>>> (folder / "my-report" / "edition.toml").exists()
True
""",
    "new": """
>>> from pathlib import Path
>>> from tempfile import mkdtemp
>>> from sco_facts.authoring import new
>>> folder = Path(mkdtemp())
>>> _ = (folder / "report.txt").write_text("Trade nears $1 trillion.", encoding="utf-8")
>>> new(folder / "my-report", folder / "report.txt").name
'edition.toml'
""",
    "anchor": """
>>> from pathlib import Path
>>> from tempfile import mkdtemp
>>> from sco_facts.authoring import anchor, new
>>> folder = Path(mkdtemp())
>>> _ = (folder / "report.txt").write_text("Trade nears $1 trillion.", encoding="utf-8")
>>> path = new(folder / "my-report", folder / "report.txt")
>>> text = path.read_text(encoding="utf-8")
>>> text = text.replace('quote = { text = ""', 'quote = { text = "nears $1 trillion"')
>>> _ = path.write_text(text, encoding="utf-8")
>>> [each.outcome for each in anchor(path)]
['filled']
""",
    "validate": """
>>> from pathlib import Path
>>> from tempfile import mkdtemp
>>> from sco_facts.authoring import new, validate
>>> folder = Path(mkdtemp())
>>> _ = (folder / "report.txt").write_text("Trade nears $1 trillion.", encoding="utf-8")
>>> path = new(folder / "my-report", folder / "report.txt")
>>> len(validate(path)) > 0  # all that is left to fill in
True
""",
    "load_file": """
>>> from pathlib import Path
>>> import sco_facts as sf
>>> path = Path(sf.__file__).parent / "data" / "2026.1.toml"
>>> own = sf.load_file(path, "seeds/000_477469a4d08aef29.txt")
>>> own.edition
'2026.1'
""",
}

"""What type checkers must see; never executed, read by mypy and pyright."""

from fractions import Fraction
from pathlib import Path
from typing import assert_type

import sco_facts as sf
from sco_facts.grading import Slip, check

assert_type(sf.facts, sf.BundledCatalogue)
assert_type(sf.load("2026.1"), sf.BundledCatalogue)
assert_type(sf.facts["trade.internal"], sf.Measurement)
assert_type(sf.facts["offer.aifc"], sf.Statement)
assert_type(sf.facts["summit.tianjin"], sf.Event)
assert_type(sf.facts.measurements["trade.internal"], sf.Measurement)
assert_type(sf.facts.entities["bektenov"], sf.Entity)
assert_type(sf.facts.sources["ria-2025-11-18"], sf.Source)
assert_type(sf.facts["trade.internal"].speaker, sf.Entity | None)
assert_type(sf.facts["trade.internal"].interval.low, Fraction | None)
assert_type(sf.facts["trade.internal"].quantity.figure, sf.Figure | None)
assert_type(sf.facts.reports["transit.volume@kazpravda-2025-08-19"], sf.OtherReport)
assert_type(sf.facts.reports.get("transit.volume@x"), sf.OtherReport | None)
assert_type(sf.facts.reports_of("trade.internal"), tuple[sf.OtherReport, ...])
assert_type(
    sf.facts.said_by("bektenov"), tuple[sf.Measurement | sf.Statement | sf.OtherReport, ...]
)
assert_type(sf.facts.at("summit.tianjin"), tuple[sf.Measurement | sf.Statement, ...])

own = sf.load_file("edition.toml")
assert_type(own, sf.Catalogue[str])
assert_type(own["any.id"], sf.Measurement | sf.Statement | sf.Event)
assert_type(own.measurements[str(own.edition)].quantity, sf.Quantity)
assert_type(sf.verify("facts.lock", own), sf.Catalogue[str])
assert_type(sf.verify("facts.lock", Path("my-report")), sf.Catalogue[str])
assert_type(check("30% [fact:any.id]", own), tuple[Slip, ...])

verdict = sf.exceeds(sf.facts["trade.internal"], "exactly 1 trillion USD", within=Fraction(1, 10))
assert_type(verdict, sf.Verdict)
assert_type(verdict.answer, bool | None)
assert_type(verdict & ~verdict, sf.Verdict)
assert_type(sf.ratio("more than 30%", "almost doubled"), sf.Quantity)
assert_type(sf.compare("exactly 1%", "exactly 2%").ratio, sf.Quantity | None)
assert_type(sf.corroborate(sf.facts, "trade.internal")[0], sf.Corroboration)
assert_type(sf.read("about 30%").interval * 2, sf.Interval)
assert_type(sf.Unit("percent") / sf.Unit("year"), sf.Unit)

# Each of these is a mistake that a type checker must find.
sf.facts["trade.intrenal"]  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]
sf.facts.measurements["offer.aifc"]  # type: ignore[index]  # pyright: ignore[reportArgumentType]
sf.facts["trade.internal"].id = "other"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
sf.Interval(0.5, 1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
sf.exceeds("exactly 1%", 30)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
sf.Quantity.exactly(0.5, "percent")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

"""
Run mutmut's mutations of the house against the tests: `python tools/mutants.py`.

mutmut itself leaves every decorated function alone, and this package is full of properties and
class methods. So its operators are applied here to the body of every function. Tests are
collected once; each mutant is a fork that swaps the code of one live function, empties the
caches, and runs the tests that reach the mutated lines until one fails.
"""

import argparse
import functools
import gc
import json
import os
import pickle
import resource
import signal
import sys
import tempfile
import time
import types
from collections import defaultdict
from collections.abc import Iterator
from difflib import unified_diff
from itertools import count
from pathlib import Path
from zlib import crc32

import coverage
import libcst as cst
import mutation_page
import pytest
from hypothesis import HealthCheck, Phase, settings
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators

ROOT = Path(__file__).parent.parent
HOUSE = """
    errors text optional canonical periods quantities phrases records comparing editions citations
    grading notebook
""".split()
TESTS = ["sco_facts", "tests/unit", "tests/property", "tests/data", "tests/oracle"]
# Slow tests of what is built on those rooms.
ELSEWHERE = """
    sco_facts/authoring sco_facts/cli sco_facts/exports sco_facts/plots sco_facts/__main__.py
    tests/oracle/test_exports_oracle.py tests/oracle/test_notebook.py
    tests/property/test_anchoring_laws.py tests/unit/authoring tests/unit/cli tests/unit/exports
    tests/unit/plots tests/unit/test_surviving.py tests/unit/tools
""".split()
# Loading an edition runs these; a mutant of another room keeps the editions that are loaded.
LOADING = "errors text canonical periods quantities phrases records editions".split()
RESULTS = ROOT / ".mutants"
CLOCKS = (signal.SIGPROF, signal.SIGALRM, signal.SIGXCPU)
CACHE = functools._lru_cache_wrapper
KILLED, SURVIVED, TIMEOUT, UNTESTED = "killed", "survived", "timeout", "untested"
MEMORY = 2 << 30  # bytes beyond what the tests need
SLOW = 0.2  # seconds
CPU = 15  # seconds beyond what they need
# Without shrinking, and the same examples each time: a kill is repeatable.
settings.register_profile(
    "mutants",
    max_examples=25,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


class Mutator(cst.CSTVisitor):
    """Collect what mutmut's operators make of the bodies of functions."""

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self) -> None:
        self.found = []  # (qualified name of the function, operator, node, its change, lines)
        self.names = []
        self.outermost = None
        self.statements = []
        self.messages = 0  # how many errors around this node are being made

    def on_visit(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.Annotation | cst.Decorator | cst.Import | cst.ImportFrom):
            return False
        if isinstance(node, cst.Param):
            return False  # a default is computed at import
        if isinstance(node, cst.Call) and getattr(node.func, "value", None) == "cast":
            node.args[1].visit(self)  # the other argument is for the type checker
            return False
        if self.outermost and isinstance(node, cst.BaseStatement | cst.BaseSmallStatement):
            self.statements.append(node)
        self.messages += is_error(node)
        if isinstance(node, cst.BaseString) and self.messages:
            return True  # the wording of messages is not promised
        if isinstance(node, cst.ClassDef | cst.FunctionDef):
            self.names.append(node.name.value)
            if isinstance(node, cst.FunctionDef) and not self.outermost:
                self.outermost = node
        elif self.outermost:
            for kind, operator in mutation_operators:
                if isinstance(node, kind):
                    name = operator.__name__.removeprefix("operator_")
                    self.found.extend(
                        self.mutant(name, node, changed) for changed in operator(node)
                    )
        return True

    def mutant(self, operator: str, node: cst.CSTNode, changed: cst.CSTNode) -> tuple:
        place = self.get_metadata(PositionProvider, node, None)
        first = self.get_metadata(PositionProvider, self.statements[-1]).start.line
        last = place.end.line if place else first
        return ".".join(self.names), operator, node, changed, first, last

    def on_leave(self, node: cst.CSTNode) -> None:
        if self.statements and self.statements[-1] is node:
            self.statements.pop()
        self.messages -= is_error(node)
        if isinstance(node, cst.ClassDef | cst.FunctionDef):
            self.names.pop()
            if node is self.outermost:
                self.outermost = None


def is_error(node: cst.CSTNode) -> bool:
    """Is this the call of an error's class?"""
    name = getattr(node.func, "attr", node.func) if isinstance(node, cst.Call) else None
    return isinstance(name, cst.Name) and name.value.endswith("Error")


class Source:
    """One module, its mutants, and the text of each."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = path.read_text("utf-8")
        self.is_loading = name_of(path).partition(".")[0] in LOADING
        wrapper = MetadataWrapper(cst.parse_module(self.text))
        self.module = wrapper.module
        mutator = Mutator()
        wrapper.visit(mutator)
        self.mutants = mutator.found
        self.parts = [self.module.code_for_node(statement) for statement in self.module.body]
        self.before = "".join(self.module.code_for_node(line) for line in self.module.header)
        self.owner = {}
        for at, statement in enumerate(self.module.body):
            stack = [statement]
            while stack:
                node = stack.pop()
                self.owner[id(node)] = at
                stack.extend(node.children)

    def mutated(self, number: int) -> str:
        _, _, node, changed, *_ = self.mutants[number]
        holder = node
        at = self.owner[id(holder)]
        new = self.module.body[at].deep_replace(node, changed)
        parts = [*self.parts[:at], self.module.code_for_node(new), *self.parts[at + 1 :]]
        return self.before + "".join(parts)

    def change(self, number: int) -> list[str]:
        """Return the lines that a mutant removes and adds."""
        lines = unified_diff(
            self.text.splitlines(), self.mutated(number).splitlines(), lineterm="", n=0
        )
        kept = [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]
        return [line[0] + " " + line[1:].strip() for line in kept]


def compiles(text: str) -> bool:
    try:
        compile(text, "", "exec")
    except SyntaxError:
        return False
    return True


def codes(code: types.CodeType) -> Iterator[types.CodeType]:
    """Yield the code of everything that is defined in a module."""
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield constant
            yield from codes(constant)


def swap(path: Path, original: str, mutated: str, live: dict) -> int:
    """Put the mutated code into the live functions, and count them."""
    swapped = 0
    seen = defaultdict(count)
    old = {}
    for code in codes(compile(original, path, "exec")):
        old[code.co_qualname, next(seen[code.co_qualname])] = code
    seen = defaultdict(count)
    for code in codes(compile(mutated, path, "exec")):
        key = code.co_qualname, next(seen[code.co_qualname])
        if key in old and old[key] != code:
            for function in live.get((str(path), code.co_qualname, old[key].co_firstlineno), ()):
                function.__code__ = code
                swapped += 1
    return swapped


class Stop(Exception):  # noqa: N818
    """A test failed."""


class Runner:
    """Collect the tests, learn what each reaches, and let the mutants loose on them."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.failed = False
        self.killers = defaultdict(list)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.failed = self.failed or report.failed

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed:
            raise session.Interrupted("collection failed")
        self.items = session.items
        everything = gc.get_objects()
        self.live = defaultdict(list)
        self.caches = []
        for thing in everything:
            if isinstance(thing, types.FunctionType):
                code = thing.__code__
                key = code.co_filename, code.co_qualname, code.co_firstlineno
                self.live[key].append(thing)
            elif isinstance(thing, CACHE) and thing.__module__.startswith("sco_facts"):
                self.caches.append(thing)
        self.sources = [Source(path) for path in self.options.files]
        total = sum(len(source.mutants) for source in self.sources)
        print(f"{len(self.items)} tests, {total} mutants", flush=True)
        gc.collect()
        gc.freeze()
        self.reach, self.times = self.recall() or self.record()
        self.mutate()
        return True

    def forget(self, editions: bool = True) -> None:
        """Empty the caches, so that nothing made by the unmutated code answers for it."""
        for cache in self.caches:
            if editions or cache.__module__ != "sco_facts.editions.loading":
                cache.cache_clear()
        if editions:
            sys.modules["sco_facts"].__dict__.pop("facts", None)

    def recall(self) -> tuple[dict, list[float]] | None:
        """Return what an earlier run recorded of the same tests and files, if it is still true."""
        kept = RESULTS / "reach.pickle"
        if not self.options.resume or not kept.exists():
            return None
        if max(path.stat().st_mtime for path in self.watched()) > kept.stat().st_mtime:
            return None
        names, reach, times = pickle.loads(kept.read_bytes())
        same = names == [item.nodeid for item in self.items]
        return (reach, times) if same and reach.keys() >= set(self.names()) else None

    def names(self) -> list[str]:
        return sorted({str(path) for path in [*files(HOUSE), *self.options.files]})

    def watched(self) -> list[Path]:
        return [*(ROOT / "sco_facts").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]

    def record(self) -> tuple[dict, list[float]]:
        """Run all tests once, in a fork, noting the lines and the seconds of each."""
        with tempfile.TemporaryFile() as file:
            child = os.fork()
            if not child:
                os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
                reach, times, bad = self.recorded()
                pickle.dump((reach, times, bad), file)
                file.flush()
                os._exit(0)
            assert os.waitpid(child, 0)[1] == 0, "the tests crashed"
            file.seek(0)
            reach, times, bad = pickle.load(file)
        for name in bad:
            print(f"left out, since it fails here without a mutant: {name}")
        print(f"they take {sum(times):.0f} s", flush=True)
        RESULTS.mkdir(exist_ok=True)
        kept = [item.nodeid for item in self.items], reach, times
        (RESULTS / "reach.pickle").write_bytes(pickle.dumps(kept))
        return reach, times

    def recorded(self) -> tuple[dict, list[float], list[str]]:
        files = self.names()
        measured = coverage.Coverage(data_file=None, include=files, config_file=False)
        measured.start()
        times, bad = [], []
        where = None
        for at, item in enumerate(self.items):
            # To load the edition anew for every test would take minutes.
            self.forget(editions=item.path != where)
            where = item.path
            measured.switch_context(str(at))
            start = time.process_time()
            self.run(item, self.items[at + 1] if at + 1 < len(self.items) else None)
            times.append(time.process_time() - start)
            if self.failed:
                bad.append(at)
                self.failed = False
        measured.stop()
        data = measured.get_data()
        reach = {}
        for file in files:
            lines = data.contexts_by_lineno(file)
            reach[file] = {
                line: {int(name) for name in names if name}.difference(bad)
                for line, names in lines.items()
            }
        return reach, times, [self.items[at].nodeid for at in bad]

    def run(self, item: pytest.Item, following: pytest.Item | None) -> None:
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)

    def chosen(self, source: Source, number: int) -> list[int]:
        """Choose the tests of a mutant: last killers, its file's, then fast ones, then near."""
        name, _, _, _, first, last = source.mutants[number]
        lines = self.reach[str(source.path)]
        found = set().union(*(lines.get(line, set()) for line in range(first, last + 1)))
        killers = self.killers[source.path, name]
        room = source.path.parent.relative_to(ROOT / "sco_facts")
        neighbours = ROOT / "tests" / "unit" / room

        def order(test: int) -> tuple:
            item = self.items[test]
            is_neighbour = item.path.parent == neighbours
            is_own = is_neighbour and item.path.stem == f"test_{source.path.stem}"
            near = 0 if is_own else 1 if is_neighbour else 2
            # Neighbours in a table are alike, so they are taken in a fixed order of no meaning.
            lot = crc32(item.nodeid.encode())
            slow = self.times[test] > SLOW
            return test not in killers, near > 0, slow, near, lot

        picked, budget = [], self.options.budget
        for test in sorted(found, key=order):
            if budget < 0:
                break
            picked.append(test)
            budget -= self.times[test]
        return picked

    def mutate(self) -> None:
        """Run every mutant, a few forks at a time, and write down what became of each."""
        running = {}
        start = time.time()
        done = 0
        results = {source.path: {} for source in self.sources}
        for source in self.sources:
            earlier = read(source.path) if self.options.resume else {}
            for number, (name, operator, *_) in enumerate(source.mutants):
                if not compiles(source.mutated(number)):
                    continue  # Python notices, not a test
                change = source.change(number)
                key = json.dumps([name, operator, change])
                while key in results[source.path]:
                    key += " "  # the same change twice in one function
                known = earlier.get(key)
                if known in (KILLED, TIMEOUT):
                    results[source.path][key] = known
                    continue
                tests = self.chosen(source, number)
                if not tests:
                    results[source.path][key] = UNTESTED
                    continue
                while len(running) >= self.options.children:
                    self.reap(running, results)
                into, out = os.pipe()
                child = os.fork()
                if not child:
                    self.child(source, number, tests, out)
                os.close(out)
                results[source.path][key] = None
                running[child] = source, name, key, into
                done += 1
                if done % 50 == 0:
                    write(source.path, {**earlier, **finished(results[source.path])})
            while running:
                self.reap(running, results)
            write(source.path, results[source.path])
            told = list(results[source.path].values())
            print(
                f"{source.path.relative_to(ROOT)}:",
                ", ".join(f"{told.count(k)} {k}" for k in (KILLED, TIMEOUT, SURVIVED, UNTESTED)),
                f"({time.time() - start:.0f} s, {done} run)",
                flush=True,
            )

    def reap(self, running: dict, results: dict) -> None:
        child, status = os.wait()
        source, name, key, into = running.pop(child)
        told = os.read(into, 100)
        os.close(into)
        if os.WIFSIGNALED(status):
            timed = os.WTERMSIG(status) in CLOCKS
            outcome = TIMEOUT if timed else KILLED
        elif os.WEXITSTATUS(status) == 0:
            outcome = SURVIVED
        elif os.WEXITSTATUS(status) != 1:
            outcome = f"unswapped {os.WEXITSTATUS(status)}"
        else:
            outcome = KILLED
        if told:
            killers = self.killers[source.path, name]
            test = int(told)
            if test in killers:
                killers.remove(test)
            killers.append(test)
            del killers[:-5]
        results[source.path][key] = outcome

    def child(self, source: Source, number: int, tests: list[int], out: int) -> None:
        """Be the mutant; say which test killed it."""
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        try:
            swapped = swap(source.path, source.text, source.mutated(number), self.live)
        except ValueError:
            os._exit(3)
        if not swapped:
            os._exit(4)
        self.forget(editions=source.is_loading)
        used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, used + MEMORY))
        limit = CPU + int(10 * self.options.budget)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(300)
        for at, test in enumerate(tests):
            signal.setitimer(signal.ITIMER_PROF, 1 + 15 * self.times[test])
            following = self.items[tests[at + 1]] if at + 1 < len(tests) else None
            try:
                self.run(self.items[test], following)
            except BaseException:  # noqa: BLE001
                self.failed = True
            if self.failed:
                os.write(out, str(test).encode())
                os._exit(1)
        os._exit(0)


def finished(results: dict) -> dict[str, str]:
    return {key: outcome for key, outcome in results.items() if outcome}


def name_of(path: Path) -> str:
    """Name a file by its room: `canonical`, `quantities.units`."""
    return ".".join(path.relative_to(ROOT / "sco_facts").with_suffix("").parts)


def results_of(path: Path) -> Path:
    return RESULTS / f"{name_of(path)}.json"


def read(path: Path) -> dict[str, str]:
    file = results_of(path)
    return json.loads(file.read_text("utf-8")) if file.exists() else {}


def write(path: Path, results: dict[str, str]) -> None:
    RESULTS.mkdir(exist_ok=True)
    results_of(path).write_text(json.dumps(results, indent=0, ensure_ascii=False), "utf-8")


def files(names: list[str]) -> list[Path]:
    """List the files of rooms (`records`) and of single files (`records.facts`)."""
    found = []
    for name in names:
        path = (ROOT / "sco_facts").joinpath(*name.split("."))
        found.extend(sorted(path.rglob("*.py")) if path.is_dir() else [path.with_suffix(".py")])
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "modules", nargs="*", default=HOUSE, help="rooms and files, such as records.facts"
    )
    parser.add_argument("--tests", nargs="+", default=TESTS, help="where to look for tests")
    parser.add_argument("--children", type=int, default=1, help="mutants at a time")
    parser.add_argument("--budget", type=float, default=10, help="seconds of tests a mutant")
    parser.add_argument("--resume", action="store_true", help="run only what survived before")
    options = parser.parse_args()
    options.files = files(options.modules)
    os.chdir(ROOT)
    arguments = ["-q", "-s", "--no-cov", "-n", "0", "-p", "no:cacheprovider", "--no-header"]
    arguments += ["-p", "no:faulthandler", "--hypothesis-profile=mutants"]
    arguments += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]
    arguments += [f"--ignore={path}" for path in ELSEWHERE]
    status = pytest.main([*arguments, *options.tests], plugins=[Runner(options)])
    if status == pytest.ExitCode.OK:
        mutation_page.main([name_of(path) for path in options.files], options.modules == HOUSE)
    sys.exit(status)


if __name__ == "__main__":
    main()

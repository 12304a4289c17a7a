"""Threads: eight that race for the first use of something get one thing, and no error."""

import json
import subprocess
import sys

import pytest

# In a fresh interpreter, so that nothing is imported, loaded or cached yet.
SCRIPT = """
import sys, threading
sys.setswitchinterval(1e-6)
import sco_facts as sf
barrier, found, faults = threading.Barrier(8), [], []

def first_use():
    barrier.wait()
    try:
        found.append({expression})
    except BaseException as fault:
        faults.append(repr(fault))

threads = [threading.Thread(target=first_use) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
import json
print(json.dumps([len(found), len(set(map(id, found))), len(set(map(repr, found))), faults]))
"""


def race(expression: str) -> list[object]:
    """Give how many threads got something, how many objects and values, and what went wrong."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(expression=expression)],
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)  # type: ignore[no-any-return]


@pytest.mark.parametrize("expression", 6 * ["sf.facts"] + ["sf.load('2026.1')", "sf.facts.sources"])
def test_threads_get_one_object(expression: str) -> None:
    """However often they race."""
    assert [8, 1, 1, []] == race(expression)


@pytest.mark.parametrize(
    "expression",
    [
        "sf.read('nearly $1 trillion')",
        "[*sf.find('It has almost doubled and now exceeds 30%, or 27.5 million tons.')]",
        "sf.Unit('tonne*km/year')",
        "sf.Quantity.exactly(1, 'short_ton').to('kg')",
        "sf.compare('over 30 km', 'about 5 miles')",
        "sf.grade('nearly $1 trillion', sf.facts['trade.internal'])",
        "sf.export(sf.facts, 'json')",
        "sf.cite(sf.facts['trade.internal'])",
        "sf.verify(sf.pin('trade.internal')).edition",
        "sf.facts['trade.internal']._repr_html_()",
    ],
)
def test_threads_get_one_answer(expression: str) -> None:
    """What is made on first use is made whole."""
    count, _, values, faults = race(expression)
    assert (8, 1, []) == (count, values, faults)


# The thread is stopped in the middle of loading; the child of a fork then loads for itself.
FORK = """
import os, signal, threading
import sco_facts as sf
from sco_facts.editions import loading
sf.load("2026.1")  # every module is imported, so that no lock of an import is held
read, reached, go_on = loading.read_bundled, threading.Event(), threading.Event()

def wait(name):
    data = read(name)
    if threading.current_thread() is not threading.main_thread():
        reached.set()
        go_on.wait()
    return data

loading.read_bundled = wait
thread = threading.Thread(target=sf.load, args=["2026.2"])
thread.start()
reached.wait()
child = os.fork()
if child == 0:
    signal.alarm(10)
    os._exit(0 if sf.load("2026.2").edition == "2026.2" else 1)
_, status = os.waitpid(child, 0)
go_on.set()
thread.join()
print(status, sf.load("2026.2") is sf.load("2026.2"))
"""


def test_a_process_that_forks_while_a_thread_loads_does_not_hang() -> None:
    """Nothing is held that only the thread, which the child does not have, could let go."""
    done = subprocess.run([sys.executable, "-c", FORK], capture_output=True, text=True, check=True)

    assert "0 True" == done.stdout.strip()

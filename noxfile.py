"""The longer checks; `.ci/run` is the short way to all that must pass."""

import shutil
from pathlib import Path

import nox

nox.options.sessions = ["lint", "types", "tests", "wheel"]
PYTHONS = ["3.11", "3.12", "3.13"]


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run every test and example."""
    session.install("-e", ".[test]")
    session.run("pytest", *session.posargs)


@nox.session(python=PYTHONS)
def wheel(session: nox.Session) -> None:
    """Run the tests against the built wheel, with the source out of reach."""
    session.install("build")
    work = Path(session.create_tmp()).resolve()
    shutil.rmtree(work / "dist", ignore_errors=True)
    shutil.rmtree(work / "tree", ignore_errors=True)
    session.run("python", "-m", "build", "--outdir", str(work / "dist"))
    (built,) = (work / "dist").glob("*.whl")
    session.install(f"{built}[test]")
    shutil.copytree(
        ".", work / "tree", ignore=shutil.ignore_patterns("sco_facts", ".git", ".nox", ".venv")
    )
    session.chdir(work / "tree")
    # The package's files are read from the installed wheel; only a check of the build needs source.
    session.run(
        "pytest",
        "--ignore=tests/test_package.py",
        "--pyargs",
        "sco_facts",
        "tests",
        "README.md",
        "docs",
    )


@nox.session(python="3.11")
def lint(session: nox.Session) -> None:
    """Check the style of all Python files."""
    session.install(".[lint]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session(python="3.11")
def types(session: nox.Session) -> None:
    """Check the types with mypy and pyright, both strict."""
    session.install("-e", ".[test,lint]")
    session.run("mypy")
    session.run("pyright")


@nox.session(python="3.11")
def mutants(session: nox.Session) -> None:
    """Break every function of the house on purpose, and count what the tests notice."""
    session.install("-e", ".[test]", "mutmut>=3.8")
    session.run("python", "tools/mutants.py", *session.posargs)


@nox.session(python="3.11")
def docs(session: nox.Session) -> None:
    """Build the documentation; a warning is an error."""
    session.install("-e", ".[test,docs]")
    session.run("mkdocs", "build", "--strict")


@nox.session(python="3.11")
def browser(session: nox.Session) -> None:
    """Build the site and walk through it in a browser, which must be installed."""
    session.install("-e", ".[test,docs,browser]")
    session.run("pytest", "--no-cov", "--numprocesses=0", "tests/browser")


@nox.session(python="3.11")
def benchmarks(session: nox.Session) -> None:
    """Measure speed and memory beside other libraries, and write the page that shows it."""
    session.install(".[bench]")
    session.run("python", "benchmarks/run.py", *session.posargs)

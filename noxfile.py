"""The longer checks; `.ci/run` is the short way to all that must pass."""

import shutil
from pathlib import Path

import nox

nox.options.sessions = ["lint", "types", "tests", "wheel"]
nox.options.error_on_missing_interpreters = True  # a skipped check has not passed

# The Pythons of the classifiers; 3.14 has not been tried yet.
PYTHONS = ["3.11", "3.12", "3.13"]
OLDEST = PYTHONS[0]
# Old releases call what pyparsing and pandas have since deprecated; we cannot fix that.
OLD_WARNINGS = "error\nignore::DeprecationWarning:(matplotlib|narwhals)"


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


@nox.session(python=OLDEST)
def lowest(session: nox.Session) -> None:
    """Run the tests with the oldest dependencies that pyproject.toml allows."""
    session.install("-e", ".[test]")
    session.install(*oldest_dependencies())
    session.run("python", "-m", "pip", "check")
    session.run(
        "pytest",
        "--no-cov",
        f"--override-ini=filterwarnings={OLD_WARNINGS}",
        *session.posargs,
    )


def oldest_dependencies() -> list[str]:
    """Turn the lower bounds of the core and of what users install beside it into versions."""
    project = nox.project.load_toml("pyproject.toml")["project"]
    extras = (project["optional-dependencies"][name] for name in ("cli", "frames", "plot", "pint"))
    bounds = sum(extras, start=project["dependencies"])
    return [bound.replace(">=", "==") for bound in bounds]


@nox.session(python=OLDEST)
def lint(session: nox.Session) -> None:
    """Check the style of all Python files."""
    session.install(".[lint]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session(python=OLDEST)
def types(session: nox.Session) -> None:
    """Check the types with mypy and pyright, both strict, and that users see a type for all."""
    session.install("-e", ".[test,lint]")
    session.run("mypy")
    session.run("pyright")
    session.run("pyright", "--verifytypes", "sco_facts", "--ignoreexternal")


@nox.session(python=OLDEST)
def build(session: nox.Session) -> None:
    """Build the wheel and the sdist twice to the same bytes, and check them for a release."""
    session.install(".[release]")
    session.run("python", "tools/check_build.py")
    session.run("check-wheel-contents", "dist")
    session.run("twine", "check", "--strict", *map(str, Path("dist").iterdir()))


@nox.session(python=OLDEST)
def api(session: nox.Session) -> None:
    """Compare the public names with those of the last release."""
    session.install("griffelib")
    session.run("python", "tools/check_api.py")


@nox.session(python=OLDEST)
def mutants(session: nox.Session) -> None:
    """Break every function on purpose, and count how often a test notices."""
    session.install("-e", ".[test]", "mutmut>=3.8")
    session.run("python", "tools/mutants.py", *session.posargs)


@nox.session(python=OLDEST)
def docs(session: nox.Session) -> None:
    """Build the documentation; a warning is an error."""
    session.install("-e", ".[test,docs]")
    session.run("mkdocs", "build", "--strict")


@nox.session(python=OLDEST)
def browser(session: nox.Session) -> None:
    """Build the site and walk through it in a browser, which must be installed."""
    session.install("-e", ".[test,docs,browser]")
    session.run("pytest", "--no-cov", "--numprocesses=0", "tests/browser")


@nox.session(python=OLDEST)
def benchmarks(session: nox.Session) -> None:
    """Measure speed and memory beside other libraries, and write the page that shows it."""
    session.install(".[bench]")
    session.run("python", "benchmarks/run.py", *session.posargs)


@nox.session(python=OLDEST)
def engines(session: nox.Session) -> None:
    """Test the tables of Dask, Ibis and PySpark, which needs Java, and the task for inspect-ai."""
    session.install("-e", ".[test,engines]")
    session.run("pytest", "--no-cov", "--numprocesses=0", "tests/engines")


@nox.session(python=OLDEST)
def tables(session: nox.Session) -> None:
    """Compare a million drawn rows of tables with what `compare` says of each."""
    session.install("-e", ".[test]")
    session.run("python", "tools/check_tables.py")


@nox.session(python=OLDEST)
def fuzz(session: nox.Session) -> None:
    """Test every reader and command with more than 100,000 hostile inputs."""
    session.install("-e", ".[test]")
    session.run(
        "pytest",
        "--no-cov",
        "--numprocesses=0",
        "--hypothesis-profile=fuzz",
        "--hypothesis-show-statistics",
        "tests/fuzz",
    )

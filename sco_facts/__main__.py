"""The command `sco-facts`, also as `python -m sco_facts`."""

import sys


def main() -> int:
    """Run the command; without its extra, say in one line how to get it."""
    try:
        from sco_facts.cli import run

        return run()
    except ModuleNotFoundError as error:
        if error.name not in ("typer", "rich"):
            raise
        sys.stderr.write(
            f"sco-facts: given an installation without {error.name}, expected the extra `cli`; "
            "run pip install 'sco_facts[cli]'.\n"
        )
        return 2


if __name__ == "__main__":
    sys.exit(main())

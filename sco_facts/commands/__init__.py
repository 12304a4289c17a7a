"""The subcommands of `sco-facts`, by family."""

"""HOW IS IT SHOWN? One file for each form: table, JSON, CSV, Markdown."""

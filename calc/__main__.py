"""What does `python -m calc` do? The same as `calc`."""

from __future__ import annotations

from calc.cli import main

if __name__ == "__main__":
    main()

"""WHAT IS HIDDEN? What an offer costs: in money, as rates, and what was assumed."""

"""WHAT DOES IT SAY IN ENGLISH? The phrases of an advertisement, kind by kind."""

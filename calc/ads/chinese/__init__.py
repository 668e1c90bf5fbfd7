"""WHAT DOES IT SAY IN CHINESE? The phrases of an advertisement, kind by kind."""

"""WHAT IS WRONG WITH IT? The checks of an advertisement, kind by kind: a code, a severity and the numbers that show it.

`S-*` and `R-*` rest on platform rules and laws of mainland China and are raised for texts in simplified characters;
`F-*` are arithmetic; codes of countries go by the currency.
"""

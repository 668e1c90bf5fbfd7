"""WHAT IS IT A YEAR? One file for each law or convention: flows become a rate, with its working and its proof.

    >>> from calc import rates
    >>> rates.us_appendix_j([(0, 1000)] + [(k, "-33.61") for k in range(1, 37)], per_year=12).rate.percent()
    '12.83'

The functions, one for each law, are loaded on first use.
"""

from __future__ import annotations

from importlib import import_module

_HOMES = {
    "au_comparison": "australia",
    "br_cet": "brazil",
    "ca_apr": "canada",
    "cl_cae": "chile",
    "cn_compound": "china",
    "cn_simple": "china",
    "eu_aprc": "european_union",
    "hk_apr": "hong_kong",
    "in_kfs": "india",
    "jp_annual_rate": "japan",
    "jp_fee_per_100": "japan",
    "mx_cat": "mexico",
    "ph_eir": "philippines",
    "ru_psk": "russia",
    "sg_bank_eir": "singapore",
    "sg_eir": "singapore",
    "tw_apr": "taiwan",
    "uk_apr": "united_kingdom",
    "us_appendix_j": "appendix_j",
    "us_construction": "appendix_d",
    "us_quotient": "open_end",
    "us_rule": "united_states_rule",
}

__all__ = [*sorted(_HOMES)]


def __getattr__(name: str) -> object:
    """The function of a law, from its own file."""
    if name in _HOMES:
        value = getattr(import_module(f"calc.rates.{_HOMES[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'calc.rates' has no attribute '{name}'")

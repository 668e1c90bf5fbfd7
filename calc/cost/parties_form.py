"""How are the sides of a plan written as data? Money as text, rates as numbers, signs as each side sees them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from calc.cashflow import Flow
from calc.cost.commissions import Band
from calc.cost.parties import Parties
from calc.cost.quote_form import rates_form
from calc.cost.sides import Side
from calc.cost.transfers import Transfer
from calc.money import minor_digits, money_text


def parties_form(parties: Parties) -> dict[str, Any]:
    """The sides of a plan as plain data."""
    currency, settlement = parties.offer.currency, parties.settlement
    return {
        "commission": {
            "share": str(settlement.commission),
            "amount": f"{parties.commission:f}",
            "traffic_share": str(settlement.traffic),
            "traffic": f"{parties.traffic:f}",
        },
        "settles_after": settlement.settles_after,
        "sides": {side.name: side_form(side) for side in parties.sides},
        "by_day": [
            {**_when(*moment), "cash": {name: _text(amount, currency) for name, amount in cash.items()}}
            for moment, cash in parties.by_day().items()
        ],
        "transfers": [transfer_form(transfer) for transfer in parties.transfers],
        "goods": transfer_form(parties.goods),
        "benefits": [flow_form(flow, currency) for flow in parties.benefits],
    }


def side_form(side: Side) -> dict[str, Any]:
    """What a side comes to, and its rates."""
    amounts = {name: f"{getattr(side, name):f}" for name in ("cash", "goods", "benefits", "gain")}
    return amounts | {"rates": rates_form(side.rates)}


def transfer_form(transfer: Transfer) -> dict[str, Any]:
    """One transfer."""
    return {
        "payer": transfer.payer,
        "payee": transfer.payee,
        "amount": f"{transfer.amount:f}",
        **_when(transfer.time, transfer.day),
        "name": transfer.name,
    }


def flow_form(flow: Flow, currency: str) -> dict[str, Any]:
    """What a benefit is worth to the buyer."""
    return {"name": flow.name, "amount": _text(flow.amount, currency), **_when(flow.time, flow.day)}


def band_form(band: Band) -> dict[str, Any]:
    """A band of commissions, with where it comes from."""
    return {
        "trade": band.trade,
        "low": str(band.low),
        "high": str(band.high),
        "source": band.source,
        "seen": band.seen,
        "notes": [*band.notes],
    }


def _when(time: Fraction | None, day: date | None) -> dict[str, Any]:
    """A moment; times are whole periods."""
    return {"time": None if time is None else int(time), "day": None if day is None else day.isoformat()}


def _text(amount: Fraction, currency: str) -> str:
    return money_text(int(amount * 10 ** minor_digits(currency)), currency)

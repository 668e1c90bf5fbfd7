"""What is lost by paying late? Benefits and discounts that come only after installments were paid on time."""

from __future__ import annotations

from decimal import Decimal

from calc.offer.model import Offer


def without_rewards(offer: Offer, missed: int) -> Offer:
    """The offer as it runs once an installment was missed: what that many on-time payments would have brought is gone.

    >>> gift = {"name": "gift", "amount": "50", "when": 3}
    >>> offer = Offer(price="300", plan={"installments": 3}, benefits=[gift])
    >>> without_rewards(offer, 2).benefits
    ()
    """
    plan = offer.plan
    kept = tuple(discount for discount in plan.step_discounts if discount.after_on_time < missed)
    benefits = tuple(benefit for benefit in offer.benefits if benefit.when == "start" or int(benefit.when) < missed)
    if len(kept) == len(plan.step_discounts) and len(benefits) == len(offer.benefits):
        return offer
    kind = "even" if plan.kind == "steps" and not plan.steps else plan.kind
    changed = plan.model_copy(update={"step_discounts": kept, "kind": kind})
    return offer.model_copy(update={"plan": changed, "benefits": benefits})


def benefits_lost(offer: Offer, then: Offer) -> Decimal:
    """What the benefits are worth that one offer has and the other has not."""
    lost = [benefit.amount for benefit in offer.benefits if benefit not in then.benefits]
    return sum(map(Decimal, lost), Decimal(0))

"""A quote in Python: what do 1000 in 3 "interest-free" installments with a 3 % service fee really cost?"""

import calc

offer = calc.Offer(
    price="1000",
    start="2026-11-21",
    plan=calc.Plan(kind="even", installments=3),
    fees=[calc.Fee(name="service fee", rate="3%", when="first")],
)
quote = calc.quote(offer)

for row in quote.schedule.rows:
    print(f"{row.number}  {row.due.adjusted}  {row.payment:>7}  {row.balance:>7}")
print(f"paid {quote.totals.paid}, cost {quote.totals.cost}")
print(f"{quote.rates.nominal.percent()}% a year nominal, {quote.rates.effective.percent()}% effective")
print(f"proved: {quote.rates.nominal.proof.low}% and {quote.rates.nominal.proof.high}% lie on both sides of it")

assert [str(row.payment) for row in quote.schedule.rows] == ["363.33", "333.33", "333.34"]
assert str(quote.totals.cost) == "30.00"
assert quote.rates.nominal.percent() == "18.18"
assert quote.rates.effective.percent() == "19.77"
assert quote.rates.nominal.proof.proved

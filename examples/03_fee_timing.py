"""What does the same 3 % service fee cost, by its timing? From 17.65 % to 53.23 % a year."""

import calc

EXPECTED = {
    "upfront": ("18.46", "20.11"),
    "deducted": ("18.46", "20.11"),
    "first": ("18.18", "19.77"),
    "spread": ("17.91", "19.46"),
    "financed": ("17.91", "19.46"),
    "last": ("17.65", "19.15"),
    "each": ("53.23", "68.34"),
}

print("timing     paid     nominal  effective")
for when, expected in EXPECTED.items():
    offer = calc.Offer(
        price="1000",
        plan=calc.Plan(kind="even", installments=3),
        fees=[calc.Fee(name="service fee", rate="3%", when=when)],
    )
    quote = calc.quote(offer)
    found = (quote.rates.nominal.percent(), quote.rates.effective.percent())
    print(f"{when:<9}  {quote.totals.paid:>7}  {found[0]:>6}%  {found[1]:>6}%")
    assert found == expected

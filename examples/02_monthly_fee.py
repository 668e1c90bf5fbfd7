"""Why is 0.6 % a month not 7.2 % a year? The fee is on the whole price, month after month; the debt is not."""

import calc

offer = calc.Offer(
    price="1200",
    plan=calc.Plan(kind="even", installments=12),
    fees=[calc.Fee(rate="0.6%", when="each")],
)
quote = calc.quote(offer)
owed = [offer.price, *(row.balance for row in quote.schedule.rows[:-1])]
average = sum(owed) / len(owed)

print(f"fee each month: {quote.schedule.rows[0].fees}, in all {quote.totals.cost}")
print(f"owed before each payment: {', '.join(f'{amount:.0f}' for amount in owed)}")
print(f"owed on average: {average:.0f} of {offer.price}")
print(f"flat      {quote.rates.flat.percent():>5}%   {quote.totals.cost} / {offer.price}")
print(f"shortcut  {quote.totals.cost / average:>6.2%}   {quote.totals.cost} / {average:.0f}")
print(
    f"nominal   {quote.rates.nominal.percent():>5}%   12 x the monthly rate at which all payments are worth the price"
)
print(f"effective {quote.rates.effective.percent():>5}%   that monthly rate, with interest on interest")

assert quote.rates.flat.percent() == "7.20"
assert average == 650
assert quote.rates.nominal.percent() == "13.03"
assert quote.rates.effective.percent() == "13.84"

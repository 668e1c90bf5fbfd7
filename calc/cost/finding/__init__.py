"""Which amount makes the rest hold? What was left open, found so that a target or an installment comes out."""

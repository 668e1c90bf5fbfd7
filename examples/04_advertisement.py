"""What do three advertisements say of themselves, and what do they cost? One honest, one not, one that does not say."""

import calc

ADS = {
    "Interest-free over 12 months, £600, no fees": "0.00",
    "6000元分12期，每期手续费率0.6%，年化利率7.2%": "13.03",
    "手机4999元，月付可分12期": None,
}

for text, expected in ADS.items():
    audit = calc.audit(text, on="2026-11-22")
    nominal = audit.to_dict()["rates"]
    true = None if nominal is None else nominal["percent"]["nominal"]
    print(text)
    print(f"  a year: {'not said, and not guessed' if true is None else f'{true}%'}")
    for found in audit.findings:
        print(f"  {found.finding.severity:<4}  {found.finding.code}: {found.finding.message}")
    assert true == expected

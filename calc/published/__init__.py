"""WHAT DID OTHERS PUBLISH? Worked examples of regulators, issuers and software, as data, each with its source.

Every entry says how it was checked: read in the source, read second-hand, or from memory with digits that reproduce.
Two examples of Regulation Z, Appendix J, are not here, because their inputs were not found in a public source:
(c)(6)(iii), a mortgage of 360 varying payments, and (c)(7)(ii), a student loan.
"""

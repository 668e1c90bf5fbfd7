"""WHICH PRODUCT IS IT? Dated, sourced descriptions of real products, as data that offers can be laid upon."""

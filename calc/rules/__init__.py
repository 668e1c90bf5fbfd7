"""IS IT ALLOWED? Rules of laws and platforms as dated, cited data."""

"""WHAT DOES IT SAY? From an advertisement's text to the claims that it makes, what they hide, and an offer."""

"""AT WHICH RATE IS IT WORTH NOTHING? Every real root of a present-value equation, isolated and proved."""

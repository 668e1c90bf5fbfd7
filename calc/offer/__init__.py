"""WHAT IS OFFERED? Price, plan, fees and benefits as frozen values, validated once, here."""

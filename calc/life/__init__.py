"""WHAT IF? What a plan comes to when it is settled early, paid late, returned, deferred, or paid at the minimum."""

"""WHAT IS PAID WHEN? One file for each way of paying; an offer becomes a schedule whose invariants always hold."""

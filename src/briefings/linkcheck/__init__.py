"""Checks that the addresses of sources still lead to them. Asks real hosts; no build depends on it."""

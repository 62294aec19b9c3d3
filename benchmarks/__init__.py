"""Measures Railhead beside other builders on the same pages: `python3 dev.py bench`."""

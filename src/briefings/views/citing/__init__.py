"""How a page is cited: in words, and as files for reference managers."""

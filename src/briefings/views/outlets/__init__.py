"""Everyone on whom something rests: publishers and parties, what rests on each, and what would fall with it."""

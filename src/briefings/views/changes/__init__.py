"""What changed: the history of a page, the changelog of the record, releases, corrections and news of them."""

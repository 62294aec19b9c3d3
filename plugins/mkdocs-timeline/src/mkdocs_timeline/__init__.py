"""A timeline of the dated pages of a MkDocs site."""

"""Pages as linked data: JSON-LD in the vocabulary of https://schema.org/, which search engines read."""

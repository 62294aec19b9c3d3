"""The record for Typesense, a search server that runs on several machines: schema, synonyms and documents.

Its documentation: <https://typesense.org/docs/0.24.1/api/>. Nothing here needs a newer version.
"""

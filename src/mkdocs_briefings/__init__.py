"""The adapter between the core and MkDocs: it translates and decides nothing."""

"""What the parties said, read as a whole: which statements stood when, and where two of them cannot both hold."""

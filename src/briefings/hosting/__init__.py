"""What a host has to be told, and what a page says for itself where the host cannot be told anything."""

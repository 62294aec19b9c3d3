"""Whether the site could be built without our plugin: what the core hands out, built by another builder, and compared."""

"""What leaves the core as files: data, schema, skeletons."""

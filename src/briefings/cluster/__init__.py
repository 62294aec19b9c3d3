"""Loading the record into a Typesense cluster, past one machine: see docs/about/scale.md."""

"""What stops a command that speaks to the cluster."""


class ClusterError(Exception):
    """What happened and what to do, in words for the operator; never a key."""

"""What each command of the command line does; the words of the command line are in `briefings.cli`."""

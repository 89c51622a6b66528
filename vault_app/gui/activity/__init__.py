"""The activity page: every use of the network and everything that was done, without any value."""

"""How many wrong passwords, in how many minutes."""

MINUTES = 15
# For a name from one address, from one address, for one name
MOST_FOR_BOTH, MOST_FROM_ADDRESS, MOST_FOR_NAME = 10, 50, 100

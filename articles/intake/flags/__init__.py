"""What is doubtful or damaged, how it is said, and a proposal put in its place."""

"""What is stored of a story, with what the newsroom knows, and how that is told."""

"""What the built-in kernel is made of; lessons import none of it."""

"""What the user chose, and where it is kept."""

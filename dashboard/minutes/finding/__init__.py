"""Search over all that was recorded, who was there when, and what is related."""

"""Words, whatever they say: sentences, days, numbers, roles, and how alike two texts are."""

"""A text becomes a meeting: front, items, speakers, kinds, actions; every character accounted for."""

"""What is known from outside the store: standards and targets, dated events, published figures."""

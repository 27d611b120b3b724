"""What became of it: promises, actions and questions from meeting to meeting."""

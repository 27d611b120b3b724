"""All that is kept and known: files of notes, their versions, summaries, what was read in them."""

"""What an extract is about, promises and figures in it, and which extracts belong beside a chart."""

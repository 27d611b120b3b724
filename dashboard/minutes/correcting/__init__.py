"""What people put right in a reading, found again after another reading."""

"""Where the reference files are: `data/reference`, beside the package."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "data" / "reference"

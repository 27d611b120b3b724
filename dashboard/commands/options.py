"""Options that several commands share."""

import argparse
import datetime


def store_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--store", metavar="DIR", help="the store's folder (else ANSWERABLE_STORE, else `answerable use`)"
    )


def date(text: str) -> datetime.date:
    """For `type=`: a day written 2020-09-29."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"wanted a date such as 2020-09-29, got {text!r}") from None

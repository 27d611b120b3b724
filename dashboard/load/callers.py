"""Callers' numbers to keyed hashes: who rang again can be followed, and nobody be told.

HMAC-SHA-256 of the number in +44 form, its first 64 bits. The key is in ANSWERABLE_CALLER_KEY or in a file
that only its owner may read, made at the first load that needs it. No number is ever written to disk.
"""

import hashlib
import os
import secrets
import sys
from pathlib import Path

from dashboard.errors import DashboardError

ENVIRONMENT = "ANSWERABLE_CALLER_KEY"
FILE = "caller.key"
# HMAC's block for SHA-256, in bytes.
_BLOCK = 64
_SHORTEST = 16

# Withheld, whatever digits stand beside it; hidden in part; cut short by a spreadsheet (4.47701E+11).
# Such a text is of many people, so of none.
NOBODY = r"withheld|anonymous|private|restricted|unavailable|unknown|[*x]{2}|^[0-9.]+e[+]?[0-9]+$"
# Of the rows of `judged` that are kept. Hashing each row where it is read costs less than gathering the
# distinct numbers first and joining them back, and no number stands in any table on the way.
NUMBERED = f"""
    select
        *,
        case
            when length(ltrim(bare, '+0')) < 3 then null
            when bare like '+440%' then '+44' || bare[5:]
            when bare like '+%' then bare
            when bare like '00440%' then '+44' || bare[6:]
            when bare like '00%' then '+' || bare[3:]
            when bare like '0%' then '+44' || bare[2:]
            when bare like '440%' and length(bare) between 12 and 13 then '+44' || bare[4:]
            when bare like '44%' and length(bare) between 11 and 12 then '+' || bare
            -- A spreadsheet drops the 0 that a number starts with.
            when regexp_full_match(bare, '[12378][0-9]{{8,9}}') then '+44' || bare
            else bare
        end as number
    from (
        select
            *,
            case
                when regexp_full_match(caller_text, '[+]?[0-9]+') then caller_text
                when regexp_matches(lower(caller_text), '{NOBODY}') then ''
                else regexp_replace(
                    regexp_replace(lower(caller_text), '^(tel|sips?):|@.*$|;.*$|[.]0$', '', 'g'),
                    '[(]0[)]|[^0-9+]', '', 'g'
                )
            end as bare
        from judged
        where why is null
    )"""
HASHED = "cast('0x' || left(sha256($outer || unhex(sha256($inner || encode(number)))), 16) as ubigint)"


def pads(common: Path) -> dict[str, bytes]:
    """HMAC's two pads, as the parameters of HASHED."""
    block = caller_key(common).ljust(_BLOCK, b"\0")
    return {"inner": bytes(byte ^ 0x36 for byte in block), "outer": bytes(byte ^ 0x5C for byte in block)}


def caller_key(common: Path) -> bytes:
    """From the environment, else from `common`/caller.key, made where there is none."""
    told = os.environ.get(ENVIRONMENT)
    if told is not None:
        if len(told) < _SHORTEST:
            raise DashboardError(
                f"{ENVIRONMENT} wants {_SHORTEST} characters or more: that key is easily found."
            )
        return _within_a_block(told.encode())
    file = common / FILE
    if not file.exists():
        _make(file)
    if sys.platform != "win32" and file.stat().st_mode & 0o077:
        raise DashboardError(
            f"{file} may be read by others, and callers' numbers are hidden by it: "
            f"make it its owner's alone with `chmod 600 {file}`."
        )
    return _read(file)


def _read(file: Path) -> bytes:
    try:
        key = bytes.fromhex(file.read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise DashboardError(f"{file} cannot be read as a key: put back the file that was there.") from error
    if len(key) < _SHORTEST:
        raise DashboardError(f"{file} holds no key: put back the file that was there.")
    return _within_a_block(key)


def _make(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as out:
        out.write(secrets.token_hex(32) + "\n")


def _within_a_block(key: bytes) -> bytes:
    """As HMAC has it: a key longer than a block is hashed first."""
    return hashlib.sha256(key).digest() if len(key) > _BLOCK else key

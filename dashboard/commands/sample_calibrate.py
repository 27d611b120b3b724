"""`answerable sample --calibrate`: works out the strength of handlers anew, from what was published."""

import sys

from dashboard.sample.settings import FILE, settings


def calibrate() -> int:
    """Takes minutes; the settings file changes in one line, or not at all."""
    from dashboard.sample.calibrating import calibrate as fit
    from dashboard.sample.calibrating import write

    fitted = fit(settings(), lambda sentence: print(sentence, file=sys.stderr, flush=True))
    print("month      101 in 30 s: wanted   got     handlers")
    for one in fitted:
        print(f"{one.month:%Y-%m}    {one.wanted:>20.1%}{one.got:>8.1%}{one.strength:>11.1f}")
    write(fitted)
    print(f"Written to {FILE.parent.name}/{FILE.name}; the practice force changes when it is next made.")
    return 0

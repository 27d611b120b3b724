"""The `answerable` command: sees to `.venv`, then hands over to `dashboard.commands`.

Until the hand-over nothing but the standard library may be imported.
"""

import sys


def main(arguments: "list[str] | None" = None) -> int:
    words = sys.argv[1:] if arguments is None else arguments
    if sys.version_info < (3, 11):
        here = ".".join(str(part) for part in sys.version_info[:2])
        print("Answerable needs Python 3.11 or later; this is " + here + ".", file=sys.stderr)
        return 2
    from dashboard.environment import SetUpError, in_own_environment, make_ready, missing, run_inside

    try:
        make_ready()
        if not in_own_environment():
            return run_inside(words)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(
            f"The set-up cannot use {error.filename} ({error.strerror}). Mend that, then try again.",
            file=sys.stderr,
        )
        return 2
    except KeyboardInterrupt:
        print("\nStopped. The next try picks up where this one left off.", file=sys.stderr)
        return 130
    from dashboard.commands import run_command

    try:
        return run_command(words)
    except ModuleNotFoundError as error:
        print(missing(error), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())

"""`python -m herintegratie_desktop`: the same as the command `herintegratie`."""

from __future__ import annotations

import sys

from herintegratie_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())

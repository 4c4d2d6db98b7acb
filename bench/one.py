"""Run one script and print its figures as JSON on the last line."""

from __future__ import annotations

import importlib
import json
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if __name__ == "__main__":
    figures = importlib.import_module(f"bench.{sys.argv[1]}").measure()
    print(json.dumps(list(figures)))

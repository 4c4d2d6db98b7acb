"""What every test shares; no test shows a window on a real screen unless it is marked so."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")

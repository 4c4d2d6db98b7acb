"""Which way text is read: the Unicode Bidirectional Algorithm (UAX #9), whole.

A paragraph gets its levels, its lines are broken, and each line is put in the order of painting;
HarfBuzz mirrors the brackets. Isolates (`printable.isolated`) keep a filled-in value together.
"""

from herintegratie_desktop.pdf.direction.lines import line_levels, visual_order
from herintegratie_desktop.pdf.direction.resolving import base_level, levels, resolved

__all__ = ["base_level", "levels", "line_levels", "resolved", "visual_order"]

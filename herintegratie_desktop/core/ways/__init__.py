"""What is missing: the smallest changes that would settle what is open, least asked first."""

from herintegratie_desktop.core.ways.find import ways as ways
from herintegratie_desktop.core.ways.find import ways_of as ways_of
from herintegratie_desktop.core.ways.values import ASKS_NAMES as ASKS_NAMES
from herintegratie_desktop.core.ways.values import Asks as Asks
from herintegratie_desktop.core.ways.values import Way as Way

"""Silhouettes that several scenes share. Each takes a pen and stands on the point it is given."""

from .buildings import house, lighthouse, skyline, turbine
from .land import conifer, forest, ridge
from .people import crowd, person, skater
from .ships import container_ship, ferry, ferry_windows, fishing_boat, research_ship
from .wharf import gantry_crane, truck

__all__ = [
    "conifer",
    "container_ship",
    "crowd",
    "ferry",
    "ferry_windows",
    "fishing_boat",
    "forest",
    "gantry_crane",
    "house",
    "lighthouse",
    "person",
    "research_ship",
    "ridge",
    "skater",
    "skyline",
    "truck",
    "turbine",
]

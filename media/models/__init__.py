from .lease import Lease
from .photo import Photo

__all__ = ["Lease", "Photo"]

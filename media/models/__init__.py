from .lease import Lease
from .photo import Photo
from .upload_template import UploadTemplate

__all__ = ["Lease", "Photo", "UploadTemplate"]

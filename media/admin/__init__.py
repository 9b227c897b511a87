from . import photo, upload_template

__all__ = ["photo", "upload_template"]

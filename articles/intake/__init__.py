"""Raw copy becomes a draft: `parse` understands a text, `load` makes the rows."""

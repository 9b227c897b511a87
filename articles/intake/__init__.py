"""Raw copy in, a draft out: `parse` understands a text, `load` makes the rows."""

CREATE = [
    "CREATE VIRTUAL TABLE media_photowords USING fts5(words, detail=none, prefix='2 3')",
]
KEY = "rowid"
INSERT = "INSERT INTO media_photowords (rowid, words) VALUES (%s, %s)"
SELECT = (
    "SELECT rowid FROM media_photowords WHERE media_photowords MATCH %s "
    "ORDER BY rowid DESC LIMIT %s"
)


def query_of(words):
    return " AND ".join(f'"{word}"*' for word in words)

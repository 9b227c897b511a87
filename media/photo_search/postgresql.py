CREATE = [
    "CREATE TABLE media_photowords (photo_id bigint PRIMARY KEY, words tsvector NOT NULL)",
    "CREATE INDEX media_photowords_words ON media_photowords USING gin (words)",
]
KEY = "photo_id"
INSERT = "INSERT INTO media_photowords (photo_id, words) VALUES (%s, to_tsvector('simple', %s))"
SELECT = (
    "SELECT photo_id FROM media_photowords WHERE words @@ to_tsquery('simple', %s) "
    "ORDER BY photo_id DESC LIMIT %s"
)


def query_of(words):
    return " & ".join(f"'{word}':*" for word in words)

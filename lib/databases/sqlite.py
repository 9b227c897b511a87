from json import dumps

PK_IN = "IN (SELECT value FROM json_each(%s))"


def pk_list(primary_keys):
    return dumps(list(primary_keys))


def moment(column):
    """Return the SQL that reads a moment: as it is stored."""
    return column

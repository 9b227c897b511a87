PK_IN = "= ANY(%s)"


def pk_list(primary_keys):
    return list(primary_keys)


def moment(column):
    """Return the SQL that reads a moment as microseconds: as text it takes longer than to find."""
    return f"(EXTRACT(EPOCH FROM {column}) * 1000000)::bigint"

"""The charset of an old caption record that does not name it."""

UTF8_MARK = b"\x1b%G"

# Letters and signs that newsroom captions are full of, in the languages of Europe.
_USUAL = frozenset("éèêëàâäáãåçîïíìôöóòõøùûüúñßœæÿÉÈÊÀÂÄÅÇÎÏÔÖÓØÙÛÜÚÑŒÆ«»’‘“”–—…©®°·ºª€½")


def decode_all(values: list[bytes], mark: bytes | None) -> list[str]:
    """Return the text of every value of one record, all read in the same charset.

    UTF-8 wherever the bytes allow it, whatever the record claims: chance never makes
    accented Latin-1 or MacRoman into valid UTF-8. Else the reading of Windows-1252 and
    MacRoman that looks more like words.
    """
    joined = b"\n".join(values)
    try:
        joined.decode("utf-8")
        charset = "utf-8"
    except UnicodeDecodeError:
        charset = "cp1252" if mark not in (None, UTF8_MARK) else _likelier(joined)
    return [value.decode(charset, errors="replace").replace("\ufffd", "") for value in values]


def _likelier(raw: bytes) -> str:
    # Equal scores go to Windows-1252, which is what most programs of that time wrote.
    return max(("cp1252", "mac_roman"), key=lambda name: _score(raw, name))


def _score(raw: bytes, charset: str) -> int:
    text = raw.decode(charset, errors="replace")
    score = 0
    for before, letter in zip(" " + text, text, strict=False):
        if ord(letter) < 128:
            continue
        score += 2 if letter in _USUAL else -2
        if letter == "\ufffd":
            score -= 5
        if before.islower() and (letter.isupper() or not letter.isalpha() and letter not in "’»”…"):
            score -= 3
    return score

"""Text as XML may hold it."""

import re

NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def xml_text(text):
    """Remove the control characters that make a whole document unreadable."""
    return NOT_IN_XML.sub("", text or "")

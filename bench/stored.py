"""An application that gives the same bytes to everybody: as quick as the server itself can be."""

import os
from pathlib import Path

BODY = Path(os.environ["STORED_PAGE"]).read_bytes()
HEADERS = [
    ("Content-Type", "text/html; charset=utf-8"),
    ("Content-Encoding", "br"),
    ("Content-Length", str(len(BODY))),
    ("Cache-Control", "public, max-age=10"),
    *((f"X-Header-{number}", "about as long as a header of a page is") for number in range(12)),
]


def application(environ, start_response):
    start_response("200 OK", HEADERS)
    return [BODY]

"""python -m tools.port HOST PORT: check that a server can start there, or say why not."""

import socket
import sys


def main(host, port):
    try:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, int(port)))
    except (OSError, ValueError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or "a port is a number up to 65535"
        sys.exit(f"Port {port} on {host} can't be used: {reason}. Name another: make run PORT=8001")


if __name__ == "__main__":
    main(*sys.argv[1:])

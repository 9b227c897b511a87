#!/usr/bin/env python
import os
import sys

from django.core.management import execute_from_command_line
from django.db import DatabaseError, OperationalError, ProgrammingError
from django.utils.translation import gettext as _


def run(arguments):
    # A database that can't be used is no fault of the program's, nor is a Ctrl-C: no traceback.
    try:
        execute_from_command_line(arguments)
    except KeyboardInterrupt:
        sys.exit(130)
    except DatabaseError as error:
        foreseen = type(error) in (DatabaseError, OperationalError, ProgrammingError)
        if not foreseen or "--traceback" in arguments:
            raise
        why = str(error).strip().partition("\n")[0].rstrip(".")
        sys.exit(
            _(
                "The database that DATABASE_URL names can’t be used: %(why)s. "
                "`manage.py migrate` brings an older one up to date."
            )
            % {"why": why}
        )


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    run(sys.argv)

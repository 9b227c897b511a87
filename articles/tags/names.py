"""The names that a tag may have."""

from django.utils.translation import gettext as _

from lib.text import name_key


def name_problem(name, namesake):
    """Return why a tag cannot have this name, or ""; the namesake is another tag."""
    if not name_key(name):
        return _("“%(name)s” needs a letter or a digit.") % {"name": name}
    if namesake:
        words = {"name": name, "tag": namesake}
        return _("“%(name)s” is known as the tag “%(tag)s” already.") % words
    return ""

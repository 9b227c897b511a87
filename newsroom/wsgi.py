"""The entry of an application server: production, unless NEWSROOM_ENV says otherwise."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
os.environ.setdefault("NEWSROOM_ENV", "production")

django_application = get_wsgi_application()

from paper.page_cache.wsgi import in_front_of  # noqa: E402  it reads the settings

application = in_front_of(django_application)

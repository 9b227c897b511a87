"""The entry of an application server: production, unless NEWSROOM_ENV says otherwise."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
os.environ.setdefault("NEWSROOM_ENV", "production")

application = get_wsgi_application()

"""All settings, each with a default that works. The README lists those in the environment."""

from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _
from django_prose_editor.config import html_tags
from js_asset import static_lazy

from .environment import (
    above_zero,
    env,
    hosts,
    links,
    mail_addresses,
    one_of,
    read,
    refuse,
    secret_key,
    site_url,
    switch,
)

BASE_DIR = Path(__file__).resolve().parent.parent
# How this process runs
NEWSROOM_ENV = one_of("NEWSROOM_ENV", "development", "development", "production")
PRODUCTION = NEWSROOM_ENV == "production"

DEBUG = switch("DEBUG", not PRODUCTION)
if PRODUCTION and DEBUG:
    refuse("DEBUG must be off in production; remove it from the environment or set DEBUG=0.")

SECRET_KEY = secret_key("SECRET_KEY", needed=not DEBUG)
SECRET_KEY = SECRET_KEY or "for development on one machine, never for a public server"

ALLOWED_HOSTS = hosts("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
SITE_URL = site_url("SITE_URL", "http://127.0.0.1:8000", secure=PRODUCTION)
CSRF_TRUSTED_ORIGINS = [SITE_URL]
CSRF_FAILURE_VIEW = "desk.team.kept_post.csrf_failure"

# What is installed
INSTALLED_APPS = [
    "demonstration",
    "newsroom",
    "lib",
    "contributors",
    "media",
    "articles",
    "paper",
    "desk",
    "modeltranslation",  # before the admin, which it extends
    "desk.apps.DeskSiteConfig",  # the admin, as the newsroom's own desk
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",  # its templates, beside our own for the fields of the desk
    "taggit",
    "django_prose_editor",
    "admin_ordering",
    "django_tasks",
    "django_tasks_db",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "newsroom.middleware.permissions_policy",
    "newsroom.middleware.ContentSecurityPolicyMiddleware",
    "paper.page_cache.keeping.caching_headers",
    "newsroom.middleware.database_away",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "newsroom.middleware.debug_404_middleware",
]

ROOT_URLCONF = "newsroom.urls"
TEMPLATES = [
    {
        # Asked first, it has what begins with "paper/"
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "OPTIONS": {"environment": "paper.templating.environment"},
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Where things are kept
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}
PREPARED = switch("DATABASE_PREPARED", True)
POSTGRES_OPTIONS = {
    "pool": {
        "min_size": 1,
        "max_size": above_zero("DATABASE_POOL", 8),
        "timeout": 1.5,  # a request that gets no connection is told to come back
    },
    # A server that falls silent is given up after some seconds, not hours
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "server_side_binding": PREPARED,
    "prepare_threshold": 5 if PREPARED else None,
}


def database(url):
    if not url.startswith(("sqlite://", "postgres://", "postgresql://")):
        refuse("DATABASE_URL must begin with sqlite:// or postgres://.")
    found = env.db_url_config(url)
    if found["ENGINE"] == "django.db.backends.sqlite3":
        return found | {"OPTIONS": SQLITE_OPTIONS, "CONN_MAX_AGE": 600}
    # No connection that a restart of the server has cut is handed out
    checked = {"CONN_HEALTH_CHECKS": True, "CONN_MAX_AGE": 0}
    return found | checked | {"OPTIONS": found.get("OPTIONS", {}) | POSTGRES_OPTIONS}


DATABASES = {
    "default": database(read("DATABASE_URL", f"sqlite:///{BASE_DIR / 'newsroom.sqlite3'}"))
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": read("CACHE_URL", "locmemcache://", env.cache)}
if CACHES["default"]["BACKEND"].endswith(".RedisCache"):
    CACHES["default"]["BACKEND"] = "lib.forgiving_cache.ForgivingRedisCache"

PAGE_CACHE = switch("PAGE_CACHE", not DEBUG)
PAGE_CACHE_MEGABYTES = above_zero("PAGE_CACHE_MEGABYTES", 128)  # in each process
FRONT_CACHE_URL = read(
    "FRONT_CACHE_URL",
    "",
    is_right=lambda url: not url or (url.startswith("http://") and urlsplit(url).hostname),
    must_be="http:// and a host with a port, as http://127.0.0.1:6081",
)

UPLOADS = read("UPLOADS", str(BASE_DIR / "uploads"), is_right=str.strip, must_be="a folder")
MEDIA_ROOT = str(BASE_DIR / UPLOADS)
MEDIA_URL = "/uploads/"

# A pasted story may have 2 MiB, and what was understood of it comes back beside it.
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
# A list of the desk ticks thousands of rows, a delivery without JavaScript has hundreds of files
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_NUMBER_FILES = 500

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles" if PRODUCTION else None
STATICFILES_DIRS = [BASE_DIR / "static"]
# Collected, named by content and compressed in production; as they lie in the apps elsewhere.
STATICFILES_STORAGE = (
    "whitenoise.storage.CompressedManifestStaticFilesStorage"
    if PRODUCTION
    else "django.contrib.staticfiles.storage.StaticFilesStorage"
)
WHITENOISE_USE_FINDERS = not PRODUCTION
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": STATICFILES_STORAGE},
}

# Background work: at once in this process, or by `manage.py db_worker`
TASK_BACKENDS = {
    "immediate": "django_tasks.backends.immediate.ImmediateBackend",
    "database": "django_tasks_db.DatabaseBackend",
}
TASKS_RUN = one_of("TASKS", "immediate", *TASK_BACKENDS)
TASKS = {"default": {"BACKEND": TASK_BACKENDS[TASKS_RUN]}}

# Languages and time
LANGUAGES = [("fr", _("French")), ("en", _("English"))]
LANGUAGE_CODE = one_of("NEWSROOM_LANGUAGE", "en", *dict(LANGUAGES))
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = read(
    "PUBLICATION_TIME_ZONE",
    "America/Toronto",
    is_right=available_timezones().__contains__,
    must_be="a name such as America/Toronto",
)
MODELTRANSLATION_LANGUAGES = tuple(code for code, _name in LANGUAGES)
MODELTRANSLATION_DEFAULT_LANGUAGE = MODELTRANSLATION_LANGUAGES[0]
MODELTRANSLATION_ENABLE_FALLBACKS = False

# The publication
PUBLICATION_NAME = read("PUBLICATION_NAME", "Horizon")
PUBLICATION_COUNTRY = read(
    "PUBLICATION_COUNTRY",
    "CA",
    is_right=lambda code: len(code) == 2 and code.isascii() and code.isupper(),
    must_be="two capital letters, as CA or FR",
)
PUBLICATION_IS_DEMONSTRATION = switch(
    "PUBLICATION_IS_DEMONSTRATION", not env("PUBLICATION_NAME", default="")
)
PUBLICATION_FOLLOW_LINKS = links("PUBLICATION_FOLLOW_LINKS")
FEED_TEXT = one_of("FEED_TEXT", "full", "full", "summary")
RELATED_HALF_LIFE_DAYS = above_zero("RELATED_HALF_LIFE_DAYS", 90, env.float)
PHOTO_MAX_PIXELS = above_zero("PHOTO_MAX_PIXELS", 100_000_000)
PHOTO_MAX_BYTES = above_zero("PHOTO_MAX_BYTES", 150_000_000)
PHOTO_ACCEL_PREFIX = read(
    "PHOTO_ACCEL_PREFIX",
    "",
    is_right=lambda prefix: not prefix or prefix == f"/{prefix.strip('/')}/",
    must_be="a path that begins and ends with /",
)
PICTURE_DESK_EMAIL = mail_addresses("PICTURE_DESK_EMAIL")

# E-mail: on the terminal until a server is named
vars().update(read("EMAIL_URL", "consolemail://", env.email_url))
DEFAULT_FROM_EMAIL = read("EMAIL_FROM", "newsroom@localhost")
EMAIL_TIMEOUT = 20

# The story editor: nodes of our own, and the order of its buttons.
# What a body may contain is decided by articles/bodies.py alone, so they allow nothing here.
STORY_EXTENSIONS = (
    "StoryPhoto PullQuote WritingArea StoredAttributes OtherLanguage CleanPaste "
    "Colleagues DroppedPicture".split()
)
DJANGO_PROSE_EDITOR_EXTENSIONS = [
    {
        "js": [static_lazy("desk/story_editor.js"), static_lazy("desk/paste.js")],
        "extensions": dict.fromkeys(STORY_EXTENSIONS, html_tags([])),
    }
]
DJANGO_PROSE_EDITOR_MENU_GROUPS = [
    {"group": name}
    for name in ("nodes -lists", "marks", "link", "lists", "insert", "table", "history")
]

# An error goes to the terminal, and so to the journal of a server, also where no page may show it
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {
        "terminal": {"class": "logging.StreamHandler", "level": "ERROR"},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "loggers": {
        "django": {"handlers": ["terminal"], "level": "INFO"},
        "django.security.DisallowedHost": {"handlers": ["nowhere"], "propagate": False},
    },
}

# Security
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        # The hash is the story editor's own <style> (Tiptap in django-prose-editor 0.28.0).
        "style-src": [SELF, NONCE, "'sha256-PlumsSlvJ7vvWzjqibGAYKq92O3y/4JTxWWsWJvyUYA='"],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if PRODUCTION else 0
# Whether the publication's other hosts are ready for HTTPS alone is not ours to say.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
BEHIND_PROXY = switch("BEHIND_PROXY", False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

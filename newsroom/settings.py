"""All settings, each with a default that works. The README lists those in the environment."""

import sys
from pathlib import Path

import environ
from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()


def refuse(sentence):
    sys.exit(f"Newsroom does not start: {sentence}")


# How this process runs
NEWSROOM_ENV = env("NEWSROOM_ENV", default="development")
if NEWSROOM_ENV not in {"development", "production"}:
    refuse(f"NEWSROOM_ENV is “{NEWSROOM_ENV}”; it must be development or production.")
PRODUCTION = NEWSROOM_ENV == "production"

DEBUG = env.bool("DEBUG", default=not PRODUCTION)
if PRODUCTION and DEBUG:
    refuse("DEBUG must be off in production; remove it from the environment or set DEBUG=0.")

SECRET_KEY = env("SECRET_KEY", default="")
if not SECRET_KEY and not DEBUG:
    refuse("SECRET_KEY is missing; set it to at least 50 random characters and keep it secret.")
SECRET_KEY = SECRET_KEY or "for development on one machine, never for a public server"

ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
SITE_URL = env("SITE_URL", default="http://127.0.0.1:8000").rstrip("/")
CSRF_TRUSTED_ORIGINS = [SITE_URL]

# What is installed
INSTALLED_APPS = [
    "newsroom",
    "contributors",
    "media",
    "articles",
    "modeltranslation",  # before the admin, which it extends
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
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
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
TEMPLATES = [
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

# Where things are kept
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}


def database(url):
    found = env.db_url_config(url)
    engine = found.get("ENGINE")
    if engine == "django.db.backends.sqlite3":
        return found | {"OPTIONS": SQLITE_OPTIONS}
    if engine == "django.db.backends.postgresql":
        pool = {"min_size": 1, "max_size": env.int("DATABASE_POOL", default=8)}
        return found | {"OPTIONS": found.get("OPTIONS", {}) | {"pool": pool}}
    return refuse("DATABASE_URL must begin with sqlite:// or postgres://.")


DATABASES = {
    "default": database(env("DATABASE_URL", default=f"sqlite:///{BASE_DIR / 'newsroom.sqlite3'}"))
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": env.cache("CACHE_URL", default="locmemcache://")}

MEDIA_ROOT = env.path("UPLOADS", default=str(BASE_DIR / "uploads")).root
MEDIA_URL = "/uploads/"

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_STORAGE = (
    "django.contrib.staticfiles.storage.StaticFilesStorage"
    if DEBUG
    else "whitenoise.storage.CompressedManifestStaticFilesStorage"
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": STATICFILES_STORAGE},
}

# Background work: at once in this process, or by `manage.py db_worker`
TASK_BACKENDS = {
    "immediate": "django_tasks.backends.immediate.ImmediateBackend",
    "database": "django_tasks_db.DatabaseBackend",
}
TASKS_RUN = env("TASKS", default="immediate")
if TASKS_RUN not in TASK_BACKENDS:
    refuse(f"TASKS is “{TASKS_RUN}”; it must be immediate or database.")
TASKS = {"default": {"BACKEND": TASK_BACKENDS[TASKS_RUN]}}

# Languages and time
LANGUAGE_CODE = "en"
LANGUAGES = [("fr", _("French")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env("PUBLICATION_TIME_ZONE", default="America/Toronto")
MODELTRANSLATION_DEFAULT_LANGUAGE = "fr"
MODELTRANSLATION_LANGUAGES = ("fr", "en")
MODELTRANSLATION_ENABLE_FALLBACKS = False
JQUERY_UI_URL = "vendor/jquery-ui-tabs.js"  # served by us; the package's default is another host

# The publication
PUBLICATION_NAME = env("PUBLICATION_NAME", default="The Demonstration")
PUBLICATION_FOLLOW_LINKS = env.dict(
    "PUBLICATION_FOLLOW_LINKS",
    default={
        "Google News": "https://news.google.com/",
        "Mastodon": "https://joinmastodon.org/",
    },
)
RELATED_HALF_LIFE_DAYS = env.float("RELATED_HALF_LIFE_DAYS", default=90)
PHOTO_MAX_PIXELS = env.int("PHOTO_MAX_PIXELS", default=100_000_000)

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
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if PRODUCTION else 0
# Whether the publication's other hosts are ready for HTTPS alone is not ours to say.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
if env.bool("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

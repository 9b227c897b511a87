"""Addresses of the paper: those below a language, and those that all languages share."""

from datetime import date

from django.urls import path, register_converter

from paper.feeds import rss
from paper.views import article, front, lists, rendition
from paper.views.search import search_page

from . import sitemaps


class Day:
    """A day in an address: 2026/11/22."""

    regex = "[0-9]{4}/[0-9]{2}/[0-9]{2}"

    def to_python(self, value):
        return date.fromisoformat(value.replace("/", "-"))

    def to_url(self, value):
        return value.isoformat().replace("-", "/")


class Words:
    """A slug with letters of any script."""

    regex = r"[-\w]{1,100}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class RenditionName:
    regex = r"(?:(?:original|16x9|4x3|1x1)-)?[0-9]{1,5}\.(?:avif|webp|jpg)"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class RenditionKey(RenditionName):
    regex = "[0-9a-f]{24}|[0-9a-f]{40}"


register_converter(Day, "day")
register_converter(Words, "words")
register_converter(RenditionName, "rendition_name")
register_converter(RenditionKey, "rendition_key")

in_a_language = [
    path("", front.front_page, name="front-page"),
    path("feed.xml", rss.front_feed, name="front-feed"),
    path("search/", search_page, name="search"),
    path("section/<slug:slug>/", lists.section_detail, name="section-detail"),
    path("section/<slug:slug>/feed.xml", rss.section_feed, name="section-feed"),
    path("tag/<words:slug>/", lists.tag_detail, name="tag-detail"),
    path("tag/<words:slug>/feed.xml", rss.tag_feed, name="tag-feed"),
    path("contributor/<slug:slug>/", lists.contributor_detail, name="contributor-detail"),
    path("contributor/<slug:slug>/feed.xml", rss.contributor_feed, name="contributor-feed"),
    path("<day:day>/", lists.day_detail, name="day-detail"),
    path("<day:day>/<slug:slug>/", article.article_detail, name="article-detail"),
]

urlpatterns = [
    path("", front.choose_language, name="choose-language"),
    path(
        "photos/<rendition_key:key>/<rendition_name:name>",
        rendition.rendition,
        name="photo-rendition",
    ),
    path("favicon.ico", front.favicon),
    path("robots.txt", sitemaps.robots),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-news.xml", sitemaps.news, name="sitemap-news"),
    path("sitemap-<slug:language>-pages.xml", sitemaps.pages, name="sitemap-pages"),
    path(
        "sitemap-<slug:language>-<int:year>-<int:month>.xml",
        sitemaps.month,
        name="sitemap-month",
    ),
]

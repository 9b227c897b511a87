"""load.py NEWSROOM.sqlite3: take the newest French stories of a newsroom of ours into Wagtail.

It prints the address of each.
"""

import json
import os
import re
import sqlite3
import sys
from datetime import datetime

import django

MOST = 2_000
STORIES = """
SELECT e.id, e.headline, e.standfirst, e.body, e.first_published_at, s.name_fr
FROM articles_edition e JOIN articles_section s ON s.id = e.section_id
WHERE e.language = 'fr' AND e.live_until IS NULL AND e.live_from <= datetime('now')
ORDER BY e.first_published_at DESC LIMIT ?
"""
TAGS = """
SELECT r.edition_id, t.name_fr
FROM articles_editiontag r JOIN articles_tag t ON t.id = r.tag_id ORDER BY r.id
"""
PEOPLE = """
SELECT b.edition_id, c.name, c.slug
FROM articles_editionbyline b JOIN contributors_contributor c ON c.id = b.contributor_id
ORDER BY b.id
"""


def main(newsroom):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
    django.setup()
    from django.core.management import call_command
    from django.db import transaction

    call_command("migrate", verbosity=0)
    with sqlite3.connect(newsroom) as rows, transaction.atomic():
        load(rows)


def load(rows):
    from django.utils.text import slugify
    from peer.models import Person, SectionPage, StoryPage
    from wagtail.models import Page, Site

    home = Page.objects.get(depth=2)
    Site.objects.update(hostname="127.0.0.1", root_page=home)
    tags, people, sections = {}, {}, {}
    for edition, name in rows.execute(TAGS):
        tags.setdefault(edition, []).append(name)
    for edition, name, slug in rows.execute(PEOPLE):
        people.setdefault(edition, []).append((name, slug))
    for pk, headline, standfirst, body, moment, section in rows.execute(STORIES, [MOST]):
        if section not in sections:
            page = SectionPage(title=section, slug=slugify(section), show_in_menus=True)
            sections[section] = home.add_child(instance=page)
        story = StoryPage(
            title=headline,
            slug=f"{slugify(headline)[:200]}-{pk}",
            standfirst=standfirst,
            published_at=datetime.fromisoformat(f"{moment}+00:00"),
            body=json.dumps(
                [
                    {"type": "paragraph", "value": f"<p>{text}</p>"}
                    for text in re.findall(r"<p>(.*?)</p>", body, re.DOTALL)
                ]
            ),
        )
        story.tags.add(*tags.get(pk, ()))
        sections[section].add_child(instance=story)
        found = [Person.objects.get_or_create(name=n, slug=s)[0] for n, s in people.get(pk, ())]
        story.people.set(found)
        story.save()
        print(story.url)


if __name__ == "__main__":
    main(sys.argv[1])

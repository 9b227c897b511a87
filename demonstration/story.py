"""A story of the demonstration: the working copy, then what the desk did with it, and when."""

from datetime import timedelta

from django.utils import timezone

from articles import publishing
from articles.bodies import sanitise
from articles.models import Article, Byline
from lib.languages import CODES

from . import markup

WORDS = ("kicker", "headline", "standfirst", "dateline")


class StoryLoader:
    """A story's file beside the article made of it; `at` is the moment of loading."""

    def __init__(self, entry, *, rows, by, at):
        self.entry, self.rows, self.by, self.at = entry, rows, by, at
        self.languages = [language for language in CODES if language in entry]
        self.published_at = self._moment(entry)

    def tell(self):
        self.article = self._working_copy()
        match self.entry.get("state"):
            case "in-review":
                publishing.submit(self.article, by=self.by, at=self.at)
            case "sent-back":
                publishing.submit(self.article, by=self.by, at=self._moment(self.entry))
                reason = self.entry["sent_back"]
                publishing.send_back(self.article, by=self.by, at=self.at, reason=reason)
            case "draft":
                pass
            case _:
                for language in self.languages:
                    self._publish(language)
        return self.article

    def _moment(self, entry):
        """Return so many hours before loading, or 7 in the morning on a day months ago."""
        if "months_ago" not in entry:
            return self.at - timedelta(hours=entry.get("hours_ago", 0))
        local = timezone.localtime(self.at)
        year, month = divmod(local.year * 12 + local.month - 1 - entry["months_ago"], 12)
        return local.replace(
            year=year, month=month + 1, day=entry["day"], hour=7, minute=0, second=0, microsecond=0
        )

    def _working_copy(self):
        entry = self.entry
        article = Article.objects.create(
            section=self.rows["sections"][entry["section"]],
            lead_photo=self.rows["photos"][entry["photo"]],
            desk_note=entry.get("desk_note", ""),
            created_by=self.by,
            **self._words(),
        )
        article.tags.set([self.rows["tags"][name] for name in entry["tags"]])
        for position, byline in enumerate(entry["bylines"]):
            Byline.objects.create(article=article, position=position, **self._credit(byline))
        return article

    def _credit(self, byline):
        return {
            "contributor": self.rows["people"].get(byline.get("who")),
            "agency": self.rows["agencies"].get(byline.get("agency")),
            "role": byline["role"],
            "language": byline.get("language", ""),
        }

    def _words(self):
        words = {}
        for language in self.languages:
            told = self.entry[language]
            for field in WORDS:
                words[f"{field}_{language}"] = self._with_dates(told.get(field, ""), language)
            words[f"body_{language}"] = self._body(told["body"], language)
            caption = self.entry.get("photo_caption", {}).get(language, "")
            words[f"lead_caption_{language}"] = caption
        return words

    def _with_dates(self, text, language):
        return markup.dated(text, timezone.localdate(self.published_at), language)

    def _body(self, text, language):
        photos = {name: photo.pk for name, photo in self.rows["photos"].items()}
        return sanitise(markup.html(self._with_dates(text, language), photos))

    def _save(self, language, **words):
        for field, value in words.items():
            setattr(self.article, f"{field}_{language}", value)
        self.article.save()

    def _publish(self, language):
        if self.published_at > self.at:
            self._act("publish", language, self.at, live_from=self.published_at)
            return
        if "first" in self.entry:
            self._publish_first(language)
        elif "correction" in self.entry:
            self._publish_and_correct(language)
        else:
            over = self.entry.get("overrule", "")
            self._act("publish", language, self.published_at, overrule=over)
        if withdrawn := self.entry.get("withdrawn"):
            self._act("withdraw", language, self._moment(withdrawn), reason=withdrawn[language])

    def _act(self, verb, language, at, **details):
        act = getattr(publishing, verb)
        return act(self.article, language=language, by=self.by, at=at, **details)

    def _publish_first(self, language):
        """Publish a story that was still short, then the whole of it."""
        first, whole = self.entry["first"], self.entry[language]["body"]
        start = "\n\n".join(markup.blocks(whole)[: first["blocks"]])
        self._save(language, body=self._body(start, language), **first[language])
        self._act("publish", language, self._moment(first))
        words = {
            field: self._with_dates(self.entry[language][field], language) for field in first["fr"]
        }
        self._save(language, body=self._body(whole, language), **words)
        self._act("publish", language, self.published_at, tell_readers=True)

    def _publish_and_correct(self, language):
        note = self.entry["correction"]
        right = getattr(self.article, f"body_{language}")
        wrong = right.replace(note[language]["is"], note[language]["was"])
        self._save(language, body=wrong)
        self._act("publish", language, self.published_at)
        self._save(language, body=right)
        at, text = self._moment(note), note[language]["text"]
        self._act("correct", language, at, kind=note["kind"], text=text)

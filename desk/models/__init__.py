from .login_tries import LoginTries
from .presence import Presence
from .preview_link import PreviewLink
from .recovery import Recovery
from .story_lock import StoryLock

__all__ = ["LoginTries", "Presence", "PreviewLink", "Recovery", "StoryLock"]

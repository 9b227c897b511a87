from .login_tries import LoginTries

__all__ = ["LoginTries"]

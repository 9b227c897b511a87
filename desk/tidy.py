from datetime import datetime

from .models import LoginTries


def tidy(at: datetime) -> dict[str, int]:
    """Forget the wrong passwords that no longer hold anybody up."""
    forgotten, _by_model = LoginTries.objects.outlived(at).delete()
    return {"login tries forgotten": forgotten}

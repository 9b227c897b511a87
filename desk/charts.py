"""A bar for each month, in the units of its picture: 600 wide, 150 high."""

from dataclasses import dataclass
from datetime import datetime

WIDTH, GROUND, TALLEST = 600, 115, 100


@dataclass(frozen=True)
class Bar:
    """A month's bar, the number above it, and whether its month is named below."""

    month: datetime
    count: int
    x: int
    y: int
    width: int
    height: int
    is_named: bool

    @property
    def middle(self):
        return self.x + self.width // 2

    @property
    def above(self):
        return self.y - 4


def bars(points, named_every=1):
    """Return the bars of these months and counts; of `named_every` months, one is named."""
    step = WIDTH // max(len(points), 1)
    most = max((count for _month, count in points), default=0) or 1
    found = []
    for number, (month, count) in enumerate(points):
        height = round(TALLEST * count / most)
        margin = step // 6
        found.append(
            Bar(
                month=month,
                count=count,
                x=number * step + margin,
                y=GROUND - height,
                width=step - 2 * margin,
                height=height,
                is_named=number % named_every == 0,
            )
        )
    return found

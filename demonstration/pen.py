from PIL import ImageDraw


class Pen:
    """Draws on a mask in scene units, so that a shape need not know how finely it is drawn."""

    def __init__(self, mask):
        self.scale = mask.width / 1500
        self._draw = ImageDraw.Draw(mask)

    def _points(self, points):
        return [(x * self.scale, y * self.scale) for x, y in points]

    def polygon(self, points, fill=255):
        self._draw.polygon(self._points(points), fill=fill)

    def box(self, x, y, width, height, fill=255):
        self._draw.polygon(
            self._points([(x, y), (x + width, y), (x + width, y + height), (x, y + height)]),
            fill=fill,
        )

    def disc(self, x, y, radius, fill=255, squash=1.0):
        corners = self._points(
            [(x - radius, y - radius * squash), (x + radius, y + radius * squash)]
        )
        self._draw.ellipse([*corners[0], *corners[1]], fill=fill)

    def line(self, points, width, fill=255):
        """A line with round ends and joints."""
        self._draw.line(
            self._points(points), fill=fill, width=max(1, round(width * self.scale)), joint="curve"
        )
        if width > 1.5:
            for x, y in (points[0], points[-1]):
                self.disc(x, y, width / 2, fill)

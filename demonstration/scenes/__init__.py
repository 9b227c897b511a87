"""The demonstration's pictures: invented scenes, a file each, drawn when they are needed."""

from importlib import import_module
from pathlib import Path

from demonstration.canvas import Canvas

SCENES = sorted(path.stem.replace("_", "-") for path in Path(__file__).parent.glob("[a-z]*.py"))
WIDTH = 2100


def draw(name, width=WIDTH):
    """The scene of this name, the same at each call; its height is two thirds of its width."""
    canvas = Canvas(seed=name, width=width)
    import_module(f".{name.replace('-', '_')}", __name__).draw(canvas)
    return canvas.image

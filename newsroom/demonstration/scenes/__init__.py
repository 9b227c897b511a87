"""The demonstration newsroom's pictures: invented scenes, drawn when they are needed."""

from newsroom.demonstration.canvas import Canvas

from . import coast, port, sea, ships, stages, town, winter, workrooms

SCENES = {
    scene.__name__.replace("_", "-"): scene
    for module in (ships, sea, coast, port, town, winter, stages, workrooms)
    for scene in module.SCENES
}


def draw(name):
    """The scene of this name, the same at each call."""
    canvas = Canvas(seed=name)
    SCENES[name](canvas)
    return canvas.image

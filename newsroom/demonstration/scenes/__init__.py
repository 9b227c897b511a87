"""The demonstration newsroom's pictures: invented scenes, drawn when they are needed."""

from newsroom.demonstration.canvas import Canvas

from . import coast, port, sea, ships, stages, town, winter, workrooms

SCENES = {
    scene.__name__.replace("_", "-"): scene
    for module in (ships, sea, coast, port, town, winter, stages, workrooms)
    for scene in module.SCENES
}


WIDTH = 2100


def draw(name, width=WIDTH):
    """The scene of this name, the same at each call; its height is two thirds of its width."""
    canvas = Canvas(seed=name, width=width)
    SCENES[name](canvas)
    return canvas.image

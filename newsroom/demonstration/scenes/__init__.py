"""The demonstration newsroom's pictures: invented scenes, drawn when they are needed."""

from newsroom.demonstration.canvas import Canvas

from . import (
    arena_in_the_snow,
    boats_in_harbour,
    boreal_forest,
    cable_ship_at_night,
    cinema,
    concert_hall,
    debate_stage,
    eroded_cliffs,
    ferry_at_dawn,
    ferry_at_the_wharf,
    fish_plant,
    harbour_cranes,
    hockey_rink,
    island_village,
    laboratory,
    lighthouse_at_night,
    nordic_harbour,
    open_air_screen,
    parliament_at_dusk,
    pond_hockey,
    queue_at_the_polling_station,
    research_ship_in_fog,
    research_ship_in_ice,
    rowing_at_sunset,
    school_bus_in_snow,
    storm_and_lighthouse,
    trucks_on_the_wharf,
    whale_tail,
    wind_turbines_at_sea,
    winter_market,
)

SCENES = {
    scene.__name__.rpartition(".")[2].replace("_", "-"): scene.draw
    for scene in (
        arena_in_the_snow,
        boats_in_harbour,
        boreal_forest,
        cable_ship_at_night,
        cinema,
        concert_hall,
        debate_stage,
        eroded_cliffs,
        ferry_at_dawn,
        ferry_at_the_wharf,
        fish_plant,
        harbour_cranes,
        hockey_rink,
        island_village,
        laboratory,
        lighthouse_at_night,
        nordic_harbour,
        open_air_screen,
        parliament_at_dusk,
        pond_hockey,
        queue_at_the_polling_station,
        research_ship_in_fog,
        research_ship_in_ice,
        rowing_at_sunset,
        school_bus_in_snow,
        storm_and_lighthouse,
        trucks_on_the_wharf,
        whale_tail,
        wind_turbines_at_sea,
        winter_market,
    )
}
WIDTH = 2100


def draw(name, width=WIDTH):
    """The scene of this name, the same at each call; its height is two thirds of its width."""
    canvas = Canvas(seed=name, width=width)
    SCENES[name](canvas)
    return canvas.image

"""The whole practice force in a store: the fixture `force` makes it once for a module of tests."""

from dashboard.sample.asked import asked
from dashboard.sample.assembling import batches
from dashboard.sample.building import build
from dashboard.sample.settings import settings
from dashboard.store.place import choose
from dashboard.store.reading import open_store

FIRST, LAST = settings().first_day, settings().last_day


def made(folder):
    place = choose(folder / "practice")
    whole = asked()
    build(place, whole, batches(whole))
    return open_store(place)


def rows_of(store, sql):
    return store._connection.cursor().execute(sql).fetchall()

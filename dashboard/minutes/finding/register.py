"""People over time: who was at the meetings, in which role from when to when, and what each said.

All that is known of a role is when somebody was seen in it at a meeting; nothing is said of the days before
the first and after the last, except who was seen nearest. Names written differently are joined only where
nothing speaks against it: see `joined`.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from dashboard.minutes.finding.joining import Seen, joined, seen_at
from dashboard.minutes.meeting import Attendee, Meeting
from dashboard.minutes.wording.names import is_like, name_of


@dataclass(frozen=True, kw_only=True)
class Post:
    """A role from the first to the last meeting that its holder was seen at, or sent apologies to, in it."""

    role: str
    capacity: str
    first_seen: date
    last_seen: date


@dataclass(frozen=True, kw_only=True)
class Person:
    """`name` as written most fully, `also` otherwise; posts oldest first; `said`: extracts' ids, newest last.

    One person may hold two posts at once.
    """

    name: str
    also: tuple[str, ...]
    posts: tuple[Post, ...]
    meetings: tuple[str, ...]
    said: tuple[str, ...]

    @property
    def last_seen(self) -> date:
        return max(post.last_seen for post in self.posts)

    def is_called(self, name: str) -> bool:
        return any(is_like(written, name) for written in (self.name, *self.also))


@dataclass(frozen=True, kw_only=True)
class Holder:
    """Of a role on a day. `surely`: seen in it on the day, or both before and after with nobody else between.

    Else it is the last one seen in it before the day, or the first one after.
    """

    person: Person
    post: Post
    surely: bool


def people(meetings: Iterable[Meeting]) -> tuple[Person, ...]:
    """Those seen last come first."""
    oldest_first = sorted(meetings, key=lambda meeting: meeting.id)
    seen = [one for meeting in oldest_first for one in seen_at(meeting)]
    said = _said(oldest_first)
    found = (_person(group, said) for group in joined(seen))
    return tuple(sorted(found, key=lambda one: (-one.last_seen.toordinal(), one.name)))


def roles(known: Iterable[Person]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(post.role for person in known for post in person.posts))


def holders(known: Sequence[Person], role: str, day: date) -> tuple[Holder, ...]:
    """None where nobody was ever seen in it. Of posts that several hold at once, all of them."""
    posts = [(person, post) for person in known for post in person.posts if post.role.lower() == role.lower()]
    on_the_day = [(person, post) for person, post in posts if post.first_seen <= day <= post.last_seen]
    if on_the_day:
        return tuple(Holder(person=person, post=post, surely=True) for person, post in on_the_day)
    before = [each for each in posts if each[1].last_seen < day]
    after = [each for each in posts if each[1].first_seen > day]
    last = max((post.last_seen for _, post in before), default=None)
    first = min((post.first_seen for _, post in after), default=None)
    nearest = [each for each in before if each[1].last_seen == last]
    nearest += [each for each in after if each[1].first_seen == first]
    return tuple(Holder(person=person, post=post, surely=False) for person, post in nearest)


def speaker(meeting: Meeting, who: str) -> Attendee | None:
    """Whom a role or name of an extract's `by` means at the meeting; None where several could be meant.

    Of those who sent apologies only where nobody who was there is meant.
    """
    for people_then in (meeting.attendance, meeting.apologies):
        meant = {each.name: each for each in people_then if each.name and who in (each.role, each.name)}
        if meant:
            return next(iter(meant.values())) if len(meant) == 1 else None
    return None


def _said(meetings: Iterable[Meeting]) -> dict[tuple[str, str], list[str]]:
    """Extracts' ids by meeting and the name as that meeting writes it."""
    said: dict[tuple[str, str], list[str]] = defaultdict(list)
    for meeting in meetings:
        for extract in meeting.extracts:
            for who in extract.by:
                person = speaker(meeting, who)
                said[meeting.id, person.name if person else who].append(extract.id)
    return said


def _person(seen: Sequence[Seen], said: dict[tuple[str, str], list[str]]) -> Person:
    written = list(dict.fromkeys(one.name for one in seen))
    name = max(written, key=lambda each: (name_of(each).fullness, len(each)))
    places = dict.fromkeys((one.meeting, one.name) for one in seen)
    return Person(
        name=name,
        also=tuple(each for each in written if each != name),
        posts=_posts(seen),
        meetings=tuple(dict.fromkeys(one.meeting for one in seen)),
        said=tuple(dict.fromkeys(extract for place in places for extract in said.get(place, ()))),
    )


def _posts(seen: Sequence[Seen]) -> tuple[Post, ...]:
    """A role held again after another is a post of its own."""
    by_day = [(day, {one.role: one for one in those}) for day, those in groupby(seen, lambda one: one.day)]
    open_posts: dict[str, list[Seen]] = {}
    found: list[list[Seen]] = []
    for _, roles_then in by_day:
        open_posts = {role: run for role, run in open_posts.items() if role in roles_then}
        for role, one in roles_then.items():
            if role not in open_posts:
                found.append(open_posts.setdefault(role, []))
            open_posts[role].append(one)
    return tuple(
        Post(role=run[0].role, capacity=run[0].capacity, first_seen=run[0].day, last_seen=run[-1].day)
        for run in found
    )

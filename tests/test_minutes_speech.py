"""Who speaks in a sentence."""

import pytest

from dashboard.minutes.meeting import Attendee
from dashboard.minutes.reader.speakers import Speakers
from dashboard.minutes.reader.speech import Ear

PEOPLE = (
    Attendee(name="Ada Thorne", role="DPCC", capacity="Deputy Commissioner"),
    Attendee(name="Jo Marsh", role="HoC", capacity="Head of Contact"),
)
EAR = Ear(Speakers(PEOPLE, chair="Ada Thorne"))


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("The CC replied that it was so.", ("CC",)),
        ("The CC and ACC said:", ("CC", "ACC")),
        ("The PCC, DCC and ACC agreed.", ("PCC", "DCC", "ACC")),
        ("In response to a question from the PCC, the CC said yes.", ("CC",)),
        ("Following the break the PCC requested a vote.", ("PCC",)),
        ("The DCC as Project Owner explained the plan.", ("DCC",)),
        ("The T/ACC has also confirmed it.", ("T/ACC",)),
        ("The Chief Constable stated his view.", ("CC",)),
        ("The Commissioner asked for more.", ("PCC",)),
        ("Jo Marsh added a figure.", ("HoC",)),
        ("Ms Marsh added a figure.", ("HoC",)),
        ("The Chair thanked everybody.", ("DPCC",)),
        ("The PCC had heard of it and therefore queried the cost.", ("PCC",)),
    ],
)
def test_a_role_that_is_the_subject_of_a_verb_of_saying_speaks(sentence: str, by: tuple[str, ...]) -> None:
    speech = EAR.hears(sentence)
    assert speech is not None
    assert speech.by == by


@pytest.mark.parametrize(
    "sentence",
    [
        "It was noted that the CC said so.",
        "The ACC and DCC would be going to the opening.",
        "The PCC's survey was referred to.",
        "However the CC is away.",
        "She added that it was so.",
        "ACCs said little.",
    ],
)
def test_nobody_speaks_where_no_role_is_the_subject_of_saying(sentence: str) -> None:
    assert EAR.hears(sentence) is None

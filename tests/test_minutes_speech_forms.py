"""The forms in which notes say who speaks: initials, names, offices, bodies, passives, labels, handovers."""

import time

import pytest

from dashboard.minutes.meeting import Attendee
from dashboard.minutes.reader.speakers import Speakers
from dashboard.minutes.reader.speech import Ear

PEOPLE = (
    Attendee(name="Jo Calder", role="PCC", capacity="Police and Crime Commissioner", initials="JC"),
    Attendee(name="Tess Onwell", role="DPCC", capacity="Deputy Police and Crime Commissioner"),
    Attendee(name="Rhona Jardine", role="CC", capacity="Chief Constable"),
    Attendee(name="Samuel Coyle", role="T/DCC", capacity="Temporary Deputy Chief Constable"),
    Attendee(name="Supt Nia Allen", role="", capacity="Head of Contact Management"),
    Attendee(name="Hugh Mellor", role="", capacity="Director of Finance"),
    Attendee(name="Councillor J Smith", role="", capacity=""),
    Attendee(name="Councillor Mary O’Brien", role="", capacity="Vice-Chair"),
    Attendee(name="Mrs B Carey", role="", capacity="Independent Member"),
    Attendee(name="Gwen Hall", role="CEx", capacity="Chief Executive, OPCC"),
)
EAR = Ear(Speakers(PEOPLE, chair="Councillor J Smith"))


def heard(sentence: str) -> str:
    speech = EAR.hears(sentence)
    return "/".join(speech.by) if speech else ""


def pieces(paragraph: str) -> list[tuple[str, str]]:
    return [(paragraph[piece.start : piece.end], "/".join(piece.by)) for piece in EAR.pieces(paragraph)]


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("JC asked for assurance that this would not recur.", "PCC"),
        ("RJ/SC advised that it was on track.", "CC/T/DCC"),
        ("GH reported that the action was closed.", "CEx"),
        ("JC (PCC) asked why.", "PCC"),
        ("Mr Calder queried the cost.", "PCC"),
        ("Onwell asked why.", "DPCC"),
        ("Councillors Smith and O’Brien asked why.", "Councillor J Smith/Councillor Mary O’Brien"),
        ("Cllr. J. Smith wished to know the cost.", "Councillor J Smith"),
        ("Cllr O'Brien asked why.", "Councillor Mary O’Brien"),
        ("Mrs Carey sought clarification.", "Mrs B Carey"),
        ("Superintendent Allen took members through the figures.", "Supt Nia Allen"),
    ],
)
def test_initials_and_names_lead_to_the_role_or_else_the_name_as_listed(sentence: str, by: str) -> None:
    assert heard(sentence) == by


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("CC Jardine explained the delay.", "CC"),
        ("Chief Constable Rhona Jardine stated her view.", "CC"),
        ("ACC Davison gave an overview.", "ACC"),
        ("The Deputy Chief Constable outlined the plan.", "T/DCC"),
        ("The DCC outlined the plan.", "T/DCC"),
        ("The Deputy PCC said so.", "DPCC"),
        ("The Deputy Police & Crime Commissioner said so.", "DPCC"),
        ("The Police and Crime Commissioner for Norland, Jo Calder, said that he agreed.", "PCC"),
        ("The Commissioner, Mr Calder, said that he agreed.", "PCC"),
        ("The OPCC Chief Executive advised that it was fine.", "CEx"),
        ("The Head of Contact gave an update.", "Supt Nia Allen"),
        ("The Director of Finance presented the report.", "Hugh Mellor"),
        ("The Chair of the Panel thanked members for attending.", "Councillor J Smith"),
        ("The Vice Chair asked why.", "Councillor Mary O’Brien"),
        ("Inspector Neal outlined the work of her team.", "Inspector Neal"),
        ("The Treasurer advised caution.", "Treasurer"),
        ("The Chief Fire Officer advised caution.", "Chief Fire Officer"),
        ("The Deputy Mayor asked why.", "Deputy Mayor"),
    ],
)
def test_titles_and_offices_lead_to_whoever_holds_them_or_stand_as_written(sentence: str, by: str) -> None:
    assert heard(sentence) == by


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("Members noted the position.", "Panel"),
        ("A Member queried the figures.", "Panel"),
        ("Several members expressed concern.", "Panel"),
        ("One member of the Panel asked for detail.", "Panel"),
        ("The Board agreed the report.", "Board"),
        ("The Committee resolved to write.", "Committee"),
        ("The force responded that it would.", "Force"),
        ("The force answered 300 calls.", ""),
        ("A member of the public explained his case.", ""),
    ],
)
def test_a_body_speaks_for_its_members(sentence: str, by: str) -> None:
    assert heard(sentence) == by


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("It was reported by the ACC that calls had risen.", "ACC"),
        ("Assurance was sought by the DPCC that this was safe.", "DPCC"),
        ("The CC was asked by the PCC whether this was so.", "PCC"),
        ("Questions were asked by Members on the precept.", "Panel"),
        ("Clarification of how it worked was sought by Mrs Carey.", "Mrs B Carey"),
        ("Members were advised by the CC that recruitment was on target.", "CC"),
        ("It was noted that concerns had been raised by the PCC.", ""),
        ("The Panel was informed that costs had risen.", ""),
    ],
)
def test_who_it_was_said_by_speaks(sentence: str, by: str) -> None:
    assert heard(sentence) == by


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("In response to a question from Cllr Smith, the PCC said no.", "PCC"),
        ("In response to a question from the PCC, the CC and ACC said no.", "CC/ACC"),
        ("When asked by the Chair whether this was so, the CC replied that it was.", "CC"),
        ("Asked about overtime, the Director of Finance said it was high.", "Hugh Mellor"),
        ("Having read the report, Members asked about its cost.", "Panel"),
        ("Following a query by JC, RJ undertook to write.", "CC"),
        ("With regard to burglary, JC asked whether this was so.", "PCC"),
        ("Although the PCC welcomed this, he asked why it was late.", "PCC"),
        ("The PCC, who chairs the group, asked why.", "PCC"),
        ("The PCC, having seen the figures, wanted to know why.", "PCC"),
        ("As the CC had said, demand was up.", ""),
        ("Councillor Smith, having declared an interest, left the room.", ""),
    ],
)
def test_after_an_opening_whoever_the_verb_belongs_to_speaks(sentence: str, by: str) -> None:
    assert heard(sentence) == by


@pytest.mark.parametrize(
    "sentence",
    [
        "JC asks for an update.",
        "JC: Why has this happened?",
        "JC – asked why this has happened.",
        "JC drew members' attention to the plan.",
        "JC paid tribute to the officers.",
        "JC went on to ask about fraud.",
        "JC put it to the force that this was too slow.",
        "JC would like to see more.",
        "JC was able to confirm that it was so.",
        "JC did not have the figure with him.",
        "JC's view was that it was too soon.",
    ],
)
def test_saying_takes_many_forms(sentence: str) -> None:
    assert heard(sentence) == "PCC"


@pytest.mark.parametrize(
    "sentence",
    ["JC left the meeting.", "The CC will bring a paper.", "JC to write.", "Discussion took place on pay."],
)
def test_what_is_done_is_not_said(sentence: str) -> None:
    assert heard(sentence) == ""


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("JC asked why, RJ said it rained.", [("JC asked why", "PCC"), ("RJ said it rained.", "CC")]),
        (
            "JC asked why, to which RJ replied that it rained.",
            [("JC asked why", "PCC"), ("RJ replied that it rained.", "CC")],
        ),
        ("It rained, and JC asked why.", [("It rained", ""), ("JC asked why.", "PCC")]),
        ("JC: Why? RJ: It rained.", [("JC: Why?", "PCC"), ("RJ: It rained.", "CC")]),
        ("It rained.The PCC asked why.", [("It rained.", ""), ("The PCC asked why.", "PCC")]),
    ],
)
def test_another_speaker_in_a_sentence_takes_over(paragraph: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(paragraph) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "JC asked whether RJ and SC agreed that it was.",
        "RJ said that she and SC had noted it.",
        "RJ reported that local partners and the PCC supported it.",
        "JC asked if the two councils and the CC agreed.",
        "RJ reported that demand was up and that the PCC had asked for a report.",
    ],
)
def test_whoever_is_only_told_of_does_not_take_over(sentence: str) -> None:
    assert [words for words, _ in pieces(sentence)] == [sentence]


def test_initials_that_two_people_share_name_neither() -> None:
    two = (
        Attendee(name="Ann Lee", role="PCC", capacity=""),
        Attendee(name="Abe Lowe", role="CC", capacity=""),
    )
    assert Ear(Speakers(two)).hears("AL asked why.") is None


@pytest.mark.parametrize(
    "words", ["CC, ", "and the CC said ", "A ", "Mr. A ", "the CC, ", "In the CC (", "Head of ", "JC/"]
)
def test_hostile_words_are_heard_in_no_time_to_speak_of(words: str) -> None:
    began = time.process_time()
    found = EAR.pieces(words * (30_000 // len(words)))
    assert found
    assert time.process_time() - began < 2

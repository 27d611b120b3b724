"""Where one clause ends and the next begins; and by what words a clause leans on the one before it."""

import re

from dashboard.minutes.understanding.promise_words import BE, WILL

NEXT_MEETING = re.compile(
    r"(?:the\s+)?(?:date\s+of\s+(?:the\s+)?)?next\s+(?:\w+\s+){0,2}meeting\b", re.IGNORECASE
)
GOES_ON = re.compile(
    r"\s*,?\s*(?:and\s+)?(?:this|which|who|that|these|it)\s+(?:also\s+)?(?:will|would|is|are)\b",
    re.IGNORECASE,
)
_SAID = (
    r"\b(?:said|says|advised|explained|agreed|accepted|undertook|promised|responded|replied|added"
    r"|confirmed|stated|reported|assured"
    r"|stressed|acknowledged|recorded|outlined|noted|emphasised)\b(?:\s+(?!that\b)\w+){0,3}?\s+that\s+"
)
_SUBJECT = r"(?:the|a|an|this|these|both|it|he|she|they|one|there|work|talks|staff|\w+s|[A-Z]{2,5})"
_COMES = rf"(?:{WILL}|{BE}\s+(?:to|due|being|expected|now)|{BE}\s+(?:ongoing|under\s+way)|had|has|have)"
_AFTER = "".join(
    rf"(?<!\b{word})" for word in ("in", "of", "to", "for", "on", "at", "by", "that", "with", "from")
)
BOUNDARY = re.compile(
    rf";\s+|{_SAID}|,?\s+(?:and|but)\s+that\s+|,?\s+so\s+that\s+|,?\s+(?=which\b|who\s+would)"
    rf"|,\s+(?:and\s+|but\s+|so\s+)?(?={_SUBJECT}\s+(?:[\w'’-]+\s+){{0,5}}?{_COMES}\b)"
    rf"|(?<![A-Z]),?\s+(?:and|but|while|whilst|as|because|so)\s+"
    rf"(?={_SUBJECT}\s+(?:[\w'’-]+\s+){{0,5}}?{_COMES}\b)"
    rf"|\s+and\s+(?=(?:also\s+|then\s+)?{WILL}\b)"
    rf"|(?<=[a-z0-9]){_AFTER}\s+(?=(?:the|a|this)\s+(?:[\w'’-]+\s+){{1,2}}?(?:would|will)\b)"
    rf"|\s+(?=including\b)",
)
# Begins with what points back: its subject stands in the clause before.
POINTS_BACK = re.compile(
    rf"(?:{WILL}|this|that|which|who|it|they|these|both|he|she)\b|work\s+is\b.*\bthis\b", re.IGNORECASE
)
JOINING = re.compile(r"(?:as|so|and|but|while|whilst|because|including)\s+", re.IGNORECASE)

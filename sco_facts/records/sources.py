"""Where a figure comes from: the source, and the words quoted from it."""

from __future__ import annotations

import attrs

from sco_facts.canonical import Digested
from sco_facts.errors import RecordError
from sco_facts.periods import read_day


@attrs.frozen(eq=False, repr=False)
class Quote(Digested):
    """
    Words of the report, verbatim, with their place in it.

    Args:
        text: The words, exactly as written.
        start: The offset of the first character, in code points of the stored text.
        end: The offset after the last character.
        sentence: The number of the sentence that they are in, from 1; `None` outside every
            sentence, as in a heading, a list or a table.
        paragraph: The number of the paragraph, from 1, likewise.

    Raises:
        RecordError: The offsets do not span the text, or a number is below 1.

    Examples:
        >>> str(Quote("exceeds 30%", 303, 314, 1, 1))
        '“exceeds 30%”'
    """

    text: str
    start: int
    end: int
    sentence: int | None = None
    paragraph: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.start < 0 or not self.text or self.end - self.start != len(self.text):
            raise RecordError(
                f"Given a quote of {len(self.text)} characters at {self.start}–{self.end}, "
                "expected offsets in code points that span it; remove them, and run `anchor`.",
                value=self.text,
            )
        if any(each is not None and each < 1 for each in (self.sentence, self.paragraph)):
            raise RecordError(
                f"Given sentence {self.sentence} and paragraph {self.paragraph}, expected "
                "numbers from 1; count from the first of the report.",
                value=(self.sentence, self.paragraph),
            )

    def __str__(self) -> str:
        return f"“{self.text}”"


@attrs.frozen(eq=False, repr=False)
class Source(Digested):
    """
    A publication.

    Args:
        id: The id by which records name it.
        kind: What it is, such as "news report" or "press release".
        title: The headline; `None` if it is not known.
        publisher: The outlet.
        published: The day, month or year of publication, as EDTF text ("2025-11-18",
            "2025-11"); `None` if it is not known.
        url: The address.
        language: The language, as a BCP 47 tag.
        sha256: The digest of the stored text, if the library was made from one.
        notes: What a reader should know about it.
        edition: The edition that it is in; not part of equality or digest.

    Raises:
        RecordError: `published` is not a date.
    """

    id: str
    kind: str
    title: str | None
    publisher: str
    published: str | None
    url: str
    language: str
    sha256: str | None = None
    notes: tuple[str, ...] = ()
    edition: str | None = attrs.field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        if self.published is not None and not _is_date(self.published):
            raise RecordError(
                f"Given published={self.published!r} for the source {self.id!r}, expected "
                '"YYYY", "YYYY-MM" or "YYYY-MM-DD"; leave it out if it is not known.',
                value=self.published,
            )

    def __str__(self) -> str:
        parts = (self.publisher, self.title, self.published)
        return ", ".join(part for part in parts if part)


def _is_date(text: str) -> bool:
    if len(text) not in (4, 7, 10):
        return False
    try:
        read_day(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True

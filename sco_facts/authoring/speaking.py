"""Speaking: who says so, as an entity, as far as the words of a text tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import dropwhile
from typing import Any, NamedTuple

from sco_facts.authoring.starting import slug
from sco_facts.editions.format import items_of
from sco_facts.editions.labels import plain
from sco_facts.editions.rows import id_of
from sco_facts.editions.texts import NOBODY, PERSONS
from sco_facts.phrases.finding import Mention
from sco_facts.phrases.words import FUNCTION_WORDS
from sco_facts.records.facts import EntityKind
from sco_facts.text import toml_string

TITLES = frozenset(
    """president minister premier prime deputy chancellor secretary governor mayor director ceo
    chairman chairwoman chair commissioner ambassador professor prof dr mr mrs ms senator general
    king queen executive officer captain colonel major judge sheriff analyst economist spokesman
    spokeswoman spokesperson head chief founder boss""".split()
)
BODIES = frozenset(
    """agency airline airlines airport alliance asa association authority bank board builder bureau
    carrier centre center chamber club college commission committee company consortium cooperative
    corp corporation council court department developer exchange federation firm foundation fund
    government group guard holding holdings hospital inc industries institute insurer league lender
    library ltd maker manufacturer ministry motors museum network office operator organisation
    organization parliament party plc police port producer railways regulator retailer school
    secretariat service society supplier systems trust union university watchdog
    a/s ab ag gmbh nv oy sa se spa""".split()
)
# Small words between those of a name, as in "Bank of England".
_OF_BODIES = frozenset("of for".split())
_HONOURS = frozenset("dr mr mrs ms".split())
_PRONOUNS = PERSONS | frozenset("it they we i".split())
_DOERS = re.compile(r".*(?:er|or|ist|man|woman|person|ant|ian)")
_PERSON = r"([A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){1,2})"
# "Finance minister, Ada Byron", "Ada Byron, the finance minister".
_TITLE = rf"(?i:{'|'.join(sorted(TITLES - _HONOURS))})"
_TITLED = re.compile(rf"((?:\b[\w’'-]{{1,30}} )?\b{_TITLE}(?: {_TITLE})*),? {_PERSON}")
_NAMED = re.compile(rf"\b{_PERSON}(?=,)")
_BESIDE = re.compile(r", (?:(?:the|its|their|an?) )?([a-z][^,.;:!?”\"\n]*)")
_OF_ROLES = re.compile(r" (?:of|at|in|for|with|from|to) ")
# In characters, of what stands behind a name.
_FAR = 80


class Who(NamedTuple):
    """A speaker: the name, the role and the kind, as far as the words tell."""

    name: str
    role: str
    kind: EntityKind | None


class Speaker(NamedTuple):
    """Who says a figure: the id of an entity, or else the words, and whether it is a guess."""

    id: str
    words: str = ""
    is_guess: bool = False


class Speakers:
    """
    The speakers of a text, beside the entities that an edition has.

    Args:
        text: The text.
        entities: The rows of the edition.
        new_id: What makes an id that nothing has yet of a slug.

    Attributes:
        rows: The lines of rows for those who are new.
    """

    def __init__(
        self, text: str, entities: Iterable[Mapping[str, Any]], new_id: Callable[[str, str], str]
    ) -> None:
        self.rows: list[str] = []
        self._text, self._new_id = text, new_id
        self._ids: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        # Those with a name who have spoken, each with the paragraph.
        self._spoken: list[tuple[int | None, str]] = []
        for row in entities:
            names = [str(each) for each in (row.get("name"), *items_of(row.get("names")))]
            self._know(id_of(row), names, str(row.get("role", "")), str(row.get("kind")))

    def of(self, mention: Mention) -> Speaker:
        """Find the speaker of a figure, whose row is added if it is new."""
        words = plain(mention.speaker or "")
        # The rest stays as it is, so that it can be found in the text.
        nobody = NOBODY | PERSONS
        listed = [*dropwhile(lambda each: each.lower() in nobody, words.split())]
        if not listed:
            return self._pronoun(words, mention)
        if not any(each[0].isupper() for each in listed):
            return self._role(" ".join(listed))
        at = self._text.find(words)
        found = who(words, self._text[at + len(words) :] if at >= 0 else "")
        id = self._ids.get(words) or self._ids.get(found.name)
        if id is None:
            full = self._full(found)
            names = [found.name] if full.name != found.name and full.kind == "organisation" else []
            id = self._ids.get(full.name) or self._add(full, names)
        self._spoken.append((mention.paragraph, id))
        return Speaker(id)

    @cached_property
    def _people(self) -> dict[str, tuple[int, Who]]:
        """Those whose title or role stands beside their name, each with the first such place."""
        text = self._text
        found = [
            (each.start(), who(" ".join(each.groups()), "")) for each in _TITLED.finditer(text)
        ]
        found += [
            (each.start(), who(each[1], text[each.end() : each.end() + _FAR]))
            for each in _NAMED.finditer(text)
        ]
        return {
            each.name: (at, each)
            for at, each in sorted(found, reverse=True)
            if each.role and each.kind == "person"
        }

    def _pronoun(self, words: str, mention: Mention) -> Speaker:
        """
        Take the one person who spoke in the paragraph, or is named there, for "he" and "she".

        Else it is the one who spoke elsewhere. "It" is the body that spoke last in the paragraph;
        where that is nobody, the words are left.
        """
        is_person = words.lower() in PERSONS
        known = [(at, id) for at, id in self._spoken if (self._kinds[id] == "person") == is_person]
        near = [id for at, id in known if at == mention.paragraph]
        if words.lower() == "it" and near:
            return Speaker(near[-1], words, is_guess=True)
        start = self._text.rfind("\n\n", 0, mention.start)
        named = {who for at, who in self._people.values() if start < at < mention.start}
        if is_person and not near and len(named) == 1:
            (found,) = named
            return Speaker(self._ids.get(found.name) or self._add(found), words, is_guess=True)
        ids = {*near} or {id for _, id in known}
        if is_person and len(ids) == 1 and (near or not named):
            return Speaker(ids.pop(), words, is_guess=not near)
        return Speaker("", words if words.lower() in _PRONOUNS else "")

    def _role(self, words: str) -> Speaker:
        """Find who has a role, such as "the minister"; others get a row: "officials"."""
        noun, listed = words.rpartition(" ")[2].lower(), {*words.lower().split()}
        called = {id for name, id in self._ids.items() if listed <= {*name.lower().split()}}
        held = [each for _, each in self._people.values() if listed <= {*each.role.lower().split()}]
        known = called | {self._ids.get(each.name, each.name) for each in held}
        if len(known) == 1 and noun in TITLES | BODIES:
            id = known.pop()
            return Speaker(id if id in self._kinds else self._add(held[0]))
        kind: EntityKind | None = "person" if noun in TITLES or _DOERS.fullmatch(noun) else None
        kind = "group" if noun.endswith("s") and not noun.endswith("ss") else kind
        kind = "organisation" if noun in BODIES else kind
        return Speaker(self._ids.get(words) or self._add(Who(words, "", kind)))

    def _full(self, found: Who) -> Who:
        """Find the full name, where one word is given: "Rye Motors" for "Rye", "Ada Byron"."""
        name, text = re.escape(found.name), self._text
        if " " in found.name:
            if not found.role and found.name in self._people:
                return self._people[found.name][1]
            # "The World Food Programme" is nobody's name.
            is_body = not found.role and re.search(rf"\b[Tt]he {name}\b", text)
            return found._replace(kind="organisation") if is_body else found
        longer = re.findall(rf"\b{name}(?: [A-Z][\w&/’'-]*)+", text)
        bodies = [each for each in longer if not BODIES.isdisjoint(each.lower().split())]
        if bodies:
            return Who(max(bodies, key=len), "", "organisation")
        people = [each for _, each in self._people.values() if each.name.endswith(f" {found.name}")]
        return people[0] if len(people) == 1 else found

    def _add(self, found: Who, names: Sequence[str] = ()) -> str:
        id = self._new_id(slug(found.name, "-", "entity"), "-")
        is_sure = found.role or found.kind != "person" or _is_honoured(found.name)
        kinds = "" if found.kind else "  # person, organisation, country, place, group …"
        self.rows += ["", "[[entity]]", f"id = {toml_string(id)}"]
        self.rows += [f"kind = {toml_string(found.kind or '')}{kinds}"]
        self.rows += [f"name = {toml_string(found.name)}"]
        self.rows += [f"names = [{toml_string(each)}]" for each in names]
        self.rows += [f"role = {toml_string(found.role)}"] if found.role else []
        self.rows += [] if is_sure else ['todo = "confirm kind"']
        self._know(id, [found.name, *names], found.role, found.kind or "")
        return id

    def _know(self, id: str, names: list[str], role: str, kind: str) -> None:
        surnames = [each.rpartition(" ")[2] for each in names if kind == "person"]
        for name in filter(None, (*names, *surnames, role)):
            self._ids.setdefault(name, id)
        self._kinds[id] = kind


def _apposed(behind: str) -> str:
    """Take the role behind a name, as in ", its director, said"."""
    beside = _BESIDE.match(behind)
    role = beside[1].strip() if beside else ""
    noun = _noun(role)
    is_doer = _DOERS.fullmatch(noun) and role.partition(" ")[0] not in FUNCTION_WORDS
    return role if noun in TITLES or is_doer else ""


def _noun(role: str) -> str:
    return _OF_ROLES.split(role)[0].rpartition(" ")[2].lower()


def _is_honoured(words: str) -> bool:
    return words.partition(" ")[0].lower() in _HONOURS


def who(speaker: str, behind: str) -> Who:
    """
    Take the words for a speaker apart; the text behind the name may have the role.

    Examples:
        >>> who("chief executive Ingrid Dahl", "")
        Who(name='Ingrid Dahl', role='chief executive', kind='person')
        >>> who("Port Authority", " on Tuesday")
        Who(name='Port Authority', role='', kind='organisation')
    """
    if speaker.split(maxsplit=1)[0].lower() in TITLES and " of " in speaker:
        # "Captain Ada Byron of the coast guard"
        named, _, body = speaker.partition(" of ")
        found = who(named, "")
        if found.role:
            return found._replace(role=f"{found.role} of {body}")
        return Who(speaker, "", "person")
    words = speaker.split()
    if words[0].lower() in FUNCTION_WORDS:
        words = words[1:] or words  # "its president Ada Byron"
    titles = [at for at, word in enumerate(words[:-1], start=1) if word.lower() in TITLES]
    start = titles[-1] if titles and BODIES.isdisjoint(speaker.lower().split()) else 0
    while start < len(words) - 1 and words[start].islower():
        start += 1
    role, name = " ".join(words[:start]), " ".join(words[start:])
    is_honoured = bool(role) and _HONOURS.issuperset(role.lower().split())
    if is_honoured:
        role, name = "", speaker
    role = role or _apposed(behind)
    is_body = not (BODIES | _OF_BODIES).isdisjoint(name.lower().split())
    if is_body or _noun(role) in BODIES or (name.isupper() and len(name) > 1):
        return Who(name, role, "organisation")
    if role or is_honoured:
        return Who(name, role, "person")
    return Who(name, "", "person" if len(name.split()) in (2, 3) else None)

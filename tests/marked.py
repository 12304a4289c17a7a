"""Sentences in which brackets mark the quantities: "fell by [3 percent]"."""

from __future__ import annotations

from sco_facts.phrases.tokens import Token, scan


def marked(text: str) -> tuple[list[Token], list[tuple[int, int]]]:
    """Cut a sentence into tokens, and say where its marked quantities stand."""
    plain, spans = "", []
    for character in text:
        if character == "[":
            spans.append([len(plain)])
        elif character == "]":
            spans[-1].append(len(plain))
        else:
            plain += character
    tokens = list(scan([plain]))
    places = []
    for start, end in spans:
        first = next(at for at, token in enumerate(tokens) if token.end > start)
        after = (at for at, token in enumerate(tokens) if token.start >= end)
        places.append((first, next(after, len(tokens))))
    return tokens, places

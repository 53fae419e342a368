"""Full-text search over the words of takes.

Words are stored folded: NFKC, lower case, no marks, and a space between letters of scripts that
write without spaces, so that both databases' plain tokenisers find them. A query is the same
folding, each word matched as a prefix, all of them wanted.
"""

from __future__ import annotations

import re
import unicodedata

from sqlalchemy import ColumnElement, Select, literal_column, select, text
from sqlalchemy.orm import Session

from rushes.draft.tables import Take

_UNSPACED = re.compile(r"([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff])")
_WORD = re.compile(r"\w+", re.UNICODE)


def fold(words: str) -> str:
    """The words as they are stored for searching."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", words).lower())
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    spaced = _UNSPACED.sub(r" \1 ", unicodedata.normalize("NFC", bare))
    return " ".join(_WORD.findall(spaced))


def matching(session: Session, query: str) -> ColumnElement[bool] | None:
    """A condition on :class:`Take`; ``None`` where the query holds no word."""
    words = fold(query[:400]).split()[:16]
    if not words:
        return None
    if session.get_bind().dialect.name == "postgresql":
        asked = " & ".join(f"{word}:*" for word in words)
        return text("takes.search_vector @@ to_tsquery('simple', :asked)").bindparams(  # pyright: ignore[reportReturnType]
            asked=asked
        )
    asked = " ".join(f'"{word}"*' for word in words)
    return Take.seq.in_(_fts_rows(asked))


def _fts_rows(asked: str) -> Select[tuple[int]]:
    return (
        select(literal_column("rowid", type_=Take.seq.type))
        .select_from(text("takes_fts"))
        .where(text("takes_fts MATCH :asked").bindparams(asked=asked))
    )

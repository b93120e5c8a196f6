"""Text fields in which a reader names nodes and themes; they are the address of the page."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from app.catalogue.catalogue import Catalogue
from app.pages.parts.frame import Ref
from app.pages.words import naming
from app.pages.words.naming import End, Named

Pairs = tuple[tuple[str, str], ...]
"""Keys and values of an address, in order; a key may stand there more than once."""

Href = Callable[[Pairs], str]


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with a question; ``near`` asks it the way it may have been meant."""

    sentence: str
    near: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """A field as it was filled in. ``values`` are the words to show, ``end`` what they name."""

    name: str
    values: tuple[str, ...]
    end: End
    pairs: Pairs
    errors: tuple[FieldError, ...] = ()

    @property
    def filled(self) -> bool:
        """Whether anything was typed."""
        return bool(self.values)


@dataclass(frozen=True, slots=True)
class FieldReader:
    """Reads the fields of one address; ``href`` builds the address of the same page."""

    catalogue: Catalogue
    pairs: Pairs
    href: Href

    def read(self, name: str, *, themes: bool = True, default: str = "") -> Field:
        """What the key ``name`` says."""
        texts = self.texts(name) or ([default] if default else [])
        named = naming.resolve_all(self.catalogue, texts, themes=themes)
        return Field(
            name=name,
            values=tuple(naming.shown(self.catalogue, one.key or one.text) for one in named),
            end=naming.end_of(one.key for one in named if one.key),
            pairs=tuple((name, one.key or one.text) for one in named),
            errors=tuple(self._trouble(name, one) for one in named if not one.key),
        )

    def texts(self, name: str) -> list[str]:
        """The values of a key that say anything."""
        return [value for key, value in self.pairs if key == name and value.strip()]

    def known(
        self, name: str, kind: str, names: Collection[str]
    ) -> tuple[list[str], list[FieldError]]:
        """The values of a key that exist, and a sentence for each that does not."""
        texts = list(dict.fromkeys(self.texts(name)))
        wrong = [text for text in texts if text not in names]
        sentence = "De {} ‘{}’ is er niet. Kies uit de lijst."
        errors = [FieldError(sentence.format(kind, text)) for text in wrong]
        return [text for text in texts if text in names], errors

    def _trouble(self, name: str, one: Named) -> FieldError:
        places = (self.href(self._instead(name, one.text, key)) for key in one.near)
        labels = (naming.shown(self.catalogue, key) for key in one.near)
        near = tuple(map(Ref, labels, places))
        return FieldError(naming.problem(self.catalogue, one), near)

    def _instead(self, name: str, text: str, meant: str) -> Pairs:
        return tuple(
            (key, meant if (key, value) == (name, text) else value) for key, value in self.pairs
        )


def said(pairs: Sequence[tuple[str, str]], keys: Collection[str]) -> Pairs:
    """Those pairs of an address that say something under a known key."""
    return tuple((key, value) for key, value in pairs if key in keys and value.strip())

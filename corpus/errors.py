"""What can go wrong with a source, said to the person who handed it over."""


class CorpusError(Exception):
    """A source cannot be used. The message is one sentence: what was wrong and what to do."""

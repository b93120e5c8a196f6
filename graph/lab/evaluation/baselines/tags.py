"""The baseline for tags: TF-IDF and a linear SVM, taught the sections of training quotes."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from corpus.manifest import read_known
from graph.lab.evaluation.measures import total
from graph.lab.evaluation.tasks.gold import Answer
from graph.lab.evaluation.tasks.tags import MOST_TAGS, SectionTag, tags_f1, tally
from graph.lab.training.quotes import ANTHOLOGY, training_quotes

CUT_OFFS = 80


def plain_tags(gold: Sequence[Answer]) -> list[list[SectionTag]]:
    """Up to five sections a passage, cut off where F1 on ``gold`` itself is best.

    That is generous to the baseline: nobody knows the best cut-off of answers not yet seen. Needs
    scikit-learn.
    """
    if not gold:
        return []
    ranked = _ranked([answer["text"] for answer in gold])
    scores = sorted(tag.score for tags in ranked for tag in tags)
    cuts = np.unique(np.quantile(scores, np.linspace(0, 1, CUT_OFFS)))
    return max((_cut(ranked, float(cut)) for cut in cuts), key=lambda tags: _f1(tags, gold))


def _ranked(texts: Sequence[str]) -> list[list[SectionTag]]:
    vectors, model = _taught()
    found = model.decision_function(vectors.transform(texts))
    return [_best(row, model.classes_) for row in found]


def _best(scores: Any, sections: Any) -> list[SectionTag]:  # noqa: ANN401 - arrays of scikit-learn
    places = np.argsort(-scores)[:MOST_TAGS]
    return [SectionTag(float(scores[i]), (str(sections[i]),)) for i in places]


def _taught() -> tuple[Any, Any]:
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - an extra
    from sklearn.svm import LinearSVC  # noqa: PLC0415

    quotes = training_quotes()
    sections = {quote.section for quote in quotes}
    titles = [s for s in read_known(ANTHOLOGY).sections if s.number in sections]
    texts = [quote.text for quote in quotes] + [section.title for section in titles]
    labels = [quote.section for quote in quotes] + [section.number for section in titles]
    # The most frequent words say nothing: that is all the stop list there is.
    vectors = TfidfVectorizer(sublinear_tf=True, max_df=0.1)
    return vectors, LinearSVC(C=0.3).fit(vectors.fit_transform(texts), labels)


def _cut(ranked: Sequence[Sequence[SectionTag]], cut: float) -> list[list[SectionTag]]:
    return [[tag for tag in tags if tag.score >= cut] for tags in ranked]


def _f1(tags: Sequence[Sequence[SectionTag]], gold: Sequence[Answer]) -> float:
    return tags_f1(total([tally(t, answer) for t, answer in zip(tags, gold, strict=True)]))

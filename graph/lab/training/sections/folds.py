"""How well the section of a quote can be told, measured in five folds; nothing here ships.

A ridge regression proposes the 25 likeliest sections of a quote; a gradient-boosted ranker weighs
them by what several classifiers, titles and the schema's nodes say (nearest quotes, sizes of
sections and sums over chapters were tried and added nothing). Every quote is
tried once by models that saw neither it nor its repeats, nor what the schema decided about it.
"""

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.svm import LinearSVC

from graph.lab.training.quotes import LabelledQuote
from graph.lab.training.ridge import Matrix
from graph.lab.training.sections.features import TERMS, Fold, Pair, Rows, fold_features
from graph.lab.training.sections.sources import Sources

FOLDS = 5
SEED = 0
CANDIDATES = 25


@dataclass(frozen=True, slots=True)
class TopScores:
    """How often the right section is first, among the first three, among the first five (0-1)."""

    top1: float
    top3: float
    top5: float


def folds(quotes: Sequence[LabelledQuote]) -> Iterator[Fold]:
    """The folds: always the same, sections spread evenly, repeats of a quote in one fold."""
    splitter = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=SEED)
    sections, groups = [q.section for q in quotes], [q.group for q in quotes]
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="The least populated class")
        yield from (Fold(train, test) for train, test in splitter.split(sections, sections, groups))


def ranked_fold(sources: Sources, fold: Fold, right: Rows) -> Matrix:
    """The probability of each section (columns) for each test quote (rows); 0 for no candidate.

    ``right`` is the number of the section of every quote; only those of ``train`` are looked at.
    """
    features = fold_features(sources, fold)
    train, test = (np.stack([pair[side] for pair in features.values()], axis=-1) for side in (0, 1))
    chosen, tried = (_candidates(features, side) for side in (0, 1))
    ranker = HistGradientBoostingClassifier(
        max_iter=150,
        learning_rate=0.05,
        max_leaf_nodes=12,
        min_samples_leaf=40,
        l2_regularization=5,
        random_state=SEED,
    )
    hits = chosen == right[fold.train][:, None]
    ranker.fit(_flat(train, chosen), hits.ravel())
    probabilities = np.zeros(test.shape[:2])
    said = ranker.predict_proba(_flat(test, tried))[:, 1].reshape(tried.shape)
    np.put_along_axis(probabilities, tried, said, axis=1)
    return probabilities


def _candidates(features: dict[str, Pair], side: int) -> Rows:
    sums = features["all"][side] + 0.15 * features[TERMS][side]
    return np.argsort(-sums, axis=1, kind="stable")[:, :CANDIDATES]


def _flat(features: Matrix, chosen: Rows) -> Matrix:
    own = np.take_along_axis(features, chosen[..., None], axis=1)
    return own.reshape(-1, own.shape[-1])


def plain_fold(sources: Sources, fold: Fold) -> Matrix:
    """What a linear SVM on TF-IDF of letters says, the plain method that ours is held against."""
    texts = np.array([quote.text for quote in sources.quotes], dtype=object)
    sections = np.array([quote.section for quote in sources.quotes])
    reader = TfidfVectorizer(sublinear_tf=True, analyzer="char_wb", ngram_range=(3, 5), min_df=2)
    model = LinearSVC(C=0.5, random_state=SEED)
    model.fit(reader.fit_transform(texts[fold.train]), sections[fold.train])
    said = np.full((len(fold.test), len(sources.sections)), -np.inf)
    columns = [sources.sections.index(section) for section in model.classes_]
    said[:, columns] = model.decision_function(reader.transform(texts[fold.test]))
    return said


def top_scores(said: Matrix, right: Rows) -> TopScores:
    """Rows are quotes, columns sections; ``right`` is the number of the right column.

    >>> top_scores(np.array([[0.1, 0.9], [0.8, 0.2]]), np.array([1, 1]))
    TopScores(top1=0.5, top3=1.0, top5=1.0)
    """
    order = np.argsort(-said, axis=1, kind="stable")
    places = (order == right[:, None]).argmax(axis=1)
    return TopScores(*(float((places < most).mean()) for most in (1, 3, 5)))

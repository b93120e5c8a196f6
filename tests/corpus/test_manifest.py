"""The shipped documents are those of the manifest."""

import pytest

from corpus.errors import CorpusError
from corpus.manifest import find_known, load_manifest, read_text
from corpus.model import DocumentInfo, DocumentKind
from corpus.splitting.anthology.front_matter import read_front_matter


def test_the_five_documents_are_there_in_order() -> None:
    assert [(info.slug, info.kind) for info in load_manifest()] == [
        ("PO", DocumentKind.ANTHOLOGY),
        ("brief-2023", DocumentKind.POLICY_LETTER),
        ("voortgangsbrief-2024", DocumentKind.POLICY_LETTER),
        ("verzamelbrief-2024", DocumentKind.POLICY_LETTER),
        ("igj-2020", DocumentKind.REPORT),
    ]


@pytest.mark.parametrize("info", load_manifest(), ids=lambda info: info.slug)
def test_the_files_are_the_published_ones(info: DocumentInfo) -> None:
    assert read_text(info)
    assert info.publisher
    assert info.licence
    assert info.dated


def test_the_title_page_says_what_the_manifest_says() -> None:
    info = find_known("PO")
    front = read_front_matter(read_text(info))
    assert front is not None
    assert (front.full_title, front.version, front.status, front.date, front.dated) == (
        info.title,
        info.version,
        info.status,
        info.date,
        info.dated,
    )


def test_an_unknown_slug_is_refused_with_the_known_ones() -> None:
    with pytest.raises(CorpusError, match="choose one of PO, brief-2023"):
        find_known("XX")

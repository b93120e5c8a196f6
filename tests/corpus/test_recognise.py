"""Which file is which document, and how a file that is none is refused."""

from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.manifest import DOCUMENTS, find_known, load_manifest, read_text
from corpus.model import DocumentInfo, DocumentKind
from corpus.parse import parse_file


def refusal(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    with pytest.raises(CorpusError) as refused:
        parse_file(path)
    message = str(refused.value)
    assert message.endswith(".")
    assert "\n" not in message
    return message


def published(slug: str) -> bytes:
    return (DOCUMENTS / find_known(slug).file).read_bytes()


def second_volume() -> bytes:
    text = read_text(find_known("PO"))
    return text.replace("Problemen en oorzaken", "Trends en ontwikkelingen").encode()


@pytest.mark.parametrize("info", load_manifest(), ids=lambda info: info.slug)
def test_a_published_file_is_known_by_any_name(info: DocumentInfo, tmp_path: Path) -> None:
    copy = tmp_path / "kopie"
    copy.write_bytes((DOCUMENTS / info.file).read_bytes())
    assert parse_file(copy).document.slug == info.slug


def test_the_second_volume_loads_the_same_way(tmp_path: Path) -> None:
    path = tmp_path / "deel-twee.txt"
    path.write_bytes(second_volume())
    parsed = parse_file(path)
    assert (parsed.document.slug, parsed.document.version) == ("TO", "1.0")
    assert parsed.document.kind is DocumentKind.ANTHOLOGY
    assert parsed.document.title.endswith("Bloemlezing Trends en ontwikkelingen")
    assert str(parsed.document.date) == "2026-03-25"
    assert parsed.document.publisher == find_known("PO").publisher
    assert (len(parsed.sections), len(parsed.quotes)) == (220, 2534)


def test_a_new_version_of_the_first_volume_is_no_damaged_one(tmp_path: Path) -> None:
    path = tmp_path / "v2.txt"
    path.write_bytes(published("PO").replace(b"Versie: 1.0", b"Versie: 1.1"))
    assert parse_file(path).document.version == "1.1"


def test_the_same_version_with_another_text_is_damaged(tmp_path: Path) -> None:
    assert "damaged copy of PO" in refusal(tmp_path / "a.txt", published("PO")[:-50])


@pytest.mark.parametrize("slug", [info.slug for info in load_manifest()[1:]])
def test_a_shortened_letter_is_damaged(slug: str, tmp_path: Path) -> None:
    assert f"damaged copy of {slug}" in refusal(tmp_path / "a.txt", published(slug)[:3000])


def test_a_known_name_with_other_bytes_is_damaged(tmp_path: Path) -> None:
    name = find_known("igj-2020").file
    assert "damaged copy of igj-2020" in refusal(tmp_path / name, b"\x00\xff")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b"PK\x03\x04\x00\x00", "not text in UTF-8"),
        ("café".encode("latin-1"), "not text in UTF-8"),
        (b"Zomaar een tekst.\n", "not a document that Doorklik knows"),
    ],
)
def test_what_is_no_document_is_refused_in_a_sentence(
    data: bytes, says: str, tmp_path: Path
) -> None:
    assert says in refusal(tmp_path / "iets.txt", data)


def test_a_volume_cut_off_before_its_first_chapter_is_refused(tmp_path: Path) -> None:
    assert "no contents followed by a chapter 1" in refusal(
        tmp_path / "to.txt", second_volume()[:4000]
    )


def test_a_file_that_is_not_there_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="cannot be read"):
        parse_file(tmp_path / "weg.txt")
    with pytest.raises(CorpusError, match="cannot be read"):
        parse_file(tmp_path)

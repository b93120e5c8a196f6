"""Says which document a file is: by its hash, or as a new volume in the anthology's form.

A file that a manifest lists is known by its hash. A file that says it is a listed document (by the
volume and version on its title page, by its first lines or by its name) and has another hash is
damaged. Only an anthology may be new: another volume of the series, or another version of one.
"""

from pathlib import Path

from corpus.errors import CorpusError
from corpus.ids import normal_form
from corpus.manifest import Volume, load_manifest, load_volumes, read_text
from corpus.model import DocumentInfo, DocumentKind
from corpus.readers.lines import lines_of, written
from corpus.readers.plain_text import decode, fingerprint, read_bytes
from corpus.splitting.anthology.front_matter import FrontMatter, read_front_matter

FIRST_LINES = 3
"""Written lines by which a file says which document it is: a letter's head has its title there."""


def recognise_file(path: Path) -> tuple[str, DocumentInfo]:
    """The text of a file and what document it is.

    Raises:
        CorpusError: not readable, empty, no text in UTF-8, damaged or unknown.
    """
    data = read_bytes(path)
    digest = fingerprint(data)
    listed = next((info for info in load_manifest() if info.sha256 == digest), None)
    if listed:
        return decode(data, path.name), listed
    _refuse_bad_copy(path.name, data)
    text = decode(data, path.name)
    front = read_front_matter(text)
    volume = _volume(front.title) if front else None
    if front and volume:
        return text, _new_volume(volume, front, path.name, digest)
    claimed = _claimed_document(path.name, text)
    if claimed:
        raise _damaged(path.name, claimed)
    raise CorpusError(
        f"{path.name} is not a document that Doorklik knows: give one of its published sources "
        "unchanged, or a new volume of the anthology with its title page and contents."
    )


def _refuse_bad_copy(name: str, data: bytes) -> None:
    """A listed name on bytes that are no text is a damaged copy rather than a strange file."""
    claimed = next((info for info in load_manifest() if info.file == name), None)
    if claimed:
        try:
            decode(data, name)
        except CorpusError as error:
            raise _damaged(name, claimed) from error


def _volume(title: str) -> Volume | None:
    alike = normal_form(title)
    return next((volume for volume in load_volumes() if normal_form(volume.title) == alike), None)


def _new_volume(volume: Volume, front: FrontMatter, name: str, digest: str) -> DocumentInfo:
    listed = next((info for info in load_manifest() if info.slug == volume.slug), None)
    if listed and front.version in {"", listed.version}:
        raise _damaged(name, listed)
    return DocumentInfo(
        slug=volume.slug,
        title=front.full_title,
        kind=DocumentKind.ANTHOLOGY,
        version=front.version,
        publisher=volume.publisher,
        licence=volume.licence,
        sha256=digest,
        file=name,
        date=front.date,
        dated=front.dated,
        status=front.status,
    )


def _claimed_document(name: str, text: str) -> DocumentInfo | None:
    start = _first_lines(text)
    for info in load_manifest():
        if info.file == name or (start and start == _first_lines(read_text(info))):
            return info
    return None


def _first_lines(text: str) -> list[str]:
    return [line.text for line in written(lines_of(text))[:FIRST_LINES]]


def _damaged(name: str, info: DocumentInfo) -> CorpusError:
    return CorpusError(
        f"{name} is a damaged copy of {info.slug} ({info.title}, version {info.version}): its "
        "text differs from the published one, so fetch the file again."
    )

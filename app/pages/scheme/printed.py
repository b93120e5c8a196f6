"""``/afdruk/<paper>``: the whole scheme on one sheet, to print or to click through."""

from typing import Literal

from fastapi import Request
from fastapi.responses import Response

from app import urls
from app.dependencies import CatalogueDep, SessionDep
from app.pages.registry import file
from app.state import state_of

MEDIA = {"pdf": "application/pdf", "svg": "image/svg+xml"}


@file(urls.PRINTED)
def scheme_print(
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    paper: Literal["A1", "A3"],
    formaat: Literal["pdf", "svg"] = "pdf",
) -> Response:
    """A file named after the scheme's version; every box and arrow in it links here."""
    from app.questions.printed_scheme import printed_scheme  # noqa: PLC0415 - who prints, waits

    base = state_of(request.app).settings.base_url
    sheet = printed_scheme(session, catalogue, base, form=formaat, paper=paper)
    name = f"oorzakenschema-{catalogue.schema_version.partition('+')[0]}-{paper}.{formaat}"
    return Response(
        sheet,
        media_type=MEDIA[formaat],
        headers={"Content-Disposition": f'inline; filename="{name}"'},
    )

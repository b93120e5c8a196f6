"""What pages read from the query."""

from typing import Annotated

from fastapi import Query

PageNumber = Annotated[int, Query(alias="pagina", ge=1, le=100_000)]
SectionNumber = Annotated[str, Query(alias="paragraaf", max_length=20)]
Question = Annotated[str, Query(alias="q", max_length=500)]
CauseSlug = Annotated[str, Query(alias="van", max_length=100)]
EffectSlug = Annotated[str, Query(alias="naar", max_length=100)]
ThroughSlug = Annotated[str, Query(alias="door", max_length=100)]
ListKey = Annotated[str, Query(alias="lijst", max_length=100)]

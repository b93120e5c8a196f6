"""One fresh process that is timed.

Called as ``python -m graph.lab.evaluation.baselines.child SYNTAX SHARE OF``.

It loads the pipeline and says how long that took, waits for a line, tags its share of the
anthology's quotes and says how long that took and how much memory it ever held.
"""

import json
import resource
import sys
import time
from pathlib import Path

WITH, WITHOUT, SHIPPED = "with", "without", "shipped"
STATUS = Path("/proc/self/status")
"""Linux keeps the peak of this program there; what ``getrusage`` tells counts its parent's too."""


def main(arguments: list[str]) -> None:
    """``SYNTAX`` is ``with``, ``without`` or ``shipped``; share ``SHARE`` (from 0) of ``OF``."""
    begin = time.perf_counter()
    # Only here: loading it is part of what is timed.
    from graph.lab.evaluation.loading import has_syntax, pipeline  # noqa: PLC0415

    nlp = pipeline(None if arguments[0] == SHIPPED else arguments[0] == WITH)
    _tell(load=time.perf_counter() - begin, syntax=has_syntax(nlp))
    from graph.lab.training.quotes import labelled_quotes  # noqa: PLC0415
    from graph.tagging.pipeline import tag_texts  # noqa: PLC0415

    share, shares = int(arguments[1]), int(arguments[2])
    texts = [quote.text for quote in labelled_quotes()][share::shares]
    _tell(ready=len(texts))
    sys.stdin.readline()
    begin, worked = time.perf_counter(), time.process_time()
    for _ in tag_texts(nlp, texts):
        pass
    took, work = time.perf_counter() - begin, time.process_time() - worked
    _tell(seconds=took, worked=work, peak=peak_memory())


def peak_memory() -> float:
    """The most memory that this process ever held, in megabytes (10⁶ bytes)."""
    if STATUS.exists():
        lines = dict(line.split(":", 1) for line in STATUS.read_text().splitlines())
        return int(lines["VmHWM"].split()[0]) * 1024 / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


def _tell(**values: float) -> None:
    print(json.dumps(values), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

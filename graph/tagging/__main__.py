"""``python -m graph.tagging < texts.jsonl``: tag ``{"id", "text"}`` lines with the shipped nodes.

For measuring the rules by themselves, without the application around them.
"""

import json
import sys

from graph.schema.load import load_nodes
from graph.tagging import build_pipeline, tag_result_json, tag_texts


def main() -> int:
    """Read standard input, write one result a line on standard output."""
    rows = [json.loads(line) for line in sys.stdin if line.strip()]
    nlp = build_pipeline(load_nodes())
    results = tag_texts(nlp, (row["text"] for row in rows))
    for row, result in zip(rows, results, strict=True):
        print(json.dumps(tag_result_json(row["id"], result), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())

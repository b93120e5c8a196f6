"""The version of the rules and trained artefacts, shown with every suggestion they make."""

PIPELINE_VERSION = "2026.11.2"

"""The version of the rules, shown with every suggestion they make."""

PIPELINE_VERSION = "2026.11.1"

"""SHELL: web pages, API, database and command line."""

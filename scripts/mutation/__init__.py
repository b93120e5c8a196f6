"""Breaks the code in one small place at a time and counts how often a test notices.

``mutants`` lists the places, ``nearest`` the tests that run a place, ``tree`` holds copies of the
house to break, ``trial`` breaks one and runs its tests, ``report`` counts.
"""

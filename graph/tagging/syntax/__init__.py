"""Parts of speech, morphology and dependencies of Dutch sentences."""

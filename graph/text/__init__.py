"""Dutch words: tokenizer, sentences, lemmas, compounds, phrases, stop words."""

"""Which nodes a text is about: features of its words, a trained artefact, the component.

Terms of nodes, which need no training, are in ``graph.text.terms`` and ``node_terms``.
"""

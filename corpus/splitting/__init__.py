"""From the text of a document to its sections and quotes, by kind of document."""

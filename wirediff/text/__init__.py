"""Characters and words, before anything is known of the article."""

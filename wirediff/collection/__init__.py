"""Many articles: how a collection is read, and which of its pairs share most."""

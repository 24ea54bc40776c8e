"""Tables with a header row and an article a row: CSV, TSV, xlsx, ods."""

"""What agencies send: NewsML and NITF; their JSON, ninjs, is read as JSON."""

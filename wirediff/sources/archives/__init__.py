"""Inputs that hold other inputs: zip, gzip, WARC, WACZ, webarchive."""

"""Mail, and web pages saved as mail: eml, mbox, mhtml."""

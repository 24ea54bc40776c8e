"""What an article says about itself: outlet, authors, dates, agencies."""

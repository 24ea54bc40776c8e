"""The screens of the application, each beside its style sheet."""

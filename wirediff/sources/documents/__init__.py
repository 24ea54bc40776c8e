"""Documents of word processors, books and pages in print: docx, odt, rtf, epub, pdf."""

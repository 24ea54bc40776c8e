"""The rows around the pages: headers, legend, keys, detail, input lines."""

"""Complaints out of CSV files: one a row, each with its own key and its own sender."""
import csv
import gzip
import io
import itertools


class Narrative:
    def __init__(self, number, text):
        self.key = f"real-{number}"
        self.text = text
        self.email = f"narrator-{number}@narratives.example.net"
        self.reference = None
        self.refused = None
        self.tries = 0

    def fields(self):
        return {"channel": "WEB", "narrative": self.text,
                "complainant": {"name": f"Narrator {self.key}", "email": self.email}}


def of_files(files, column, count):
    texts = itertools.chain.from_iterable(of_file(file, column) for file in files)
    return [Narrative(number, text) for number, text in enumerate(itertools.islice(texts, count))]


def of_file(file, column):
    csv.field_size_limit(10_000_000)
    opened = gzip.open(file) if file.endswith(".gz") else open(file, "rb")
    with io.TextIOWrapper(opened, encoding="utf-8", errors="replace", newline="") as text:
        for row in csv.DictReader(text):
            words = (row.get(column) or "").strip()
            if words:
                yield words[:100_000]

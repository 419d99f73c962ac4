"""The mails of a folder, each with the envelope under which it travels."""
import csv
import email.utils
import hashlib
import os
import re

import answerable

ADDRESS = re.compile(r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$")


class Mail:
    def __init__(self, name, raw, sender=None):
        self.name = name
        self.bytes = with_line_ends(raw)
        self.sender = envelope_sender(raw, name) if sender is None else sender
        self.id = None  # under which the house keeps it
        self.refused = None
        self.tries = 0

    def sha256(self):
        return hashlib.sha256(self.bytes).hexdigest()


def with_line_ends(raw):
    """As it stands on the wire: every line ends in CR LF, the last as well."""
    wired = re.sub(rb"(?<!\r)\n", b"\r\n", raw)
    return wired if wired.endswith(b"\r\n") else wired + b"\r\n"


def envelope_sender(raw, name):
    """Return-Path if the mail kept it; reports come from nobody; else the author, else somebody of its own."""
    headers, mail = answerable.headers_of(raw)
    if "return-path" in headers:
        path = headers["return-path"][0].strip("<> ")
        if not path or ADDRESS.match(path):
            return path
    if mail.get_content_type() == "multipart/report":
        return ""
    for field in ("sender", "from"):
        for _, address in email.utils.getaddresses(headers.get(field, [])[:1]):
            if ADDRESS.match(address):
                return address
    return "sender-" + hashlib.sha256(name.encode()).hexdigest()[:12] + "@mails.example.net"


def of_folder(folder, limit=None):
    """The files that FOLDER/manifest.csv (path, kind) calls a mail; without a manifest every file. Empty ones are none."""
    found = []
    for name in names(folder):
        with open(os.path.join(folder, name), "rb") as opened:
            raw = opened.read()
        if raw.strip():
            found.append(Mail(name, raw))
    return found[:limit]


def names(folder):
    manifest = os.path.join(folder, "manifest.csv")
    if os.path.exists(manifest):
        with open(manifest, newline="", encoding="utf-8") as opened:
            return [row["path"] for row in csv.DictReader(opened) if row.get("kind", "mail") == "mail"]
    return sorted(os.path.relpath(os.path.join(place, file), folder)
                  for place, _, files in os.walk(folder) for file in files)


def twins(ours):
    """Two mails that claim one Message-ID and say two things."""
    text = ("From: Toni Twin <toni@twins.example.net>\r\nTo: {}\r\nSubject: My order\r\n"
            "Message-ID: <one@twins.example.net>\r\n\r\n{}\r\n")
    return [Mail(f"twin {i}", text.format(ours, words).encode(), "toni@twins.example.net")
            for i, words in enumerate(("The first parcel never came.", "The second parcel was empty."))]

"""A mail server that takes everything and remembers what it took: the relay of the house under test."""
import email
import email.policy
import re
import socketserver
import threading

REFERENCE = re.compile(r"RC-[0-9A-Z]{4}-[0-9A-Z]{4}")


class Taken:
    """One mail that the house handed over."""

    def __init__(self, sender, recipient, data):
        mail = email.message_from_bytes(data, policy=email.policy.default)
        found = REFERENCE.search(str(mail["Subject"] or ""))
        self.message_id = str(mail["Message-ID"] or "").strip()
        self.reference = found.group(0) if found else None
        self.acknowledges = str(mail["Auto-Submitted"] or "").startswith("auto-replied")
        self.sender = sender
        self.recipient = recipient


class Sink:
    def __init__(self):
        self.taken = []
        self.lock = threading.Lock()
        sink = self

        class Talk(socketserver.StreamRequestHandler):
            def handle(self):
                try:
                    sink.talk(self.rfile, self.wfile)
                except OSError:
                    pass  # the house was killed in the middle of its words

        socketserver.ThreadingTCPServer.allow_reuse_address = True
        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Talk)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def talk(self, rfile, wfile):
        def say(line):
            wfile.write(line.encode() + b"\r\n")
            wfile.flush()

        say("220 sink ready")
        sender, recipients = "", []
        while line := rfile.readline():
            command = line.decode("utf-8", "replace").strip()
            verb = command[:4].upper()
            if verb in ("EHLO", "HELO"):
                say("250-sink")
                say("250-8BITMIME")
                say("250 SMTPUTF8")
            elif verb == "MAIL":
                sender, recipients = address(command), []
                say("250 ok")
            elif verb == "RCPT":
                recipients.append(address(command))
                say("250 ok")
            elif verb == "DATA":
                say("354 go on")
                data = body(rfile)
                if data is None:
                    return
                with self.lock:
                    self.taken += [Taken(sender, recipient, data) for recipient in recipients]
                say("250 taken")
            elif verb == "QUIT":
                say("221 bye")
                return
            else:
                say("250 ok")

    def acknowledgements(self):
        """Per complaint the Message-IDs of what acknowledges it, each as often as it came."""
        found = {}
        with self.lock:
            for mail in self.taken:
                if mail.acknowledges:
                    found.setdefault(mail.reference, []).append(mail.message_id)
        return found


def address(command):
    found = re.search(r"<([^>]*)>", command)
    return found.group(1) if found else ""


def body(rfile):
    """Up to the line with the dot alone; nothing if the sender went away before."""
    lines = []
    while line := rfile.readline():
        if line in (b".\r\n", b".\n"):
            return b"".join(lines)
        lines.append(line[1:] if line.startswith(b".") else line)
    return None

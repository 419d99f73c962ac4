"""Those who send: they keep what was not confirmed, and try again, as mail servers and programs do."""
import json
import re
import smtplib
import threading
import time

KEPT = re.compile(r"Kept as ([0-9a-f-]{36})")
MOST_TRIES = 400


class Work:
    """Things to send, handed out one by one to several senders; counts what is done."""

    def __init__(self, things, send, senders):
        self.things, self.send = list(things), send
        self.next, self.done = 0, 0
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.run, daemon=True) for _ in range(senders)]
        for thread in self.threads:
            thread.start()

    def run(self):
        while True:
            with self.lock:
                if self.next == len(self.things):
                    return
                thing, self.next = self.things[self.next], self.next + 1
            self.until_confirmed(thing)
            with self.lock:
                self.done += 1

    def until_confirmed(self, thing):
        while not self.send(thing):
            thing.tries += 1
            if thing.tries > MOST_TRIES:
                thing.refused = "never confirmed"
                return
            time.sleep(min(2.0, 0.1 * thing.tries))

    def join(self):
        for thread in self.threads:
            thread.join()


def mail_sender(house, recipient):
    def send(mail):
        """True when the house said a last word on it, good or bad."""
        try:
            with smtplib.SMTP("127.0.0.1", house.mail_port, local_hostname="sender.example.net", timeout=120) as link:
                link.ehlo()
                code, said = link.mail(mail.sender, ["BODY=8BITMIME"])
                if code == 250:
                    code, said = link.rcpt(recipient)
                if code == 250:
                    code, said = link.data(mail.bytes)
        except smtplib.SMTPDataError as refused:
            code, said = refused.smtp_code, refused.smtp_error
        except (OSError, smtplib.SMTPException):
            return False
        if 400 <= code < 500:
            return False
        kept = KEPT.search(said.decode("utf-8", "replace"))
        if code == 250 and kept:
            mail.id = kept.group(1)
        else:
            mail.refused = f"{code} {said.decode('utf-8', 'replace')}"
        return True

    return send


def narrative_sender(house):
    key = house.access("api.key")

    def send(narrative):
        try:
            status, body = house.ask("POST", "/api/v1/complaints", narrative.fields(), key, {"Idempotency-Key": narrative.key})
        except OSError:
            return False
        if status >= 500 or status == 429:
            return False
        if status in (200, 201):
            narrative.reference = json.loads(body)["reference"]
        else:
            narrative.refused = f"{status} {body[:300].decode('utf-8', 'replace')}"
        return True

    return send

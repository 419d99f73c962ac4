"""May a machine answer this mail? Read from RFC 3834 and its kin, and from nothing of the program that is judged."""
import email
import email.policy
import email.utils
import re

LISTS = ("List-Id", "List-Post", "List-Unsubscribe", "List-Help", "List-Subscribe", "List-Owner", "List-Archive",
         "Mailing-List", "X-Mailing-List", "X-BeenThere", "X-Mailman-Version")
REPLIES = ("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply", "X-AutoReply-From", "X-Mail-Autoreply", "X-Vacation")
ROBOTS = re.compile(
    r"^(mailer-?_?daemon|postmaster|root|nobody|listserv|majordomo|bounces?([-+=].*)?|owner-.*|.*-(request|owner|bounces?)"
    r"|(do-?_?not-?_?|no-?_?|never-?_?)(reply|answer|respond?).*)$", re.I)
SUPPRESSED = re.compile(r"\b(all|oof|autoreply)\b", re.I)
HOPS = 50


def headers_of(raw):
    """By name in small letters, unfolded; of a mail that is broken as much as can be read."""
    mail = email.message_from_bytes(strip_mbox(raw), policy=email.policy.compat32)
    found = {}
    for name, value in mail.items():
        found.setdefault(name.lower(), []).append(re.sub(r"\s+", " ", str(value)).strip())
    return found, mail


def strip_mbox(raw):
    return raw.split(b"\n", 1)[1] if raw.startswith((b"From ", b">From ")) and b"\n" in raw else raw


def why_not(raw, envelope_sender, ours):
    """The reason why nobody may be answered; None if somebody may."""
    if not envelope_sender or envelope_sender.lower() == "mailer-daemon":
        return "null sender"
    headers, mail = headers_of(raw)
    first = lambda name: headers.get(name.lower(), [""])[0]
    submitted = first("Auto-Submitted").split(";")[0].strip().lower()
    if submitted not in ("", "no"):
        return "Auto-Submitted"
    if any(word in first(name).lower() for name in ("Precedence", "X-Precedence") for word in ("bulk", "list", "junk", "auto")):
        return "Precedence"
    for name in LISTS + REPLIES:
        if name.lower() in headers and first(name).lower() not in ("no", "false", "0"):
            return name
    if SUPPRESSED.search(first("X-Auto-Response-Suppress")) or "x-loop" in headers:
        return "suppressed"
    if mail.get_content_type() in ("multipart/report", "message/delivery-status"):
        return "report"
    if len(headers.get("received", [])) > HOPS:
        return "loop"
    return unfit_address(headers, envelope_sender, ours)


def unfit_address(headers, envelope_sender, ours):
    to = answer_address(headers, envelope_sender)
    if any(ROBOTS.match(address.rsplit("@", 1)[0]) for address in (to, envelope_sender)):
        return "robot's address"
    authors = addresses(headers, "from")
    if any(is_ours(address, ours) for address in authors[:1] + [envelope_sender, to]):
        return "ourselves"
    return None if "@" in to else "no address"


def answer_to(raw, envelope_sender):
    """Where an answer goes: the address asked for, the author's, or the one that the sending server named."""
    return answer_address(headers_of(raw)[0], envelope_sender)


def answer_address(headers, envelope_sender):
    return (addresses(headers, "reply-to") or addresses(headers, "from") or [envelope_sender])[0]


def addresses(headers, name):
    return [address for _, address in email.utils.getaddresses(headers.get(name, [])[:1]) if "@" in address]


def is_ours(address, ours):
    local, _, domain = address.lower().rpartition("@")
    return local.split("+")[0] + "@" + domain == ours.lower()

"""What went in against what the house holds: counts, contents, and who was answered."""
import collections
import time

import answerable

PARTS = ("filed", "threaded", "held", "needsReading", "autoReplies", "bounces", "waiting")
PRETENDED = "@example.org"  # to these a demonstration only pretends to write


class Report:
    def __init__(self):
        self.faults = []
        self.figures = {}

    def check(self, holds, fault):
        if not holds:
            self.faults.append(fault)

    def figure(self, name, value):
        self.figures[name] = value

    def show(self):
        for name, value in self.figures.items():
            print(f"{name:58} {value}")
        for fault in self.faults[:200]:
            print("FAULT", fault)
        print("all holds" if not self.faults else f"{len(self.faults)} faults")


def references(house):
    """Every complaint that the house lists."""
    found, after = [], ""
    while True:
        page = house.read("/api/v1/complaints?limit=200" + after)
        found += [item["reference"] for item in page["items"]]
        if page["next"] is None:
            return found
        after = "&after=" + page["next"]


def until_quiet(house, sink, expected, seconds):
    """Until nothing waits to be read and as much is acknowledged as should be, or the time is over."""
    until = time.time() + seconds
    while time.time() < until:
        waiting = house.read("/api/v1/intake/summary")["waiting"]
        if waiting == 0 and expected() <= set(sink.acknowledgements()):
            return
        time.sleep(1)


def sums(report, before, after, mails, told):
    """Figures of the doors: each distinct mail and each narrative once, and the parts make the whole."""
    grown = {name: after[name] - before[name] for name in after}
    distinct = {mail.id for mail in mails if mail.id}
    report.figure("mails sent / kept apart / refused by the door",
                  f"{len(mails)} / {len(distinct)} / {sum(mail.id is None for mail in mails)}")
    report.figure("intake, " + ", ".join(PARTS), ", ".join(str(grown[part]) for part in PARTS))
    report.figure("repeats, refused", f"{grown['repeats']}, {grown['refused']}")
    report.check(after["received"] == sum(after[part] for part in PARTS), "received is not the sum of its parts")
    kept = len(distinct) + sum(bool(narrative.reference) for narrative in told)
    report.check(grown["received"] == kept, f"received rose by {grown['received']}, {kept} were confirmed")
    report.check(after["waiting"] == 0, f"{after['waiting']} mails still wait")


def mails(report, house, sent):
    """Each opens, and its bytes are those that were sent; the same id only for the same mail."""
    items, by_id = {}, collections.defaultdict(list)
    for mail in sent:
        if mail.id is None:
            report.check(False, f"{mail.name}: {mail.refused}")
            continue
        by_id[mail.id].append(mail)
    different = 0
    for id, same in by_id.items():
        items[id] = house.read("/api/v1/intake/" + id)
        stored = house.get(f"/api/v1/intake/{id}/raw")
        first_sent = [mail for mail in same if mail.bytes == stored]
        report.check(first_sent, f"{same[0].name}: the stored bytes are not those that were sent")
        different += sum(mail.bytes != stored for mail in same)
    report.figure("mails whose stored bytes equal what was sent", len(by_id))
    report.figure("the same mail again (of these with other trace fields)", f"{len(sent) - len(by_id)} ({different})")
    return items


def narratives(report, house, sent):
    for narrative in sent:
        report.check(narrative.reference, f"{narrative.key}: {narrative.refused}")
        if narrative.reference:
            record = house.read("/api/v1/complaints/" + narrative.reference)
            report.check(record["narrative"] == cleaned(narrative.text), f"{narrative.reference}: another narrative than {narrative.key}")
    report.figure("narratives sent / filed / of these apart", f"{len(sent)} / {sum(bool(n.reference) for n in sent)} / "
                  + str(len({n.reference for n in sent if n.reference})))
    report.check(len({n.reference for n in sent if n.reference}) == len(sent), "two narratives are one complaint")


def cleaned(text):
    """As the contract says: no NUL, no halves of characters, nothing around it."""
    return text.replace("\0", "\ufffd").strip()


def complaints(report, before, after, items, told):
    """Exactly those that were sent are new."""
    expected = {item["complaint"] for item in items.values() if item["state"] == "FILED"} | {n.reference for n in told if n.reference}
    new = set(after) - set(before)
    report.figure("new complaints, expected", f"{len(new)}, {len(expected)}")
    report.check(len(after) == len(set(after)), "a complaint is listed twice")
    report.check(new == expected, f"not expected: {sorted(new - expected)[:10]}; missing: {sorted(expected - new)[:10]}")


def expectations(items, sent, told, ours):
    """Who is to be answered, by complaint; and who may not be, with the reason."""
    may, pretended, may_not = {}, {}, {}
    first = {}
    for mail in sent:
        first.setdefault(mail.id, mail)
    for id, item in items.items():
        if item["state"] == "FILED":
            reason = answerable.why_not(first[id].bytes, item["sender"] or "", ours)
            to = answerable.answer_to(first[id].bytes, item["sender"] or "")
            place = may_not if reason else pretended if to.lower().endswith(PRETENDED) else may
            place[item["complaint"]] = reason or first[id].name
    for narrative in told:
        if narrative.reference:
            may[narrative.reference] = narrative.key
    return may, pretended, may_not


def acknowledgements(report, sink, may, pretended, may_not):
    found = sink.acknowledgements()
    repeats = sum(len(ids) - len(set(ids)) for ids in found.values())
    report.figure("acknowledgements due / pretended / not allowed", f"{len(may)} / {len(pretended)} / {len(may_not)}")
    report.figure("acknowledgements at the sink, of these apart, repeats",
                  f"{sum(map(len, found.values()))}, {sum(len(set(ids)) for ids in found.values())}, {repeats}")
    for reference, source in may.items():
        report.check(reference in found, f"{reference} ({source}) was never acknowledged")
    for reference, ids in found.items():
        report.check(reference in may, f"{reference} was acknowledged: {may_not.get(reference) or pretended.get(reference)}")
        report.check(len(set(ids)) == 1, f"{reference} was acknowledged under {len(set(ids))} Message-IDs")
        report.check("" not in ids, f"{reference} was acknowledged without a Message-ID")
    every = [id for ids in found.values() for id in set(ids)]
    report.check(len(every) == len(set(every)), "two complaints share a Message-ID")

#!/usr/bin/env python3
"""Real input through the real doors, with or without killing, compared by content.

  run.py --data NEWFOLDER --mails FOLDER --texts FILE.csv[.gz] [--texts ...] [--column narrative] [--count 2000]
         [--kill] [--seed N] [--recipient complaints@localhost] [--port 8090] [--mail-port 2590] [--senders 4] [--patience 900]

See README.md beside this file. Ends with 1 when something does not hold.
"""
import argparse
import random
import sys
import threading
import time

import compare
import house as houses
import mails
import narratives
import senders
import sink as sinks

ROUNDS = 5


def arguments():
    read = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    read.add_argument("--data", required=True, help="a folder that is not there yet; the house is made in it")
    read.add_argument("--mails", help="a folder of mail files")
    read.add_argument("--texts", action="append", default=[], help="a CSV file with narratives")
    read.add_argument("--column", default="narrative")
    read.add_argument("--count", type=int, default=2000, help="so many narratives")
    read.add_argument("--kill", action="store_true", help=f"kill -9 {ROUNDS} times the program, the postmaster and a backend")
    read.add_argument("--seed", type=int, default=0, help="for the moments of the kills")
    read.add_argument("--recipient", default="complaints@localhost", help="the house's address")
    read.add_argument("--port", type=int, default=8090)
    read.add_argument("--mail-port", type=int, default=2590)
    read.add_argument("--senders", type=int, default=4, help="at each door at once")
    read.add_argument("--patience", type=int, default=900, help="seconds for the last mail to be read and acknowledged")
    return read.parse_args()


class Killer:
    """Strikes when so much is done as its dice said, a part of a second later."""

    def __init__(self, house, works, seed):
        self.house, self.works, self.dice = house, works, random.Random(seed)
        self.struck = []
        strokes = [house.kill_program, house.kill_postmaster, house.kill_backend] * ROUNDS
        self.dice.shuffle(strokes)
        whole = sum(len(work.things) for work in works)
        points = sorted(self.dice.sample(range(whole // 50, whole - whole // 50), len(strokes)))
        self.plan = list(zip(points, strokes))

    def run(self):
        for point, stroke in self.plan:
            while sum(work.done for work in self.works) < point and any(t.is_alive() for w in self.works for t in w.threads):
                time.sleep(0.005)
            time.sleep(self.dice.uniform(0, 0.3))
            stroke()
            self.struck.append(f"{stroke.__name__.removeprefix('kill_')}@{sum(work.done for work in self.works)}")


def main():
    told = arguments()
    sink = sinks.Sink()
    house = houses.House(told.data, told.port, told.mail_port, sink.port)
    house.start()
    try:
        report = judge(told, house, sink)
    finally:
        house.stop()
    report.show()
    sys.exit(1 if report.faults else 0)


def judge(told, house, sink):
    report = compare.Report()
    ours = told.recipient
    before, complaints_before = house.read("/api/v1/intake/summary"), compare.references(house)
    sent = (mails.of_folder(told.mails) if told.mails else []) + mails.twins(ours)
    stories = narratives.of_files(told.texts, told.column, told.count)
    begun = time.time()
    works = [senders.Work(sent, senders.mail_sender(house, ours), told.senders),
             senders.Work(stories, senders.narrative_sender(house), told.senders)]
    if told.kill:
        kills(report, house, works, told.seed)
    for work in works:
        work.join()
    report.figure("sending took, seconds", round(time.time() - begun))
    again(report, house, ours, sent, stories)
    settle(report, told, house, sink, ours, sent, stories, before, complaints_before)
    return report


def kills(report, house, works, seed):
    killer = Killer(house, works, seed)
    running = threading.Thread(target=killer.run)
    running.start()
    running.join()
    report.figure("killed, at so many things sent", ", ".join(killer.struck))
    report.figure("starts of the program", house.starts)
    report.figure("tries beyond the first, mails and narratives",
                  ", ".join(str(sum(thing.tries for thing in work.things)) for work in works))


def again(report, house, ours, sent, stories):
    """The same once more is the same: each twentieth."""
    mail, story = senders.mail_sender(house, ours), senders.narrative_sender(house)
    for thing, name, send in [(m, "id", mail) for m in sent[::20]] + [(s, "reference", story) for s in stories[::20]]:
        first = getattr(thing, name)
        report.check(send(thing) and getattr(thing, name) == first, f"{first} sent again is {getattr(thing, name)}")


def settle(report, told, house, sink, ours, sent, stories, before, complaints_before):
    compare.until_quiet(house, sink, set, told.patience)
    items = compare.mails(report, house, sent)
    may, pretended, may_not = compare.expectations(items, sent, stories, ours)
    compare.until_quiet(house, sink, lambda: set(may), told.patience)
    compare.sums(report, before, house.read("/api/v1/intake/summary"), sent, stories)
    compare.narratives(report, house, stories)
    compare.complaints(report, complaints_before, compare.references(house), items, stories)
    compare.acknowledgements(report, sink, may, pretended, may_not)
    twins = [mail.id for mail in sent if mail.name.startswith("twin ")]
    report.check(len(set(twins)) == 2, "two mails of one Message-ID and two bodies are one item")
    status, said = house.verify()
    report.figure("bin/verify", ", ".join(said.split("\n")).strip(", "))
    report.check(status == 0, "bin/verify: " + said)


if __name__ == "__main__":
    main()

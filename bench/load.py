#!/usr/bin/env python3
"""Closed-loop load on pages or on receipt, with what the program says of itself (Server-Timing).

  load.py get URL [--user handler --password P] [-c 1] [-d 8]      a page, read again and again
  load.py create URL --key KEY --texts FILE [-c 32] [-d 15]        complaints, each with a text of the file (one a line)
"""
import argparse, http.client, json, multiprocessing, random, re, threading, time, urllib.parse, uuid


def sign_in(url, user, password):
    at = urllib.parse.urlsplit(url)
    link = http.client.HTTPConnection(at.hostname, at.port)
    link.request("GET", "/sign-in")
    answer = link.getresponse()
    page = answer.read().decode()
    cookie = (answer.getheader("Set-Cookie") or "").split(";")[0]
    token = re.search(r'name="_csrf"[^>]*value="([^"]*)"', page) or re.search(r'value="([^"]*)"[^>]*name="_csrf"', page)
    body = urllib.parse.urlencode({"username": user, "password": password, "_csrf": token.group(1) if token else ""})
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin", "Cookie": cookie}
    link.request("POST", "/sign-in", body, headers)
    answer = link.getresponse()
    answer.read()
    cookies = [value for name, value in answer.getheaders() if name.lower() == "set-cookie"]
    if answer.status not in (302, 303) or not cookies:
        raise SystemExit(f"sign-in answered {answer.status}")
    return "; ".join(value.split(";")[0] for value in cookies)


def client(at, request, until, out):
    link = http.client.HTTPConnection(at.hostname, at.port, timeout=60)
    while time.time() < until:
        method, path, body, headers = request()
        begin = time.perf_counter()
        link.request(method, path, body, headers)
        answer = link.getresponse()
        content = answer.read()
        wall = (time.perf_counter() - begin) * 1000
        said = answer.getheader("Server-Timing") or ""
        part = lambda pattern: float((re.search(pattern, said) or [0, "nan"])[1])
        out.append((answer.status, wall, part(r"app;dur=([\d.]+)"), part(r"db;dur=([\d.]+)"), part(r'q;desc="?(\d+)'), len(content)))


def process(arguments, cookie, texts, clients, until, queue):
    at = urllib.parse.urlsplit(arguments.url)
    path = at.path + ("?" + at.query if at.query else "")

    def get():
        return "GET", path, None, {"Cookie": cookie} if cookie else {}

    def create():
        body = {"channel": "API", "externalId": str(uuid.uuid4()), "subject": "Charged twice", "narrative": random.choice(texts),
                "complainant": {"name": "Anna Adler", "email": f"anna.adler{random.randrange(10**9)}@example.org"}}
        return "POST", path, json.dumps(body), {"Content-Type": "application/json", "Authorization": "Bearer " + arguments.key}

    out = []
    threads = [threading.Thread(target=client, args=(at, create if arguments.what == "create" else get, until, out)) for _ in range(clients)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    queue.put(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["get", "create"])
    parser.add_argument("url")
    parser.add_argument("--user")
    parser.add_argument("--password")
    parser.add_argument("--key")
    parser.add_argument("--texts")
    parser.add_argument("-c", type=int, default=1)
    parser.add_argument("-d", type=float, default=8)
    arguments = parser.parse_args()
    cookie = sign_in(arguments.url, arguments.user, arguments.password) if arguments.user else None
    texts = [line.strip() for line in open(arguments.texts) if line.strip()] if arguments.texts else []
    processes = 1 if arguments.c < 8 else 2
    queue, begin = multiprocessing.Queue(), time.time()
    running = [multiprocessing.Process(target=process, args=(arguments, cookie, texts, arguments.c // processes, begin + arguments.d, queue)) for _ in range(processes)]
    for one in running: one.start()
    answers = [answer for _ in running for answer in queue.get()]
    took = time.time() - begin
    at = lambda column, share: (sorted(answer[column] for answer in answers) + [float("nan")])[min(len(answers) - 1, int(len(answers) * share))]
    print(f"{arguments.what} {arguments.url.split('/', 3)[3][:60]} c={arguments.c}: {len(answers) / took:.0f}/s, wall p50 {at(1, .5):.1f} p95 {at(1, .95):.1f} ms, "
          f"app p50 {at(2, .5):.1f} p95 {at(2, .95):.1f} ms, db p50 {at(3, .5):.1f} ms, queries {at(4, .5):.0f} (most {max(a[4] for a in answers):.0f}), "
          f"{at(5, .5) / 1000:.0f} kB, not 2xx: {sum(not 200 <= a[0] < 300 for a in answers)}")


if __name__ == "__main__":
    main()

"""The program under test: started, asked, killed, and started again."""
import http.client
import json
import os
import random
import signal
import subprocess
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
START_SECONDS = 240


class House:
    def __init__(self, data, port, mail_port, relay_port):
        self.data, self.port, self.mail_port, self.relay_port = data, port, mail_port, relay_port
        self.program = None
        self.log = None
        self.starts = 0

    def start(self):
        os.makedirs(self.data, exist_ok=True)
        self.log = open(os.path.join(self.data, "..", os.path.basename(self.data) + ".log"), "ab")
        # A year's mail of one person comes within minutes here: nothing is held back for that.
        settings = {"RECOURSE_ACKNOWLEDGE_LIMIT": "0", "RECOURSE_RELAY_HOST": "127.0.0.1",
                    "RECOURSE_RELAY_PORT": str(self.relay_port),
                    "RECOURSE_RELAY_ENCRYPTION": "none"}
        self.program = subprocess.Popen(
            [os.path.join(ROOT, "bin", "run"), "--port", str(self.port), "--mail-port", str(self.mail_port), "--data", self.data],
            env={**os.environ, **settings}, stdout=self.log, stderr=self.log, cwd=ROOT)
        self.starts += 1
        self.wait_until_ready()

    def wait_until_ready(self):
        until = time.time() + START_SECONDS
        while not self.is_ready():
            if self.program.poll() is not None:
                raise SystemExit(f"the program ended with {self.program.returncode}; see {self.log.name}")
            if time.time() > until:
                raise SystemExit(f"not ready after {START_SECONDS} s; see {self.log.name}")
            time.sleep(0.2)

    def is_ready(self):
        try:
            return self.ask("GET", "/health/ready", key=None)[0] == 200
        except OSError:
            return False

    def stop(self):
        self.program.send_signal(signal.SIGTERM)
        self.program.wait(60)

    def access(self, name):
        with open(os.path.join(self.data, "demo-access.properties"), encoding="utf-8") as opened:
            for line in opened:
                key, _, value = line.partition("=")
                if key.strip() == name:
                    return value.strip().replace("\\:", ":")
        raise SystemExit(f"{name} is not among the demonstration's access")

    def ask(self, method, path, body=None, key="", headers=None, timeout=60):
        """Status and bytes; the connection is one of its own, as a sender's would be."""
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            given = {"Content-Type": "application/json", **(headers or {})}
            if key is not None:
                given["Authorization"] = "Bearer " + (key or self.access("api.key"))
            link.request(method, path, None if body is None else json.dumps(body).encode(), given)
            answer = link.getresponse()
            return answer.status, answer.read()
        except http.client.HTTPException as broken:
            raise OSError(str(broken)) from broken
        finally:
            link.close()

    def get(self, path):
        """What must be there; asked again while the house is away."""
        for _ in range(100):
            try:
                status, body = self.ask("GET", path)
            except OSError:
                status, body = 503, b""
            if status != 503:
                break
            time.sleep(0.3)
        if status != 200:
            raise SystemExit(f"GET {path} answered {status}: {body[:300]!r}")
        return body

    def read(self, path):
        return json.loads(self.get(path))

    def verify(self):
        done = subprocess.run([os.path.join(ROOT, "bin", "verify"), "--data", self.data, "--port", str(self.port)],
                              capture_output=True, text=True, cwd=ROOT)
        return done.returncode, done.stdout

    def kill_program(self):
        self.program.kill()
        self.program.wait()
        self.start()

    def kill_postmaster(self):
        os.kill(self.postmaster(), signal.SIGKILL)
        time.sleep(0.5)
        self.wait_until_ready()

    def kill_backend(self):
        backends = self.backends()
        if backends:
            os.kill(random.choice(backends), signal.SIGKILL)
        time.sleep(0.2)
        self.wait_until_ready()

    def postmaster(self):
        with open(os.path.join(self.data, "postgres", "18", "postmaster.pid"), encoding="utf-8") as opened:
            return int(opened.readline())

    def backends(self):
        """The processes that serve the program, by the titles that PostgreSQL gives them."""
        found = []
        for process in subprocess.run(["pgrep", "-P", str(self.postmaster())], capture_output=True, text=True).stdout.split():
            try:
                with open(f"/proc/{process}/cmdline", "rb") as opened:
                    title = opened.read().decode("utf-8", "replace")
            except OSError:
                continue
            if "[local]" in title or "127.0.0.1" in title:
                found.append(int(process))
        return found

"""A private cluster of PostgreSQL for benchmarks."""
import os
import pathlib
import pwd
import shutil
import subprocess
import sys
import tempfile

# Those of `dudao db init`, so that the figures are what its user sees.
SETTINGS = """
listen_addresses = ''
shared_buffers = 128MB
wal_level = replica
timezone = 'UTC'
log_timezone = 'UTC'
datestyle = 'iso, ymd'
log_checkpoints = off
fsync = on
full_page_writes = on
synchronous_commit = on
"""


class Cluster:
    """A private cluster in a folder of its own."""

    def __init__(self):
        self.binaries = self._binaries()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="dudao-bench-", dir="/tmp"))
        self.launcher = []
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            self.launcher = [
                "setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--reset-env", "--"]
        data = self.folder / "data"
        try:
            self._do("initdb", "-D", str(data), "-U", "postgres", "-A", "trust", "--encoding=UTF8", "--locale=C",
                     "--data-checksums")
            with open(data / "postgresql.conf", "a", encoding="utf-8") as file:
                file.write(SETTINGS + f"unix_socket_directories = '{self.folder}'\n")
                if "BENCH_SERVER_SETTINGS" in os.environ:
                    file.write(os.environ["BENCH_SERVER_SETTINGS"] + "\n")
            self._do("pg_ctl", "-D", str(data), "-w", "-l", str(self.folder / "log"), "start")
            self.pid = int((data / "postmaster.pid").read_text().splitlines()[0])
            self.sql("CREATE ROLE dudao_owner LOGIN CREATEROLE")
        except BaseException:
            self.end()
            raise

    @staticmethod
    def _binaries():
        found = shutil.which("pg_ctl")
        places = [pathlib.Path(found).resolve().parent] if found else []
        places += sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
        for place in places:
            if (place / "initdb").exists():
                return place
        sys.exit("benchmark: no PostgreSQL server is installed; initdb wasn't found")

    def _do(self, tool, *arguments):
        done = subprocess.run(
            [*self.launcher, str(self.binaries / tool), *arguments], capture_output=True, text=True, cwd="/", check=False)
        if done.returncode:
            raise RuntimeError(f"{tool} failed: {done.stderr[-2000:]}{done.stdout[-2000:]}")

    def url(self, database, user):
        """The words that libpq connects with."""
        return f"host={self.folder} user={user} dbname={database}"

    def migrated(self, dudao):
        """Makes the database `ready`, with the schema of a built command."""
        self.sql("CREATE DATABASE ready OWNER dudao_owner TEMPLATE template0")
        subprocess.run([dudao, "db", "migrate", "--database", self.url("ready", "dudao_owner")], check=True,
                       stdout=subprocess.DEVNULL)

    def sql(self, text, database="postgres"):
        """Runs a statement as superuser, and gives its text."""
        done = subprocess.run(
            [str(self.binaries / "psql"), "-XAtqv", "ON_ERROR_STOP=1", "-c", text, self.url(database, "postgres")],
            capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{text}: {done.stderr}")
        return done.stdout.strip()

    def used(self):
        """Seconds of processor of the backends that have ended."""
        fields = pathlib.Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")

    def end(self):
        """Stops the server and removes its folder."""
        if (self.folder / "data" / "postmaster.pid").exists():
            self._do("pg_ctl", "-D", str(self.folder / "data"), "-w", "-m", "fast", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

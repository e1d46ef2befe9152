"""What can happen to a server and its database, each brought about once under load."""
import contextlib
import os
import resource
import subprocess
import tempfile
import time

from world import CRASH

DAY = 86_400_000
POINTS = ["before-batch", "after-rows", "before-commit", "after-commit", "amid-tiles", "before-checkpoint"]


def batches(world):
    """A batch under load: a start looks at each migration in one of its own."""
    return world.count("SELECT count(*) FROM migration") + 30


def killed_at(point):
    """The process dies at a named point of its write path and is started again."""

    def disaster(world):
        time_of = {"amid-tiles": 8, "before-checkpoint": 3}.get(point) or batches(world)
        world.start({"DAVYLAMP_MISHAP": f"kill={point}:{time_of}"})
        world.begin(point)
        world.wait_for_death()
        world.start()
        world.wait()

    return disaster


def database_restarted(world):
    """PostgreSQL is stopped in an orderly way and crashed while the server goes on; with SQLite the server opens it again."""
    world.start()
    world.begin("restart")
    for mode in ["fast", "immediate"]:
        world.wait()
        if world.database:
            subprocess.run([CRASH, mode], check=True, stdout=subprocess.DEVNULL)
        else:
            world.stop()
            world.start()
    world.wait()


def clock_jumped(world):
    """The clock leaps 400 days ahead, 400 days behind, and back, while people report."""
    clock = os.path.join(world.folder, "clock")

    def set_clock(days):
        with open(f"{clock}.new", "w") as file:
            file.write(str(days * DAY))
        os.rename(f"{clock}.new", clock)

    set_clock(400)
    env = {"DAVYLAMP_MISHAP_CLOCK": clock}
    world.token = world.command("token", "create", "--login", "worker", env=env).stdout.strip()
    set_clock(0)
    world.start(env)
    world.begin("clock")
    for days in [400, -400, 0]:
        world.wait()
        set_clock(days)
    world.wait()
    world.finish()
    world.token = world.command("token", "create", "--login", "worker").stdout.strip()  # 400 days ended the others


def power_cut(library, fault=None):
    """The machine goes dark: what the write-ahead log had not yet on the disk is gone."""

    def disaster(world):
        unsynced = os.path.join(world.folder, "unsynced")
        env = {"LD_PRELOAD": library, "DAVYLAMP_MISHAP_UNSYNCED": unsynced}
        world.start({**env, **({"DAVYLAMP_MISHAP": f"fault={fault}"} if fault else {})})
        world.begin("power")
        world.wait(40)
        world.server.kill()
        world.server.wait()
        log = f"{world.folder}/davylamp.sqlite-wal"
        with open(unsynced, "rb") as file:
            kept = int.from_bytes(file.read(8), "little")
        os.remove(f"{world.folder}/davylamp.sqlite-shm")  # shared memory
        os.truncate(log, min(kept, os.path.getsize(log)))
        if fault:
            world.is_hopeless = True  # such a server may not even start; the loss is looked for in the database
        else:
            world.start()
            world.wait()

    return disaster


@contextlib.contextmanager
def small_disk(megabytes):
    """A file system of its own, or None where none may be mounted."""
    folder = tempfile.mkdtemp()
    os.chmod(folder, 0o755)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "davylamp-trial", folder]
    is_mounted = subprocess.run(mount, capture_output=True).returncode == 0
    try:
        yield folder if is_mounted else None
    finally:
        if is_mounted:
            subprocess.run(["umount", "-l", folder], check=True)
        os.rmdir(folder)


def fill(folder, leave):
    """Takes all room but so many bytes; answers the file to remove."""
    ballast = os.path.join(folder, "ballast")
    with open(ballast, "wb") as file:
        while True:
            state = os.statvfs(folder)
            try:
                os.posix_fallocate(file.fileno(), 0, max(1, state.f_bavail * state.f_frsize - leave))
                return ballast
            except OSError:  # the database took some of it meanwhile
                os.truncate(ballast, 0)


def until_refused(world, seconds=20):
    """Until nobody has been answered for a second, or the server has ended."""
    deadline, seen, since = time.monotonic() + seconds, -1, time.monotonic()
    while time.monotonic() < deadline and world.server.poll() is None:
        if len(world.answers) != seen:
            seen, since = len(world.answers), time.monotonic()
        elif time.monotonic() - since > 1:
            return
        time.sleep(0.02)
    assert world.server.poll() is not None, "the disk was never full"


def disk_filled(folder):
    """The disk of the database is full for a while."""

    def disaster(world):
        world.start()
        world.begin("disk")
        world.wait()
        ballast = fill(folder, 400_000)
        until_refused(world)
        os.remove(ballast)
        if world.server.poll() is not None:
            assert world.server.poll() == 74, f"a full disk ends the server with {world.server.poll()}"
            world.start()
        world.wait()

    return disaster


def files_limited(world):
    """No file may grow beyond a limit, where no small disk can be mounted; a supervisor starts the server again."""
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, resource.RLIM_INFINITY))
    world.start(preexec_fn=limit, restore_signals=False)
    world.begin("disk")
    until_refused(world)
    if world.server.poll() is None:
        world.server.kill()
        world.server.wait()
    world.start()
    world.wait()

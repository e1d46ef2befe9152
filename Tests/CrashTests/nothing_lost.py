"""Brings about what can happen to a server, on each engine: what was acknowledged is there, and once.

nothing_lost.py PROGRAM [ROUNDS]: each disaster under load, so many times; it prints attempts, acknowledged, lost and
doubled. Then it plants faults that lose acknowledged reports and fails when it does not see the loss.
"""
import os
import shutil
import subprocess
import sys
import tempfile

import disasters
import steps
from reporting import Reported
from world import CONNINFO, CRASH, in_schema, psql

BIN, ROUNDS = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1
TOTAL = {"attempts": 0, "acknowledged": 0, "lost": 0, "doubled": 0}
RESULTS = {"passed": 0, "failed": 0, "skipped": 0}


def say(text):
    print(f"nothing-lost: {text}", flush=True)


def skip(text):
    RESULTS["skipped"] += 1
    say(f"skipped: {text}")


def suffer(world, engine, name, disaster):
    """One disaster; answers how many acknowledged reports are gone."""
    disaster(world)
    world.finish()
    lost, doubled = world.tally()
    say(f"{engine}, {name}: attempts {world.attempts}, acknowledged {len(world.answers)}, lost {lost}, doubled {doubled}")
    return lost, doubled


def sound(world, engine, name, disaster):
    lost, doubled = suffer(world, engine, name, disaster)
    world.stop()
    for key, value in zip(TOTAL, [world.attempts, len(world.answers), lost, doubled]):
        TOTAL[key] += value
    RESULTS["passed" if lost == doubled == 0 else "failed"] += 1


def planted(world, engine, name, disaster):
    """The same tally must see what a fault loses."""
    lost, _ = suffer(world, engine, f"planted {name}", disaster)
    world.server.kill()
    world.server.wait()
    say(f"{engine}, planted {name}: {'caught' if lost else 'NOT CAUGHT'}")
    RESULTS["passed" if lost else "failed"] += 1


def answered_early(world):
    world.start({"DAVYLAMP_MISHAP": f"fault=early-answer,kill=before-commit:{disasters.batches(world)}"})
    world.begin("early")
    world.wait_for_death()
    world.start()
    world.wait()


def lazy_postgres(world):
    """Commits that do not wait for the disk, and a crash before the database writes of its own accord."""
    psql("ALTER SYSTEM SET wal_writer_delay = '10s'", "ALTER SYSTEM SET wal_writer_flush_after = '1GB'", "SELECT pg_reload_conf()")
    try:
        world.start({"DAVYLAMP_MISHAP": "fault=lazy-commit"})
        world.begin("lazy")
        world.wait(24)
        subprocess.run([CRASH, "immediate"], check=True, stdout=subprocess.DEVNULL)
        world.wait()
    finally:
        psql("ALTER SYSTEM RESET wal_writer_delay", "ALTER SYSTEM RESET wal_writer_flush_after", "SELECT pg_reload_conf()")


def power_library():
    """The preloaded library that knows what reached the disk, or None without a compiler."""
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "power_cut.c")
    library = os.path.join(tempfile.mkdtemp(), "power_cut.so")
    for compiler in ["clang", "cc"]:
        if shutil.which(compiler):
            subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
            return library
    return None


def everywhere(world, engine):
    world.start()  # what a first start catches up with is done before a point is counted
    world.begin("first")
    world.wait()
    world.finish()
    world.stop()
    for point in disasters.POINTS:
        sound(world, engine, f"killed {point}", disasters.killed_at(point))
    sound(world, engine, "clock ±400 days", disasters.clock_jumped)
    if engine == "sqlite" or CRASH:
        sound(world, engine, "database restarted", disasters.database_restarted)
    for name, step in steps.ALL:
        step(world)
        say(f"{engine}, {name}: sound")
        RESULTS["passed"] += 1


def on_sqlite(base):
    library = power_library()
    with disasters.small_disk(256) as disk:
        world = base
        if disk:
            shutil.copytree(base.folder, f"{disk}/data")
            world = Reported(BIN, folder=f"{disk}/data", token=base.token)
        for _ in range(ROUNDS):
            everywhere(world, "sqlite")
            if library:
                sound(world, "sqlite", "power cut", disasters.power_cut(library))
            else:
                skip("sqlite, power cut: there is no C compiler")
            sound(world, "sqlite", "disk full" if disk else "files limited",
                  disasters.disk_filled(disk) if disk else disasters.files_limited)
        audit(world)
        planted(world, "sqlite", "answer before the commit", answered_early)
        if library:
            planted(world, "sqlite", "synchronous NORMAL", disasters.power_cut(library, "lazy-commit"))


def on_postgres():
    with disasters.small_disk(512) as disk:
        database = in_schema("trial")
        if disk:
            shutil.chown(disk, psql("SHOW data_directory") and "postgres")
            psql(f"CREATE TABLESPACE small LOCATION '{disk}'")
            database = database[:-1] + " -c default_tablespace=small'"
        world = Reported(BIN, database)
        for _ in range(ROUNDS):
            everywhere(world, "postgresql")
            if disk:
                sound(world, "postgresql", "disk full", disasters.disk_filled(disk))
            else:
                skip("postgresql, disk full: no file system may be mounted here")
        audit(world)
        planted(world, "postgresql", "answer before the commit", answered_early)
        if CRASH:
            planted(world, "postgresql", "synchronous_commit off", lazy_postgres)
            psql("DROP SCHEMA trial CASCADE")
            if disk:
                psql("DROP DATABASE IF EXISTS restored", "DROP TABLESPACE small")


def audit(world):
    """What a stranger checks, and what an operator checks."""
    world.verify()
    rebuilt = world.command("ledger", "rebuild", "--check", check=False)
    assert rebuilt.returncode == 0, rebuilt.stdout + rebuilt.stderr


def main():
    on_sqlite(Reported(BIN))
    if CONNINFO:
        on_postgres()
    else:
        skip("postgresql: DAVYLAMP_TEST_POSTGRES is not set; scripts/postgres.sh sets it")
    say(", ".join(f"{key} {value}" for key, value in TOTAL.items()))
    say(", ".join(f"{value} {key}" for key, value in RESULTS.items()))
    sys.exit(1 if RESULTS["failed"] or TOTAL["lost"] or TOTAL["doubled"] else 0)


main()

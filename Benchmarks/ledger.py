"""The ledger under measurement: appends with their receipts, and a proof and a full audit of a large published ledger."""
import tempfile
from server import demo


def appends(part, tell, binary, benchmarks, scratch, engine):
    bare = part(benchmarks, "bare-insert", f"{scratch}/bare-appends-{engine.name}.sqlite")["per_cpu_second"]
    with demo(binary, scratch, engine) as (folder, database):
        before = engine.cpu()
        figures = part(benchmarks, "append-receipts", folder, **database)
        other = engine.cpu() - before
    beside = f"; PostgreSQL itself took {other:,.1f} CPU-s" if other else ""
    rate = figures["per_cpu_second"]
    tell(f"appends with receipt, {engine.name}", rate, "per server CPU-second", 30_000, not other and rate >= 30_000,
         f"durable, published, proven, without HTTP; {rate / bare:.3f} of a bare SQLite insert ({bare:,.0f}/CPU-s){beside}")
    for name, key in [("on the disk", "acknowledged_p99_ms"), ("with receipt", "receipt_p99_ms")]:
        wait = figures[key]
        tell(f"99 % of appends {name} within, at 1,500 a second, {engine.name}", wait, "ms", 40, wait <= 40,
             "published about once a second" if key == "receipt_p99_ms" else "durable acknowledgement")


def audit(part, tell, benchmarks, scratch, records):
    with tempfile.TemporaryDirectory(prefix="ledger-", dir=scratch) as folder:
        figures = part(benchmarks, "audit-ledger", folder, "--records", records)
    bare = figures["bare_seconds"]
    beside = f"{records:,} records of {figures['bytes']:,.0f} bytes"
    tell("a proof made and checked", figures["proof_us"], "µs CPU", 60, figures["proof_us"] <= 60,
         f"{beside}, any of them, from tiles; {figures['proof_us'] / (bare / records * 1e6):,.1f} times a record's bare hashing")
    tell("a full audit of the published files", figures["audit_seconds"], "s", 4, figures["audit_seconds"] <= 4,
         f"{beside}, {figures['audit_cpu']:,.1f} CPU-s; bare hashing of them takes {bare:,.2f} s, the audit {figures['audit_cpu'] / bare:,.1f} times as much")

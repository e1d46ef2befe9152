#!/usr/bin/env python3
"""Puts the front-end parts into Public/vendor: the files that vendor/files.txt names, out of hashed wheels.

Nothing is fetched when every file is there with the right checksum. Pages work without these files.
"""
import hashlib
import pathlib
import subprocess
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET, WHEELS = ROOT / "Public" / "vendor", ROOT / ".vendor"


def wanted():
    """(checksum, wheel, path in the wheel, path in Public/vendor) of every line."""
    for line in (ROOT / "vendor" / "files.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            yield line.split()


def is_right(path, checksum):
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == checksum


def fetch():
    """Without a package index there are no comforts, but still every page: that is said, and is no failure."""
    fetched = subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes",
         "--requirement", str(ROOT / "vendor" / "requirements.txt"), "--dest", str(WHEELS)])
    if fetched.returncode != 0:
        print("vendor: pip could not bring the front-end parts; the pages work without them", file=sys.stderr)
    return fetched.returncode == 0


def unpack(files):
    for checksum, wheel, inside, name in files:
        found = sorted(WHEELS.glob(wheel + "-*.whl"))
        if len(found) != 1:
            sys.exit(f"vendor: {len(found)} wheels of {wheel} lie in {WHEELS}; remove the folder and start again")
        content = zipfile.ZipFile(found[0]).read(inside)
        if hashlib.sha256(content).hexdigest() != checksum:
            sys.exit(f"vendor: {inside} of {found[0].name} is not the file that vendor/files.txt names")
        path = TARGET / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def main():
    missing = [file for file in wanted() if not is_right(TARGET / file[3], file[0])]
    if missing and fetch():
        unpack(missing)
        print(f"vendor: {len(missing)} files put into {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()

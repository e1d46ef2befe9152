#!/usr/bin/env python3
"""Puts the front-end parts into Public/vendor: the files that vendor/files.txt names, out of hashed wheels.

Nothing is fetched when every file is there with the right checksum. Pages work without these files.
"""
import hashlib
import json
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


def is_right(path, checksum, is_folder):
    if is_folder:
        return (path / "index.json").is_file() and json.loads((path / "index.json").read_text()).get("checksum") == checksum
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
        if name.endswith("/"):
            cut(content, checksum, found[0].name, path)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def cut(content, checksum, wheel, folder):
    """Shapes of counties, a file for each province, and an index with the middle of each county, written last.

    The shapes are rounded to four decimals of a degree, ten metres. A code is that of the country, 156, before the six digits.
    """
    whole, provinces, middles = json.loads(content), {}, {}
    for feature in whole["features"]:
        code, polygons = str(feature["properties"].get("gb", ""))[3:], feature["geometry"]["coordinates"]
        if len(code) != 6 or feature["geometry"]["type"] != "MultiPolygon":
            continue
        rings = [[thinned(ring) for ring in polygon] for polygon in polygons]
        shape = {"type": "Feature", "properties": {"code": code}, "geometry": {"type": "MultiPolygon", "coordinates": rings}}
        provinces.setdefault(code[:2], []).append(shape)
        middles[code] = max((middle(polygon[0]) for polygon in polygons), key=lambda found: found[0])[1:]
    folder.mkdir(parents=True, exist_ok=True)
    for province, shapes in provinces.items():
        (folder / f"{province}.json").write_text(json.dumps({"type": "FeatureCollection", "features": shapes}, separators=(",", ":")))
    index = {"checksum": checksum, "source": "-".join(wheel.split("-")[:2]), "crs": whole["crs"]["properties"]["name"],
             "approval": whole.get("approval"), "middles": middles}
    (folder / "index.json").write_text(json.dumps(index, separators=(",", ":")))


def thinned(ring):
    points = []
    for x, y in ring:
        point = [round(x, 4), round(y, 4)]
        if not points or points[-1] != point:
            points.append(point)
    return points


def middle(ring):
    """(area, longitude, latitude) of a ring."""
    area, x, y = 0, 0, 0
    for (x0, y0), (x1, y1) in zip(ring, ring[1:]):
        part = x0 * y1 - x1 * y0
        area, x, y = area + part, x + (x0 + x1) * part, y + (y0 + y1) * part
    if area == 0:
        return 0, *ring[0]
    return abs(area), round(x / (3 * area), 4), round(y / (3 * area), 4)


def main():
    missing = [file for file in wanted() if not is_right(TARGET / file[3], file[0], file[3].endswith("/"))]
    if missing and fetch():
        unpack(missing)
        print(f"vendor: {len(missing)} files put into {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()

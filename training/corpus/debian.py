"""Debian packages: fetched with apt, unpacked in memory."""

import gzip
import io
import pathlib
import re
import subprocess
import sys
import tarfile
from dataclasses import dataclass, field


@dataclass
class Package:
    """What is of interest in one package: its files of one kind and where they come from."""

    name: str
    version: str
    source: str  # packages of one source share their authors and often their text
    copyright: str
    files: list[tuple[str, bytes]] = field(default_factory=list)  # (path in the package, content)


def download(folder: pathlib.Path, wanted: list[str]) -> dict[str, pathlib.Path]:
    """apt-get download what is missing; a package that cannot be had stops the build."""
    folder.mkdir(parents=True, exist_ok=True)
    if missing := [name for name in wanted if name not in _present(folder)]:
        try:
            done = subprocess.run(["apt-get", "download", *missing], cwd=folder, capture_output=True, text=True)
        except FileNotFoundError:
            sys.exit("apt-get does not start here: build the corpus on Debian 12")
        if unknown := re.findall(r"Unable to locate package (\S+)|No candidate version found for (\S+)", done.stderr):
            sys.exit(f"no such package (run apt-get update first?): {' '.join(a or b for a, b in unknown)}")
        if done.returncode:
            sys.exit(f"apt-get download failed:\n{done.stderr[-2000:]}")
    have = _present(folder)
    if missing := [name for name in wanted if name not in have]:
        sys.exit(f"packages missing after download: {' '.join(missing)}")
    return have


PYTHON = re.compile(r"\.py(\.gz)?$")


def unpack(deb: pathlib.Path, wanted: re.Pattern = PYTHON) -> Package:
    """The files with a name that is `wanted`, and the copyright file."""
    fields = dict(line.split(": ", 1) for line in _run("dpkg-deb", "-f", str(deb), "Package", "Version", "Source").decode().splitlines())
    name = fields["Package"]
    package = Package(name, fields["Version"], fields.get("Source", name).split(" ")[0], "")
    sibling = None
    with _members(deb) as tar:
        for member in tar:
            if member.isfile() and member.name.endswith("/copyright"):
                package.copyright += tar.extractfile(member).read().decode("utf-8", "replace")
            elif member.issym() and re.search(r"/share/doc/[^/]+$", member.name):
                sibling = pathlib.PurePath(member.linkname).name
            elif member.isfile() and wanted.search(member.name):
                raw = tar.extractfile(member).read()
                raw = gzip.decompress(raw) if member.name.endswith(".gz") else raw
                package.files.append((member.name.removesuffix(".gz"), raw))
    if not package.copyright and sibling and sibling != name:  # the folder of documents is a link to a sibling's
        package.copyright = unpack(download(deb.parent, [sibling])[sibling]).copyright
    return package


def _present(folder: pathlib.Path) -> dict[str, pathlib.Path]:
    return {deb.name.split("_")[0]: deb for deb in folder.glob("*.deb")}


def _members(deb: pathlib.Path) -> tarfile.TarFile:
    return tarfile.open(fileobj=io.BytesIO(_run("dpkg-deb", "--fsys-tarfile", str(deb))))


def _run(*command: str) -> bytes:
    done = subprocess.run(command, capture_output=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed: {done.stderr.decode(errors='replace').strip()}\nDelete that file and start again.")
    return done.stdout

"""Where numbers come from: the commit, the command, the machine and the versions."""

import os
import platform
import re
import shlex
import subprocess
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PACKAGES = ("on-the-record", "onnxruntime", "faiss-cpu", "sentence-transformers", "torch", "numpy")


def provenance(arguments: list[str], module: str = "evals") -> dict[str, Any]:
    """Return what is needed to measure the same again."""
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": commit(),
        "dirty": bool(_git("status", "--porcelain")),
        "command": shlex.join(["python", "-m", module, *arguments]),
        "machine": {"processor": _processor(), "cores": os.cpu_count()},
        "versions": {"python": platform.python_version(), **_versions()},
    }


def commit() -> str | None:
    """Return the short name of the commit that is checked out, or None outside a repository."""
    return _git("rev-parse", "--short", "HEAD")


def _git(*arguments: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip() or None


def _processor() -> str:
    # platform.processor() is empty or only the architecture on Linux.
    cpuinfo = Path("/proc/cpuinfo")
    named = (
        re.search(r"^model name\s*:\s*(.+)$", cpuinfo.read_text(), re.M)
        if cpuinfo.exists()
        else None
    )
    return named[1] if named else platform.processor() or platform.machine()


def _versions() -> dict[str, str]:
    found = {}
    for package in PACKAGES:
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    return found

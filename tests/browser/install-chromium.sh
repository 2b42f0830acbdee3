#!/bin/sh
# Installs Debian's Chromium where it is missing; as root, or by way of sudo.
set -eu

if command -v chromium >/dev/null 2>&1; then
    exit 0
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
fi
$as_root apt-get update --quiet
$as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install --quiet --yes --no-install-recommends chromium fonts-liberation
chromium --version

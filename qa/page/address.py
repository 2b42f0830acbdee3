"""Where the page listens: asked for in the environment, moved where the port is taken."""

import errno
import os
import socket
from collections.abc import Mapping
from typing import NamedTuple

HOST = "127.0.0.1"
PORT = 7860
TRIES = 100


class AddressError(ValueError):
    """An address where nothing can listen; the message tells what to change."""


class Address(NamedTuple):
    """A host and a port."""

    host: str
    port: int


def wanted(environment: Mapping[str, str]) -> Address:
    """Return the address that HOST and PORT ask for; raise AddressError if PORT is no port."""
    host = environment.get("HOST") or HOST
    port = environment.get("PORT") or str(PORT)
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65_536):
        msg = f"PORT must be a number from 1 to 65535, got {port!r}: try PORT={PORT}"
        raise AddressError(msg)
    return Address(host, int(port))


def free(address: Address) -> Address:
    """Return the first free address from `address` on; raise AddressError if there is none."""
    last = min(address.port + TRIES, 65_536)
    for port in range(address.port, last):
        if _is_free(address.host, port):
            return address._replace(port=port)
    msg = f"ports {address.port} to {last - 1} are all in use: set PORT to another"
    raise AddressError(msg)


def _is_free(host: str, port: int) -> bool:
    """Whether nobody listens there; raise AddressError where nobody could."""
    try:
        for family, kind, protocol, _, place in socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM
        ):
            with socket.socket(family, kind, protocol) as probe:
                # Elsewhere than on POSIX this option would let two programs share a port.
                if os.name == "posix":
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(place)
    except (OSError, UnicodeError) as error:
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            return False
        msg = f"nothing can listen on HOST={host} PORT={port}: {error}"
        raise AddressError(msg) from error
    return True

"""Ed25519 (RFC 8032) by the `openssl` command, version 3 or later."""

import os
import subprocess
import tempfile

PUBLIC_KEY_BYTES = 32
SIGNATURE_BYTES = 64
_KEY_HEADER = bytes.fromhex("302a300506032b6570032100")   # SubjectPublicKeyInfo of RFC 8410, before the 32 bytes


class Unavailable(Exception):
    """There is no `openssl` here that verifies Ed25519."""


def verify(public_key, message, signature):
    """Whether the signature over the message is one of the holder of the key."""
    if len(public_key) != PUBLIC_KEY_BYTES or len(signature) != SIGNATURE_BYTES:
        return False
    try:
        with tempfile.TemporaryDirectory(prefix="waarborg-verify-") as folder:
            paths = []
            for name, octets in (("key", _KEY_HEADER + public_key), ("text", message), ("signature", signature)):
                paths.append(os.path.join(folder, name))
                with open(paths[-1], "wb") as file:
                    file.write(octets)
            return subprocess.run(
                ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", paths[0],
                 "-rawin", "-in", paths[1], "-sigfile", paths[2]],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
                timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired) as e:
        raise Unavailable(f"Expected the command openssl to run, but: {e}") from e


# The second test of RFC 8032 section 7.1: a message of one byte.
_KNOWN_KEY = bytes.fromhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
_KNOWN_SIGNATURE = bytes.fromhex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                 "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")


def try_out():
    """Refuses an `openssl` that is not there, is too old for Ed25519, or says yes to everything."""
    if not verify(_KNOWN_KEY, b"\x72", _KNOWN_SIGNATURE) or verify(_KNOWN_KEY, b"\x73", _KNOWN_SIGNATURE):
        raise Unavailable("Expected openssl 3 or later, which verifies Ed25519, but this one does not")

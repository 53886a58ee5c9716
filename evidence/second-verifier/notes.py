"""Signed notes and the keys that sign them: section 3.3 of the page."""

import re
from functools import lru_cache

import ed25519
import mldsa44
from words import Fault, base64, hash_of, number, sha256, utf8

NOTE_LIMIT = 262_144
ED25519 = 0x01
ML_DSA_44 = 0x06
_LENGTHS = {ED25519: ed25519.PUBLIC_KEY_BYTES, ML_DSA_44: mldsa44.PUBLIC_KEY_BYTES}

# Below U+0020, the plus, U+0085, and Zs, Zl and Zp: written out, so that it does not change with a version of Unicode.
_NOT_IN_NAMES = re.compile("[\x00-\x20+\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_NOT_IN_TEXT = re.compile("[\x00-\x09\x0b-\x1f]")
_VKEY = re.compile(r"([^+]*)\+([0-9a-f]{8})\+(.*)", re.DOTALL)


def key_name(text):
    """The name of a key, when it can be one."""
    if not text or _NOT_IN_NAMES.search(text):
        raise Fault("name of a key")
    return text


class Key:
    """A public key of the log."""

    def __init__(self, line):
        parts = _VKEY.fullmatch(line)
        if not parts:
            raise Fault("not a vkey")
        self.name = key_name(parts[1])
        self.id = bytes.fromhex(parts[2])
        octets = base64(parts[3].encode("utf-8"))
        if len(octets) - 1 != _LENGTHS.get(octets[0] if octets else None):
            raise Fault("type or length of the key")
        if self.id != sha256(self.name.encode("utf-8") + b"\n" + octets)[:4]:
            raise Fault("key id")
        self.type = octets[0]
        self.public = octets[1:]


def keys(octets):
    """The keys in a file with keys, at least one."""
    found = []
    for line in utf8(octets).split("\n"):
        line = line.strip()
        if line and not line.startswith("#"):
            found.append(Key(line))
    if not found:
        raise Fault("no keys")
    return found


class Note:
    """A note with a text of three lines: a name, a number and a hash."""

    def __init__(self, octets):
        if len(octets) > NOTE_LIMIT:
            raise Fault("note too large")
        utf8(octets)
        gap = octets.rfind(b"\n\n")
        if gap < 0 or not octets.endswith(b"\n"):
            raise Fault("no empty line, or no LF at the end")
        self.text = octets[:gap + 1]
        if _NOT_IN_TEXT.search(utf8(self.text)):
            raise Fault("control character")
        signatures = octets[gap + 2:-1].split(b"\n")
        if len(signatures) > 64:
            raise Fault("too many signature lines")
        self.signatures = [_signature(line) for line in signatures]
        lines = self.text[:-1].split(b"\n")
        if len(lines) != 3:
            raise Fault("not three lines")
        self.line1 = lines[0]
        self.number = number(lines[1])
        self.hash = hash_of(lines[2])


def _signature(line):
    dash, name, encoded = (line.split(b" ", 2) + [b"", b""])[:3]
    if dash != "\u2014".encode("utf-8"):
        raise Fault("not a signature line")
    octets = base64(encoded)
    if len(octets) < 5:
        raise Fault("no signature")
    return key_name(utf8(name)), octets[:4], octets[4:]


def signed(key, note):
    """Nothing when the key did not sign the note; else the time of its signature, in seconds (0 for Ed25519)."""
    latest = None
    for name, key_id, signature in note.signatures:
        if name == key.name and key_id == key.id:
            time = _verified(key.type, key.name, key.public, note.text, note.line1, note.number, note.hash, signature)
            if time is None:
                return None
            latest = time if latest is None else max(latest, time)
    return latest


@lru_cache(maxsize=65_536)
def _verified(kind, name, public, text, line1, count, root, signature):
    if kind == ED25519:
        return 0 if ed25519.verify(public, text, signature) else None
    if len(signature) != 8 + mldsa44.SIGNATURE_BYTES:
        return None
    time = int.from_bytes(signature[:8], "big", signed=True)
    octets = name.encode("utf-8")
    if time < 0 or len(octets) > 255 or len(line1) > 255:
        return None
    message = b"".join((b"subtree/v1\n\x00", bytes((len(octets),)), octets, signature[:8], bytes((len(line1),)), line1,
                        bytes(8), count.to_bytes(8, "big"), root))
    return time if mldsa44.verify(public, message, signature[8:]) else None

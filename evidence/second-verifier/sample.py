"""A small valid dossier, for the tests: every part can be changed before it is written. Keys are made by `openssl`."""

import atexit
import base64
import hashlib
import os
import shutil
import struct
import subprocess
import tempfile
import zlib

ORIGIN = "waarborg.example/log"
DASH = "\u2014"


def sha256(octets):
    return hashlib.sha256(octets).digest()


def b64(octets):
    return base64.b64encode(octets).decode("ascii")


def root(leaves):
    """MTH of RFC 6962 section 2.1, over hashes of leaves."""
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    k = _split(len(leaves))
    return sha256(b"\x01" + root(leaves[:k]) + root(leaves[k:]))


def path(index, leaves):
    """PATH of section 2.1.1."""
    if len(leaves) == 1:
        return []
    k = _split(len(leaves))
    if index < k:
        return path(index, leaves[:k]) + [root(leaves[k:])]
    return path(index - k, leaves[k:]) + [root(leaves[:k])]


def growth(size, leaves, whole=True):
    """PROOF of section 2.1.2."""
    if size == len(leaves):
        return [] if whole else [root(leaves)]
    k = _split(len(leaves))
    if size <= k:
        return growth(size, leaves[:k], whole) + [root(leaves[k:])]
    return growth(size - k, leaves[k:], False) + [root(leaves[:k])]


def _split(size):
    return 1 << (size - 1).bit_length() - 1


class Signer:
    """An Ed25519 key of a log."""

    def __init__(self, name=ORIGIN):
        self.name = name
        self.folder = tempfile.mkdtemp()
        atexit.register(shutil.rmtree, self.folder)
        self.key = os.path.join(self.folder, "key.pem")
        _openssl("genpkey", "-algorithm", "ed25519", "-out", self.key)
        public = _openssl("pkey", "-in", self.key, "-pubout", "-outform", "DER")[-32:]
        self.id = sha256(name.encode() + b"\n\x01" + public)[:4]
        self.vkey = f"{name}+{self.id.hex()}+{b64(bytes([1]) + public)}"
        self.known = {}

    def line(self, text):
        """The signature line under this text."""
        if text not in self.known:
            source = os.path.join(self.folder, "text")
            with open(source, "wb") as file:
                file.write(text.encode())
            signature = _openssl("pkeyutl", "-sign", "-inkey", self.key, "-rawin", "-in", source)
            self.known[text] = f"{DASH} {self.name} {b64(self.id + signature)}\n"
        return self.known[text]

    def note(self, *lines):
        text = "".join(line + "\n" for line in lines)
        return (text + "\n" + self.line(text)).encode()


def _openssl(*arguments):
    return subprocess.run(["openssl", *arguments], check=True, capture_output=True).stdout


def fields(*values):
    """Length-prefixed fields; None is absent."""
    return b"".join(b"\xff\xff\xff\xff" if value is None else len(value).to_bytes(4, "big") + value for value in values)


def event(at, previous, changed):
    """The twelve fields of an event, by name."""
    made = {"version": b"v1", "origin": ORIGIN.encode(), "event_id": b"event-%d" % at, "kind": b"Project", "case_id": b"P-1",
            "seq": at.to_bytes(8, "big"), "time": b"2026-03-0%dT10:00:00.000Z" % (at + 1), "name": b"Changed", "revision": None,
            "payload": b"{}", "metadata": b"{}", "previous": previous}
    made.update(changed)
    return fields(*made.values())


MODEL = b"<definitions/>"


class Sample:
    """Five events of case P-1 in a log of twelve leaves, a model, an earlier checkpoint of size 7, a readable file."""

    indexes = [1, 2, 5, 8, 11]
    exported = "2026-03-05T11:00:00.000Z"
    size, earlier = 12, (7,)

    def __init__(self, signer, changes=None, redacted=()):
        self.signer = signer
        self.log = [sha256(b"\x00other leaf %d" % at) for at in range(self.size)]
        self.events, previous = {}, bytes(32)
        changes = {1: {"name": b"ModelRan", "payload": b'{"sha256":"%s"}' % sha256(MODEL).hex().encode()},
                   4: {"name": b"RedactionOrdered"}, **(changes or {})}
        for seq, index in enumerate(self.indexes):
            leaf = event(seq, previous, changes.get(seq, {}))
            self.log[index] = previous = sha256(b"\x00" + leaf)
            name = f"events/{seq:010d}."
            if seq in redacted:
                self.events[name + "redacted"] = (f"waarborg redacted event 1\nseq {seq}\nleaf {b64(previous)}\n"
                                                  "authorised-by 4\n").encode()
            else:
                self.events[name + "leaf"] = leaf
        self.head = previous

    def entries(self, replaced=None):
        """The entries, not sealed yet, with the contents of some replaced."""
        cases = [sha256(b"\x00" + fields(b"v1", name, seq.to_bytes(8, "big"), head)) for name, seq, head in
                 ((b"A-9", 3, bytes(32)), (b"P-1", len(self.indexes) - 1, self.head), (b"Q-2", 0, bytes(32)))]
        inclusion = "".join(" ".join([f"{seq} {index}", *map(b64, path(index, self.log))]) + "\n"
                            for seq, index in enumerate(self.indexes))
        made = {
            "dossier.txt": (f"waarborg dossier 1\norigin {ORIGIN}\ncase P-1\nevents {len(self.indexes)}\nmodels 1\n"
                            f"earlier {len(self.earlier)}\nreadable 1\nexported {self.exported}\n").encode(),
            "manifest.txt": b"",
            "seal.note": b"",
            "checkpoint.note": self.signer.note(ORIGIN, str(self.size), b64(root(self.log))),
            "case-map.note": self.signer.note(f"{ORIGIN}/cases/{self.size}", "3", b64(root(cases))),
            "case-map.txt": " ".join([f"1 {len(self.indexes) - 1}", b64(self.head), *map(b64, path(1, cases))]).encode() + b"\n",
            "inclusion.txt": inclusion.encode(),
            "consistency.txt": "".join(" ".join([str(size), *map(b64, growth(size, self.log))]) + "\n"
                                       for size in self.earlier).encode(),
        }
        for size in self.earlier:
            made[f"earlier/{size:019d}.note"] = self.signer.note(ORIGIN, str(size), b64(root(self.log[:size])))
        made.update(self.events)
        made[f"models/{sha256(MODEL).hex()}.bpmn"] = MODEL
        made["leesbaar/index.html"] = b"<html></html>"
        made.update(replaced or {})
        return made

    def octets(self, replaced=None, sealed=True):
        """The file. What is replaced is sealed with the rest, unless it is said that it is not."""
        replaced = replaced or {}
        made = self.sealed(self.entries(replaced if sealed else None))
        made.update(replaced)
        return archive(made)

    def sealed(self, made):
        """The entries with a manifest and a seal that fit them."""
        manifest = "".join(f"{sha256(octets).hex()} {len(octets)} {name}\n" for name, octets in made.items()
                           if name not in ("manifest.txt", "seal.note")).encode()
        made["manifest.txt"] = manifest
        made["seal.note"] = self.signer.note(f"{ORIGIN}/dossier", str(manifest.count(b"\n")), b64(sha256(manifest)))
        return made


def archive(entries):
    """The container of section 2, with names and contents as they are given."""
    body = central = b""
    for name, octets in (entries.items() if isinstance(entries, dict) else entries):
        octets_of_name = name.encode()
        same = struct.pack("<HHHHHIIIHH", 20, 0, 0, 0, 0x21, zlib.crc32(octets), len(octets), len(octets), len(octets_of_name), 0)
        central += b"PK\x01\x02" + struct.pack("<H", 20) + same + struct.pack("<HHHII", 0, 0, 0, 0, len(body)) + octets_of_name
        body += b"PK\x03\x04" + same + octets_of_name + octets
    return body + central + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(central), len(body), 0)

"""The container: section 2 of the page, and the names of section 3."""

import re
import struct
import zlib

from words import Fault

FILE_LIMIT = 268_435_456
ENTRY_LIMIT = 67_108_864
ENTRIES_LIMIT = 65_000
NAME_LIMIT = 100

_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
_DATE = 0x0021

FIXED = ("dossier.txt", "manifest.txt", "seal.note", "checkpoint.note", "case-map.note", "case-map.txt",
         "inclusion.txt", "consistency.txt")
_EARLIER = re.compile(r"earlier/[0-9]{19}\.note")
_MODEL = re.compile(r"models/[0-9a-f]{64}\.bpmn")
_READABLE = re.compile(r"leesbaar/[a-z0-9][a-z0-9._-]{0,59}")


class Container:
    """The entries by name, in their order, and the names of each group."""

    def __init__(self, entries, earlier, events, models, readable):
        self.entries = entries
        self.earlier = earlier
        self.events = events
        self.models = models
        self.readable = readable


def read(octets):
    """The container in these bytes; a Fault when they are anything else."""
    entries = _entries(octets)
    names = [name for name, _ in entries]
    if tuple(names[:len(FIXED)]) != FIXED:
        raise Fault("not the first eight names")
    rest = names[len(FIXED):]
    earlier, rest = _ascending(rest, _EARLIER, 32)
    events = []
    for at, name in enumerate(rest):
        if name not in (f"events/{at:010d}.leaf", f"events/{at:010d}.redacted"):
            break
        events.append(name)
    if not 1 <= len(events) <= 60_000:
        raise Fault("number of events")
    models, rest = _ascending(rest[len(events):], _MODEL, 1_000)
    readable, rest = _ascending(rest, _READABLE, 64)
    if rest:
        raise Fault("an entry that does not belong, or not there")
    return Container(dict(entries), earlier, events, models, readable)


def _ascending(names, shape, limit):
    """The names of this shape at the beginning, which must ascend, and the others."""
    count = 0
    while count < len(names) and shape.fullmatch(names[count]):
        if count and names[count - 1] >= names[count]:
            raise Fault("names do not ascend")
        count += 1
    if count > limit:
        raise Fault("too many of one group")
    return names[:count], names[count:]


def _entries(octets):
    if len(octets) > FILE_LIMIT:
        raise Fault("file too large")
    entries, headers, at = [], [], 0
    while octets[at:at + 4] == b"PK\x03\x04":
        if len(entries) == ENTRIES_LIMIT or at + _LOCAL.size > len(octets):
            raise Fault("too many entries or a header cut short")
        local = _LOCAL.unpack_from(octets, at)
        crc, length, name_length = local[6], local[7], local[9]
        if local != (b"PK\x03\x04", 20, 0, 0, 0, _DATE, crc, length, length, name_length, 0):
            raise Fault("local header")
        start = at + _LOCAL.size + name_length
        if not 1 <= name_length <= NAME_LIMIT or length > ENTRY_LIMIT or start + length > len(octets):
            raise Fault("length of name or content")
        name = octets[at + _LOCAL.size:start]
        content = octets[start:start + length]
        if zlib.crc32(content) != crc:
            raise Fault("CRC-32")
        headers.append(_CENTRAL.pack(b"PK\x01\x02", 20, 20, 0, 0, 0, _DATE, crc, length, length, name_length,
                                     0, 0, 0, 0, 0, at) + name)
        try:
            entries.append((name.decode("ascii"), content))
        except UnicodeDecodeError:
            raise Fault("name") from None
        at = start + length
    if not entries:
        raise Fault("no entries")
    central = b"".join(headers)
    end = _END.pack(b"PK\x05\x06", 0, 0, len(entries), len(entries), len(central), at, 0)
    if octets[at:] != central + end:
        raise Fault("central headers or end record")
    return entries

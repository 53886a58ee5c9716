"""What the entries say: check `format` of the page, sections 3.1 to 3.8."""

import re

import container
import merkle
import notes
import words
from words import Fault

EVENT_LIMIT = 16_777_216
_ABSENT = 0xFFFFFFFF
_ORIGIN = re.compile(rb"[\x21-\x2a\x2c-\x7e]{1,200}")
_CONTROL = re.compile(rb"[\x00-\x1f\x7f]")


class Malformed(Exception):
    """An entry that is not as the page describes; the argument is its place."""


class Event:
    """One event: as in its leaf, or only its leaf hash when it was redacted."""

    __slots__ = ("seq", "place", "redacted", "leaf_hash", "authorised_by", "leaf_index", "path",
                 "origin", "event_id", "kind", "case_id", "own_seq", "time", "name", "payload", "previous")


class Dossier:
    """Everything in a container, read but not yet judged."""

    def __init__(self, octets):
        try:
            self.container = container.read(octets)
        except Exception as e:
            raise Malformed("archive") from e
        self.entries = self.container.entries
        self.earlier = []
        self.events = []
        for place in self.entries:
            try:
                self._entry(place)
            except Exception as e:      # whatever goes wrong in reading is a fault of the entry
                raise Malformed(place) from e

    def _entry(self, place):
        octets = self.entries[place]
        kind = place.split("/")[0]
        if kind == "dossier.txt":
            self._about(octets)
        elif kind == "seal.note":
            self.seal = self._note(octets, self.origin + b"/dossier")
        elif kind == "checkpoint.note":
            self.checkpoint = self._note(octets, self.origin)
        elif kind == "case-map.note":
            self.case_map = notes.Note(octets)
            start = self.origin + b"/cases/"
            if not self.case_map.line1.startswith(start):
                raise Fault("line 1")
            self.case_map_size = words.number(self.case_map.line1[len(start):])
        elif kind == "case-map.txt":
            self._case_map_proof(octets)
        elif kind == "inclusion.txt":
            self._inclusion(octets)
        elif kind == "consistency.txt":
            self._consistency(octets)
        elif kind == "earlier":
            note = self._note(octets, self.origin)
            if note.number != int(place[8:27]) or not 0 < note.number < self.checkpoint.number:
                raise Fault("size")
            self.earlier.append((place, note))
        elif kind == "events":
            event = _redacted(octets) if place.endswith(".redacted") else _leaf(octets)
            event.seq = int(place[7:17])
            event.place = place
            if event.redacted and event.own_seq != event.seq:
                raise Fault("seq")
            event.leaf_index, event.path = self.paths[event.seq]
            self.events.append(event)

    @staticmethod
    def _note(octets, line1):
        note = notes.Note(octets)
        if note.line1 != line1:
            raise Fault("line 1")
        return note

    def _about(self, octets):
        lines = words.lines(octets)
        if len(lines) != 8 or lines[0] != b"waarborg dossier 1":
            raise Fault("lines")
        self.origin = _after(b"origin ", lines[1])
        self.case_id = _after(b"case ", lines[2])
        if not _ORIGIN.fullmatch(self.origin):
            raise Fault("origin")
        if not 1 <= len(self.case_id) <= 255 or _CONTROL.search(self.case_id) or self.case_id != self.case_id.strip(b" "):
            raise Fault("case id")
        groups = ((b"events ", self.container.events), (b"models ", self.container.models),
                  (b"earlier ", self.container.earlier), (b"readable ", self.container.readable))
        for line, (word, group) in zip(lines[3:7], groups):
            if words.number(_after(word, line)) != len(group):
                raise Fault("count")
        self.exported = words.time(_after(b"exported ", lines[7]))

    def _case_map_proof(self, octets):
        lines = words.lines(octets)
        if len(lines) != 1:
            raise Fault("lines")
        fields = lines[0].split(b" ")
        if len(fields) < 3:
            raise Fault("fields")
        self.map_index, self.last_seq = words.number(fields[0]), words.number(fields[1])
        self.head = words.hash_of(fields[2])
        self.map_path = _hashes(fields[3:], 0, 63)

    def _inclusion(self, octets):
        lines = words.lines(octets)
        if len(lines) != len(self.container.events):
            raise Fault("lines")
        self.paths = []
        for seq, line in enumerate(lines):
            fields = line.split(b" ")
            if len(fields) < 2 or words.number(fields[0]) != seq:
                raise Fault("seq")
            self.paths.append((words.number(fields[1]), _hashes(fields[2:], 0, 63)))

    def _consistency(self, octets):
        lines = words.lines(octets)
        if len(lines) != len(self.container.earlier):
            raise Fault("lines")
        self.proofs = []
        for name, line in zip(self.container.earlier, lines):
            fields = line.split(b" ")
            if words.number(fields[0]) != int(name[8:27]):
                raise Fault("size")
            self.proofs.append(_hashes(fields[1:], 1, 64))


def _after(word, line):
    if not line.startswith(word):
        raise Fault("word")
    return line[len(word):]


def _hashes(fields, least, most):
    if not least <= len(fields) <= most:
        raise Fault("number of hashes")
    return [words.hash_of(field) for field in fields]


def _leaf(octets):
    if len(octets) > EVENT_LIMIT:
        raise Fault("event too large")
    fields, at = [], 0
    for place in range(1, 13):
        if at + 4 > len(octets):
            raise Fault("cut short")
        length = int.from_bytes(octets[at:at + 4], "big")
        at += 4
        if length == _ABSENT:
            if place != 9:
                raise Fault("absent")
            fields.append(None)
            continue
        if at + length > len(octets):
            raise Fault("cut short")
        fields.append(octets[at:at + length])
        at += length
    if at != len(octets) or fields[0] != b"v1" or len(fields[5]) != 8 or len(fields[11]) != 32:
        raise Fault("fields")
    for place in (1, 2, 3, 4, 5, 7, 8, 9):
        if fields[place - 1] is not None:
            words.utf8(fields[place - 1])
    event = Event()
    event.redacted = False
    event.leaf_hash = merkle.leaf(octets)
    _, event.origin, event.event_id, event.kind, event.case_id, seq, event.time, event.name = fields[:8]
    event.own_seq = int.from_bytes(seq, "big", signed=True)
    if event.own_seq < 0:
        raise Fault("negative seq")
    event.payload, event.previous = fields[9], fields[11]
    return event


def _redacted(octets):
    lines = words.lines(octets)
    if len(lines) != 4 or lines[0] != b"waarborg redacted event 1":
        raise Fault("lines")
    event = Event()
    event.redacted = True
    event.own_seq = words.number(_after(b"seq ", lines[1]))
    event.leaf_hash = words.hash_of(_after(b"leaf ", lines[2]))
    event.authorised_by = words.number(_after(b"authorised-by ", lines[3]))
    return event

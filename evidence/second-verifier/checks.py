"""Checks 3 to 11 of section 4: each yields its faults, in order, as the place and, for a fault of an event, its seq."""

import re

import merkle
import notes
import words
from words import Fault

SLACK = 60_000              # milliseconds between clocks that may differ
UNSIGNED_LIMIT = 600_000    # milliseconds that an event may have been left out of a checkpoint
_SHA256 = re.compile(rb'"sha256":"([0-9a-f]{64})"')


def signature(dossier, keys, own):
    """Every key has the name of the log, and signed every note."""
    for key in keys:
        if key.name.encode("utf-8") != dossier.origin:
            yield "dossier.txt", None
    signed_notes = [("seal.note", dossier.seal), ("checkpoint.note", dossier.checkpoint),
                    ("case-map.note", dossier.case_map), *dossier.earlier]
    for place, note in signed_notes:
        for key in keys:
            if notes.signed(key, note) is None:
                yield place, None


def manifest(dossier, keys, own):
    """The seal seals the manifest, and the manifest is that of the entries."""
    found = dossier.entries["manifest.txt"]
    if dossier.seal.number != found.count(b"\n") or dossier.seal.hash != words.sha256(found):
        yield "manifest.txt", None
    at = 0
    for place, octets in dossier.entries.items():
        if place not in ("manifest.txt", "seal.note"):
            line = f"{words.sha256(octets).hex()} {len(octets)} {place}\n".encode("ascii")
            if not found.startswith(line, at):
                yield place, None
                return
            at += len(line)
    if at != len(found):
        yield "manifest.txt", None


def inclusion(dossier, keys, own):
    """Every event is in the log, in their order."""
    size, root, before = dossier.checkpoint.number, dossier.checkpoint.hash, -1
    for event in dossier.events:
        if event.leaf_index <= before or not merkle.included(event.leaf_hash, event.leaf_index, size, event.path, root):
            yield event.place, event.seq
        before = event.leaf_index


def chain(dossier, keys, own):
    """Every event is of this case and names the one before it."""
    previous, kind, seen = bytes(32), None, set()
    for event in dossier.events:
        if not event.redacted:
            kind = event.kind if kind is None else kind
            if (event.origin != dossier.origin or event.case_id != dossier.case_id or event.own_seq != event.seq
                    or not event.kind or event.kind != kind or event.event_id in seen or event.previous != previous):
                yield event.place, event.seq
            seen.add(event.event_id)
        previous = event.leaf_hash


def case_map(dossier, keys, own):
    """The case ends in the map of all cases where it ends here."""
    if dossier.case_map_size != dossier.checkpoint.number:
        yield "case-map.note", None
    last = dossier.events[-1]
    fields = (b"v1", dossier.case_id, dossier.last_seq.to_bytes(8, "big"), dossier.head)
    leaf = merkle.leaf(b"".join(len(field).to_bytes(4, "big") + field for field in fields))
    if (dossier.last_seq != last.seq or dossier.head != last.leaf_hash or not merkle.included(
            leaf, dossier.map_index, dossier.case_map.number, dossier.map_path, dossier.case_map.hash)):
        yield "case-map.txt", None


def consistency(dossier, keys, own):
    """The log only grew, since every earlier checkpoint and since the one of the verifier's owner."""
    covering = dossier.checkpoint
    for (place, note), proof in zip(dossier.earlier, dossier.proofs):
        if not merkle.grown(note.number, note.hash, covering.number, covering.hash, proof):
            yield place, None
    if own is not None:
        known = {(0, merkle.EMPTY_ROOT), (covering.number, covering.hash)}
        known.update((note.number, note.hash) for _, note in dossier.earlier)
        if (own.number, own.hash) not in known:
            yield "own", None


def time(dossier, keys, own):
    """The times of recording follow each other, and fit the times at which checkpoints were signed."""
    bounds = []             # size, time in milliseconds, whether it is an earlier one
    for key in keys:
        if key.type == notes.ML_DSA_44:
            for note in (dossier.checkpoint, *(note for _, note in dossier.earlier)):
                seconds = notes.signed(key, note)
                if seconds is not None:
                    bounds.append((note.number, seconds * 1000, note is not dossier.checkpoint))
    latest = None
    for event in dossier.events:
        if event.redacted:
            continue
        try:
            at = words.time(event.time)
        except Fault:
            yield event.place, event.seq
            continue
        if ((latest is not None and at < latest - SLACK) or at > dossier.exported + SLACK
                or any(at > signed + 1000 + SLACK if event.leaf_index < size else earlier and at < signed - UNSIGNED_LIMIT
                       for size, signed, earlier in bounds)):
            yield event.place, event.seq
        latest = at if latest is None else max(latest, at)


def model(dossier, keys, own):
    """Every model that ran is here, and every model here ran."""
    present, ran = set(dossier.container.models), set()
    for event in dossier.events:
        if not event.redacted and event.name == b"ModelRan":
            found = _SHA256.search(event.payload)
            place = f"models/{found[1].decode('ascii')}.bpmn" if found else None
            ran.add(place)
            if place not in present:
                yield event.place, event.seq
    complete = not any(event.redacted for event in dossier.events)
    for place in dossier.container.models:
        if words.sha256(dossier.entries[place]).hex() != place[7:71] or (complete and place not in ran):
            yield place, None


def redaction(dossier, keys, own):
    """Every redaction was ordered by a later event."""
    for event in dossier.events:
        if event.redacted:
            order = event.authorised_by
            if (not event.seq < order < len(dossier.events) or dossier.events[order].redacted
                    or dossier.events[order].name != b"RedactionOrdered"):
                yield event.place, event.seq


ALL = (("signature", signature), ("manifest", manifest), ("inclusion", inclusion), ("chain", chain),
       ("case-map", case_map), ("consistency", consistency), ("time", time), ("model", model), ("redaction", redaction))
EVERY_NAME = ("zip", "format", *(name for name, _ in ALL))
OF_EVENTS = ("inclusion", "chain", "time", "model", "redaction")

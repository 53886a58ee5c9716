#!/usr/bin/env python3
"""Verifies dossiers as docs/dossier-format.md describes them, without anything of the application that wrote them.

    verify.py DOSSIER.zip --keys FILE [--checkpoint FILE] [--json]
    verify.py --batch     --keys FILE [--checkpoint FILE]

Exit status: 0 for ok and redacted, 1 for broken, 2 when there is nothing to judge.
With --batch: paths from standard input, one on a line; for each one line of JSON; exit status 0 at the end of the input.
"""

import argparse
import json
import os
import sys

sys.dont_write_bytecode = True

import checks
import container
import ed25519
import notes
from dossier import Dossier, Malformed
from words import Fault


class NothingToJudge(Exception):
    """What the verifier was given besides the dossier, or the file itself, cannot be read."""


def judge(octets, keys, own=None):
    """The result of section 4.2 for the bytes of a file. Whatever goes wrong in a check is a fault."""
    outcome = {name: "not-run" for name in checks.EVERY_NAME}
    try:
        dossier = Dossier(octets)
    except Malformed as e:
        place = e.args[0]
        check = "zip" if place == "archive" else "format"
        outcome["zip"] = "fail" if check == "zip" else "pass"
        outcome[check] = "fail"
        return {"verdict": "broken", "first": {"check": check, "place": place}, "checks": outcome, "events": []}
    outcome["zip"] = outcome["format"] = "pass"
    events = ["redacted" if event.redacted else "pass" for event in dossier.events]
    first = None
    for name, check in checks.ALL:
        outcome[name] = "pass"
        for place, seq in _faults(check, dossier, keys, own):
            outcome[name] = "fail"
            first = first or {"check": name, "place": place}
            if seq is not None and not events[seq].startswith("fail"):
                events[seq] = "fail " + name
    verdict = "broken" if first else "redacted" if any(event.redacted for event in dossier.events) else "ok"
    return {"verdict": verdict, "first": first, "checks": outcome, "events": events}


def _faults(check, dossier, keys, own):
    try:
        yield from check(dossier, keys, own)
    except ed25519.Unavailable as e:
        raise NothingToJudge(str(e)) from e
    except Exception as e:
        yield f"unexpected {type(e).__name__}", None


def content(path):
    """The bytes of a file, of one too large only as many as show that it is."""
    try:
        with open(path, "rb") as file:
            return file.read(container.FILE_LIMIT + 1)
    except (OSError, ValueError) as e:
        raise NothingToJudge(f"Expected a file to read, but: {e}") from e


def keys_in(path):
    """The keys in a file, all of which must have signed."""
    try:
        keys = notes.keys(content(path))
    except Fault as e:
        raise NothingToJudge(f"Expected keys of the log, one vkey on a line, but: {e}") from e
    if any(key.type == notes.ED25519 for key in keys):
        try:
            ed25519.try_out()
        except ed25519.Unavailable as e:
            raise NothingToJudge(str(e)) from e
    return keys


def own_checkpoint(path, keys):
    """The checkpoint that the owner kept: of the log that the keys are of, signed by every one of them."""
    try:
        own = notes.Note(content(path))
    except Fault as e:
        raise NothingToJudge(f"Expected a checkpoint, but: {e}") from e
    for key in keys:
        if own.line1 != key.name.encode("utf-8") or notes.signed(key, own) is None:
            raise NothingToJudge(f"Expected a checkpoint signed by every key, but {key.name} {key.id.hex()} did not sign it")
    return own


def batch(paths, out, keys, own):
    """Judges the file of every line, and writes the result of each on one line."""
    for line in paths:
        path = os.fsdecode(line[:-1] if line.endswith(b"\n") else line)
        try:
            result = judge(content(path), keys, own)
        except NothingToJudge as e:
            result = {"verdict": None, "first": None, "checks": {name: "not-run" for name in checks.EVERY_NAME},
                      "events": [], "error": str(e)}
        except MemoryError:
            result = {"verdict": None, "first": None, "checks": {name: "not-run" for name in checks.EVERY_NAME},
                      "events": [], "error": "Expected enough memory, but there was not"}
        result["path"] = path
        out.write(json.dumps(result) + "\n")
        out.flush()


def main(arguments=None):
    """The command; gives its exit status."""
    parser = argparse.ArgumentParser(description="Verify a dossier of Waarborg.")
    parser.add_argument("dossier", nargs="?", help="the file to verify")
    parser.add_argument("--keys", required=True, help="file with the public keys of the log, from elsewhere than the dossier")
    parser.add_argument("--checkpoint", help="a checkpoint of the log that you kept from earlier")
    parser.add_argument("--json", action="store_true", help="write the result as JSON")
    parser.add_argument("--batch", action="store_true", help="read paths from standard input, write a line of JSON for each")
    given = parser.parse_args(arguments)
    if given.batch == (given.dossier is not None):
        parser.error("expected one dossier or --batch")
    try:
        keys = keys_in(given.keys)
        own = own_checkpoint(given.checkpoint, keys) if given.checkpoint else None
        if given.batch:
            batch(sys.stdin.buffer, sys.stdout, keys, own)
            return 0
        result = judge(content(given.dossier), keys, own)
    except (NothingToJudge, ed25519.Unavailable, MemoryError) as e:
        print(e or "Expected enough memory, but there was not", file=sys.stderr)
        return 2
    if given.json:
        print(json.dumps(result))
    else:
        _tell(result)
    return 1 if result["verdict"] == "broken" else 0


def _tell(result):
    print(result["verdict"])
    for name, outcome in result["checks"].items():
        print(f"  {name}: {outcome}")
    if result["first"]:
        print(f"first fault: {result['first']['check']} at {result['first']['place']}")
    print(f"events: {len(result['events'])}")
    for seq, outcome in enumerate(result["events"]):
        if outcome != "pass":
            print(f"  {seq}: {outcome}")


if __name__ == "__main__":
    sys.exit(main())

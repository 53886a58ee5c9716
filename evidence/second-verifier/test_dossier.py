"""The verifier over whole dossiers: each check finds its fault, at its place, and nothing crashes it."""

import io
import json
import os
import random
import subprocess
import sys
import tempfile
import unittest
from unittest import mock

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import mldsa44
import notes
import verify
from sample import MODEL, ORIGIN, Sample, Signer, archive, b64, root, sha256

SIGNER = Signer()
OTHER = Signer()
KEYS = notes.keys(SIGNER.vkey.encode())
MODEL_NAME = f"models/{sha256(MODEL).hex()}.bpmn"


def judged(octets, keys=KEYS, own=None):
    return verify.judge(octets, keys, own)


class DossierTest(unittest.TestCase):
    """What is said of the bytes of a file."""

    def broken(self, octets, check, place, **given):
        result = judged(octets, **given)
        self.assertEqual(("broken", {"check": check, "place": place}), (result["verdict"], result["first"]))
        return result

    def test_a_whole_dossier_is_ok(self):
        result = judged(Sample(SIGNER).octets())
        self.assertEqual(("ok", None, ["pass"] * 5), (result["verdict"], result["first"], result["events"]))
        self.assertEqual({"pass"}, set(result["checks"].values()))

    def test_a_redacted_event_is_told_and_the_order_for_it_must_be_there(self):
        result = judged(Sample(SIGNER, redacted=[2]).octets())
        self.assertEqual(("redacted", ["pass", "pass", "redacted", "pass", "pass"]), (result["verdict"], result["events"]))
        result = self.broken(Sample(SIGNER, {4: {"name": b"Changed"}}, redacted=[2]).octets(), "redaction", "events/0000000002.redacted")
        self.assertEqual("fail redaction", result["events"][2])

    def test_any_byte_changed_added_or_left_out_breaks_it(self):
        whole, chance = Sample(SIGNER).octets(), random.Random(3)
        for _ in range(200):
            at = chance.randrange(len(whole))
            changed = bytearray(whole)
            changed[at] ^= 1 << chance.randrange(8)
            self.assertEqual("broken", judged(bytes(changed))["verdict"], at)
            self.assertEqual("broken", judged(whole[:at])["verdict"], at)
            self.assertEqual("broken", judged(whole[:at] + b"\x00" + whole[at:])["verdict"], at)
        self.assertEqual("broken", judged(whole + b"\x00")["verdict"])
        self.assertEqual("broken", judged(b"")["verdict"])

    def test_the_container_takes_only_the_names_of_the_page_in_their_order(self):
        entries = list(Sample(SIGNER).entries().items())
        for at in range(len(entries)):
            without = archive(entries[:at] + entries[at + 1:])
            if entries[at][0] in ("earlier/0000000000000000007.note", "events/0000000004.leaf", MODEL_NAME, "leesbaar/index.html"):
                self.broken(without, "format", "dossier.txt")
            else:
                self.broken(without, "zip", "archive")
            self.broken(archive(entries[:at + 1] + entries[at:]), "zip", "archive")
            self.broken(archive(entries[at:] + entries[:at]) if at else b"", "zip", "archive")
        for name in ("../x", "leesbaar/.x", "leesbaar/X", "events/0000000005.LEAF", "models/" + "g" * 64 + ".bpmn", "leesbaar/é"):
            self.broken(archive(entries + [(name, b"")]), "zip", "archive")

    def test_signatures_of_every_key_are_needed_under_every_note(self):
        octets = Sample(SIGNER).octets()
        result = self.broken(octets, "signature", "seal.note", keys=KEYS + notes.keys(OTHER.vkey.encode()))
        self.assertEqual({"pass", "fail"}, set(result["checks"].values()))
        self.assertEqual(["pass"] * 5, result["events"])
        self.broken(octets, "signature", "dossier.txt", keys=notes.keys(Signer("elsewhere").vkey.encode()))
        checkpoint = Sample(SIGNER).entries()["checkpoint.note"]
        wrong = checkpoint.replace(SIGNER.line("x").encode(), b"") + SIGNER.line("x").encode()
        self.broken(Sample(SIGNER).octets({"checkpoint.note": wrong}), "signature", "checkpoint.note")

    def test_what_is_sealed_must_be_what_is_there(self):
        sample = Sample(SIGNER)
        self.broken(sample.octets({"leesbaar/index.html": b"other"}, sealed=False), "manifest", "leesbaar/index.html")
        manifest = Sample(SIGNER).octets()
        start = manifest.index(b"manifest.txt") + len("manifest.txt")
        end = manifest.index(b"PK\x03\x04", start)
        self.broken(sample.octets({"manifest.txt": manifest[start:end] + b"x\n"}, sealed=False), "manifest", "manifest.txt")

    def test_an_event_must_be_in_the_log_and_in_the_chain(self):
        lines = Sample(SIGNER).entries()["inclusion.txt"].decode().split("\n")
        swapped = "\n".join([lines[0], lines[1].replace("1 2 ", "1 3 "), *lines[2:]]).encode()
        result = self.broken(Sample(SIGNER).octets({"inclusion.txt": swapped}), "inclusion", "events/0000000001.leaf")
        self.assertEqual("fail inclusion", result["events"][1])
        for changed in ({"origin": b"other"}, {"case_id": b"P-2"}, {"seq": bytes(8)}, {"kind": b""}, {"kind": b"Other"},
                        {"event_id": b"event-1"}, {"previous": bytes(32)}):
            result = self.broken(Sample(SIGNER, {3: changed}).octets(), "chain", "events/0000000003.leaf")
            self.assertEqual(["pass", "pass", "pass", "fail chain", "pass"], result["events"])

    def test_the_case_must_end_in_the_map_where_it_ends(self):
        entries = Sample(SIGNER).entries()
        proof = entries["case-map.txt"]
        self.broken(Sample(SIGNER).octets({"case-map.txt": proof.replace(b"1 4 ", b"1 3 ")}), "case-map", "case-map.txt")
        self.broken(Sample(SIGNER).octets({"case-map.txt": proof.replace(b"1 4 ", b"3 4 ")}), "case-map", "case-map.txt")
        lines = entries["case-map.note"].decode().split("\n")
        later = SIGNER.note(f"{ORIGIN}/cases/13", lines[1], lines[2])
        self.broken(Sample(SIGNER).octets({"case-map.note": later}), "case-map", "case-map.note")

    def test_the_log_only_grew(self):
        forked = SIGNER.note(ORIGIN, "7", b64(bytes(32)))
        self.broken(Sample(SIGNER).octets({"earlier/0000000000000000007.note": forked}), "consistency",
                    "earlier/0000000000000000007.note")
        sample = Sample(SIGNER)
        for size, expected in ((0, "ok"), (7, "ok"), (12, "ok"), (6, "broken"), (13, "broken")):
            own = notes.Note(SIGNER.note(ORIGIN, str(size), b64(root(sample.log[:size]))))
            self.assertEqual(expected, judged(sample.octets(), own=own)["verdict"], size)
        own = notes.Note(SIGNER.note(ORIGIN, "12", b64(bytes(32))))
        self.broken(sample.octets(), "consistency", "own", own=own)

    def test_times_follow_each_other_and_the_export(self):
        for seq, time in ((2, b"2026-03-02T09:58:59.999Z"), (4, b"2026-03-05T11:01:00.001Z"), (2, b"2026-02-30T10:00:00.000Z"),
                          (2, b"2026-03-02T24:00:00.000Z"), (2, b"2026-03-03T10:00:00Z"), (2, b"0000-03-03T10:00:00.000Z"),
                          (2, "٢026-03-03T10:00:00.000Z".encode()), (2, b"2026-03-03T10:00:00.000Z\n")):
            change = {4: {"name": b"RedactionOrdered", "time": time}} if seq == 4 else {2: {"time": time}}
            result = self.broken(Sample(SIGNER, change).octets(), "time", f"events/{seq:010d}.leaf")
            self.assertEqual("fail time", result["events"][seq])
        self.assertEqual("ok", judged(Sample(SIGNER, {2: {"time": b"2026-03-02T09:59:00.000Z"}}).octets())["verdict"])

    def test_models_that_ran_are_there_and_no_others(self):
        digits = sha256(MODEL).hex().encode()
        named = b'"sha256":"%s"' % digits
        for payload in (b"{}", b"", b'{"sha256":5}', named[:-1], named.upper(), b'{"sha256": "%s"}' % digits, b'"sha256":"%s"' % (b"0" * 64),
                        b'"sha256":"%s"' % (b"0" * 64) + named):
            changed = {1: {"name": b"ModelRan", "payload": payload}}
            self.broken(Sample(SIGNER, changed).octets(), "model", "events/0000000001.leaf")
        for payload in (named, b"\xff" + named + b"\x00", b"[" * 20_000 + named):
            self.assertEqual("ok", judged(Sample(SIGNER, {1: {"name": b"ModelRan", "payload": payload}}).octets())["verdict"])
        self.broken(Sample(SIGNER, {1: {"name": b"Changed"}}).octets(), "model", MODEL_NAME)
        self.broken(Sample(SIGNER).octets({MODEL_NAME: b"other"}), "model", MODEL_NAME)

    def test_times_fit_those_of_the_ml_dsa_signatures(self):
        public = bytes(mldsa44.PUBLIC_KEY_BYTES)
        key_id = sha256(ORIGIN.encode() + b"\n\x06" + public)[:4]
        keys = KEYS + notes.keys(f"{ORIGIN}+{key_id.hex()}+{b64(bytes([6]) + public)}".encode())

        def signature(message):     # stands in for ML-DSA, so that what is signed is tested without signing
            return sha256(message) + bytes(mldsa44.SIGNATURE_BYTES - 32)

        def line(note, seconds):
            name, number, hashed = note.decode().split("\n")[:3]
            message = (b"subtree/v1\n\0" + bytes([len(ORIGIN)]) + ORIGIN.encode() + seconds.to_bytes(8, "big") + bytes([len(name)])
                       + name.encode() + bytes(8) + int(number).to_bytes(8, "big") + notes.hash_of(hashed.encode()))
            return note + f"\u2014 {ORIGIN} {b64(key_id + seconds.to_bytes(8, 'big') + signature(message))}\n".encode()

        def result(covering, earlier):
            sample = Sample(SIGNER)
            plain = sample.entries()
            times = {"checkpoint.note": covering, "earlier/0000000000000000007.note": earlier, "case-map.note": covering}
            made = sample.sealed(sample.entries({name: line(plain[name], time) for name, time in times.items()}))
            made["seal.note"] = line(made["seal.note"], covering)
            return judged(archive(made), keys)

        fourth, fifth = 1772618400, 1772704800      # 2026-03-04 and 05, 10:00:00 UTC
        third = fourth - 86400
        with mock.patch.object(mldsa44, "verify", lambda public, message, found: found == signature(message)):
            for covering, earlier, expected in ((fifth, third, "ok"), (fifth - 61, third, "ok"), (fifth - 62, third, "time"),
                                                (fifth, third - 61, "ok"), (fifth, third - 62, "time"),
                                                (fifth, fourth + 600, "ok"), (fifth, fourth + 601, "time")):
                found = result(covering, earlier)
                self.assertEqual(expected, found["first"]["check"] if found["first"] else found["verdict"], (covering, earlier))


class CommandTest(unittest.TestCase):
    """The command as it is called."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.keys = self.file("keys", b"# keys of the log\n\n  " + SIGNER.vkey.encode() + b"\r\n")

    def file(self, name, octets):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(octets)
        return path

    def run_it(self, *arguments, given=b""):
        here = os.path.dirname(os.path.abspath(verify.__file__))
        done = subprocess.run([sys.executable, os.path.join(here, "verify.py"), *arguments], input=given, capture_output=True)
        return done.returncode, done.stdout.decode()

    def test_exit_statuses(self):
        whole = self.file("whole.zip", Sample(SIGNER).octets())
        broken = self.file("broken.zip", b"PK")
        self.assertEqual(0, self.run_it(whole, "--keys", self.keys)[0])
        self.assertEqual(0, self.run_it(self.file("r.zip", Sample(SIGNER, redacted=[2]).octets()), "--keys", self.keys)[0])
        self.assertEqual(1, self.run_it(broken, "--keys", self.keys)[0])
        own = self.file("own", SIGNER.note(ORIGIN, "12", b64(root(Sample(SIGNER).log))))
        self.assertEqual(0, self.run_it(whole, "--keys", self.keys, "--checkpoint", own)[0])
        for wrong in ([whole], [whole, "--keys", broken], [whole, "--keys", self.file("none", b"# none\n")], ["--keys", self.keys],
                      [whole + "x", "--keys", self.keys], [self.folder, "--keys", self.keys],
                      [whole, "--keys", self.keys, "--checkpoint", self.file("o", OTHER.note(ORIGIN, "12", b64(bytes(32))))]):
            self.assertEqual(2, self.run_it(*wrong)[0], wrong)

    def test_batch_writes_one_line_for_each_path_and_goes_on(self):
        paths = [self.file("a.zip", Sample(SIGNER).octets()), self.file("b.zip", b""), os.path.join(self.folder, "absent"), ""]
        paths.append(paths[0])
        status, out = self.run_it("--batch", "--keys", self.keys, given="\n".join(paths).encode())
        results = [json.loads(line) for line in io.StringIO(out)]
        self.assertEqual((0, ["ok", "broken", None, None, "ok"]), (status, [result["verdict"] for result in results]))
        self.assertEqual(paths, [result["path"] for result in results])


if __name__ == "__main__":
    unittest.main()

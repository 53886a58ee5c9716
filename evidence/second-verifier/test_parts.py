"""The parts of the verifier, each against what it must take and what it must refuse."""

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import known_answer
import merkle
import mldsa44
import notes
import words
from sample import ORIGIN, Signer, b64, growth, path, root, sha256
from words import Fault


class WordsTest(unittest.TestCase):
    """Numbers, hashes, base64 and times."""

    def refuses(self, read, *given):
        for octets in given:
            with self.assertRaises(Fault, msg=repr(octets)):
                read(octets)

    def test_numbers(self):
        self.assertEqual([0, 7, words.LARGEST], [words.number(text) for text in (b"0", b"7", b"9223372036854775807")])
        self.refuses(words.number, b"", b"00", b"07", b"-1", b"+1", b"1\n", b" 1", b"1_0", b"9223372036854775808", b"9" * 5000,
                     "\u0661".encode())

    def test_hashes_and_base64_as_an_encoder_writes_them(self):
        text = b64(bytes(range(32))).encode()
        self.assertEqual(bytes(range(32)), words.hash_of(text))
        self.refuses(words.hash_of, text[:-1], text + b"\n", text[:-2] + b"9=", text[:-1] + b"A", text.replace(b"+", b"-") + b"=", b"")
        self.refuses(words.base64, b"QQ", b"QQ=", b"QR==", b"QUF=", b"Q===", b"QUI=\n", b"Q U=", b"-_==")
        self.assertEqual([b"", b"A", b"AA"], [words.base64(text) for text in (b"", b"QQ==", b"QUE=")])

    def test_times(self):
        self.assertEqual([0, 951782400001, -62135596800000], [words.time(text) for text in (
            b"1970-01-01T00:00:00.000Z", b"2000-02-29T00:00:00.001Z", b"0001-01-01T00:00:00.000Z")])
        self.refuses(words.time, b"1900-02-29T00:00:00.000Z", b"2026-01-01T00:00:60.000Z", b"2026-01-01T00:60:00.000Z",
                     b"2026-13-01T00:00:00.000Z", b"2026-01-01t00:00:00.000z", b"2026-01-01T00:00:00.0000Z", b"")

    def test_text(self):
        self.refuses(words.lines, b"a", b"a\r\n", b"\xc0\x80\n", b"\xed\xa0\x80\n", b"\xff\n")
        self.assertEqual([[], [b""], [b"a", b"b"]], [words.lines(octets) for octets in (b"", b"\n", b"a\nb\n")])


class MerkleTest(unittest.TestCase):
    """Proofs over every small tree."""

    def test_inclusion_and_growth(self):
        for size in range(1, 18):
            leaves = [merkle.leaf(b"%d" % at) for at in range(size)]
            top = root(leaves)
            for index in range(size):
                proof = path(index, leaves)
                self.assertTrue(merkle.included(leaves[index], index, size, proof, top))
                for wrong in (proof + [top], proof[:-1], proof[::-1]):
                    if wrong != proof:
                        self.assertFalse(merkle.included(leaves[index], index, size, wrong, top))
                self.assertFalse(merkle.included(leaves[index], index + size, size, proof, top))
            for old in range(1, size):
                proof = growth(old, leaves)
                self.assertTrue(merkle.grown(old, root(leaves[:old]), size, top, proof))
                for wrong in (proof + [top], proof[:-1], [top] + proof):
                    self.assertFalse(merkle.grown(old, root(leaves[:old]), size, top, wrong))
                self.assertFalse(merkle.grown(old, top, size, top, proof))


class MlDsaTest(unittest.TestCase):
    """ML-DSA-44 against a known answer."""

    def test_the_known_answer_and_nothing_near_it(self):
        key, message, signature = known_answer.PUBLIC_KEY, known_answer.MESSAGE, known_answer.SIGNATURE
        self.assertTrue(mldsa44.verify(key, message, signature))
        self.assertFalse(mldsa44.verify(key, message + b".", signature))
        self.assertFalse(mldsa44.verify(key, message, signature, b"context"))
        self.assertFalse(mldsa44.verify(key, message, signature + b"\0"))
        self.assertFalse(mldsa44.verify(key[:-1], message, signature))
        for at in (0, 31, 32, 1000, 2335, 2336, 2415, 2416, 2419):
            changed = bytearray(signature)
            changed[at] ^= 1
            self.assertFalse(mldsa44.verify(key, message, bytes(changed)), at)
        changed = bytearray(key)
        changed[700] ^= 1
        self.assertFalse(mldsa44.verify(bytes(changed), message, signature))


class NotesTest(unittest.TestCase):
    """Notes and keys."""

    @classmethod
    def setUpClass(cls):
        cls.signer = Signer()
        cls.octets = cls.signer.note(ORIGIN, "1", b64(bytes(32)))

    def test_a_note(self):
        key = notes.keys(self.signer.vkey.encode())[0]
        self.assertIsNotNone(notes.signed(key, notes.Note(self.octets)))
        twice = self.octets + self.octets[self.octets.index("\u2014".encode()):]
        self.assertIsNotNone(notes.signed(key, notes.Note(twice)))
        other = f"\u2014 {ORIGIN} {b64(key.id + bytes(64))}\n".encode()
        short = f"\u2014 {ORIGIN} {b64(key.id + bytes(1))}\n".encode()
        stranger = f"\u2014 else {b64(key.id + bytes(1))}\n".encode()
        self.assertIsNone(notes.signed(key, notes.Note(self.octets + other)))
        self.assertIsNone(notes.signed(key, notes.Note(self.octets + short)))
        self.assertIsNotNone(notes.signed(key, notes.Note(self.octets + stranger)))

    def test_what_is_no_note(self):
        text, line = self.octets.split(b"\n\n")
        for octets in (text, text + b"\n", text + b"\n\n", self.octets[:-1], self.octets + b"\n", self.octets + b"x\n", b"", b"\n\n" + line,
                       text + b"\n\n\n" + line, text + b"\nextra\n\n" + line, self.octets.replace("\u2014".encode(), b"-"),
                       self.octets + line * 64, self.octets.replace(b"\n1\n", b"\n01\n"), self.octets.replace(b"\n1\n", b"\n1\t\n"),
                       text + b"\n\n" + f"\u2014  {b64(bytes(68))}\n".encode(), text + b"\n\n" + f"\u2014 a+b {b64(bytes(68))}\n".encode(),
                       text + b"\n\n" + f"\u2014 a\u00a0b {b64(bytes(68))}\n".encode(), text + b"\n\n" + f"\u2014 a {b64(bytes(4))}\n".encode()):
            with self.assertRaises(Fault, msg=repr(octets)):
                notes.Note(octets)

    def test_what_is_no_file_with_keys(self):
        line = self.signer.vkey
        name, key_id, public = line.split("+", 2)
        other = bytes([2]) + bytes(32)
        for text in ("", "# x\n", line + "\nx\n", f"{name}+{'0' * 8}+{public}", f"{name}+{key_id.upper()}+{public}x", f"+{key_id}+{public}",
                     f"n+{sha256(b'n' + chr(10).encode() + other)[:4].hex()}+{b64(other)}", f"{name}x+{key_id}+{public}", f"{name}+{key_id}+"):
            with self.assertRaises(Fault, msg=text):
                notes.keys(text.encode())


if __name__ == "__main__":
    unittest.main()

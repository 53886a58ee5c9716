"""The words of section 1 of the page: numbers, hashes, base64, times and text, read strictly."""

import binascii
import datetime
import hashlib
import re


class Fault(Exception):
    """What was read is not what the page describes."""


LARGEST = 9223372036854775807
_NUMBER = re.compile(rb"0|[1-9][0-9]{0,18}")
_HASH = re.compile(rb"[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=")
_BASE64 = re.compile(rb"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
_TIME = re.compile(rb"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})\.([0-9]{3})Z")
_FIRST_DAY = datetime.date(1970, 1, 1)


def number(text):
    """The number that these bytes write."""
    if not _NUMBER.fullmatch(text):
        raise Fault("not a number")
    value = int(text)
    if value > LARGEST:
        raise Fault("number too large")
    return value


def hash_of(text):
    """The 32 bytes that these 44 characters write."""
    if not _HASH.fullmatch(text):
        raise Fault("not a hash in base64")
    return binascii.a2b_base64(text)


def base64(text):
    """The bytes that this base64 writes, when an encoder would have written it so."""
    if not _BASE64.fullmatch(text):
        raise Fault("not base64")
    decoded = binascii.a2b_base64(text)
    if binascii.b2a_base64(decoded, newline=False) != text:
        raise Fault("base64 that no encoder writes")
    return decoded


def time(text):
    """Milliseconds since 1970 of a time of 24 characters."""
    parts = _TIME.fullmatch(text)
    if not parts:
        raise Fault("not a time")
    year, month, day, hour, minute, second, milli = (int(part) for part in parts.groups())
    if hour > 23 or minute > 59 or second > 59:
        raise Fault("not a time of day")
    try:
        days = (datetime.date(year, month, day) - _FIRST_DAY).days
    except ValueError:
        raise Fault("not a date") from None
    return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + milli


def utf8(octets):
    """The text of these bytes; Python refuses what is too long a form and surrogates."""
    try:
        return octets.decode("utf-8", "strict")
    except UnicodeDecodeError:
        raise Fault("not UTF-8") from None


def lines(octets):
    """The lines of a text entry, as bytes without their LF; none for no bytes."""
    utf8(octets)
    if not octets:
        return []
    if not octets.endswith(b"\n"):
        raise Fault("last line without LF")
    if b"\r" in octets:
        raise Fault("CR")
    return octets[:-1].split(b"\n")


def sha256(octets):
    """SHA-256."""
    return hashlib.sha256(octets).digest()

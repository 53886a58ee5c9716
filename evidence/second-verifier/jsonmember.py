"""One member of a JSON object (RFC 8259), read without recursion, so that no depth of nesting is too deep."""

import re

from words import Fault, utf8

_SPACE = re.compile(r"[ \t\n\r]*")
_STRING = re.compile(r'"([^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*)"')
_OTHER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null")
_ESCAPE = re.compile(r'\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))')
_SHORT = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def _unescaped(text):
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else _SHORT[found[2]], text)


def _token(pattern, text, at, expected):
    found = pattern.match(text, at)
    if not found:
        raise Fault("no " + expected)
    return found


def text_member(octets, wanted):
    """The text under this name in the object; a Fault when the bytes are no JSON object, name something twice, or have no such text."""
    text = utf8(octets)
    at = _SPACE.match(text).end()
    if text[at:at + 1] != "{":
        raise Fault("not an object")
    found = None
    closing = ["}"]         # the bracket that ends each thing still open
    names = [set()]         # the names so far in each of them
    may_end = True          # whether that bracket may come now
    expected = "name"       # or "value", or "comma"
    wanted_here = False
    at += 1
    while closing:
        at = _SPACE.match(text, at).end()
        mark = text[at:at + 1]
        if may_end and mark == closing[-1]:
            closing.pop()
            names.pop()
            at, may_end, expected = at + 1, True, "comma"
        elif expected == "comma":
            if mark != ",":
                raise Fault("no comma")
            at, may_end, expected = at + 1, False, "name" if closing[-1] == "}" else "value"
        elif expected == "name":
            token = _token(_STRING, text, at, "name")
            name = _unescaped(token[1])
            if name in names[-1]:
                raise Fault("a name twice")
            names[-1].add(name)
            at = _SPACE.match(text, token.end()).end()
            if text[at:at + 1] != ":":
                raise Fault("no colon")
            wanted_here = len(closing) == 1 and name == wanted
            at, may_end, expected = at + 1, False, "value"
        else:
            string = _STRING.match(text, at) if mark == '"' else None
            if wanted_here and string:
                found = _unescaped(string[1])
            wanted_here = False
            if mark and mark in "{[":
                closing.append("}" if mark == "{" else "]")
                names.append(set())
                at, may_end, expected = at + 1, True, "name" if mark == "{" else "value"
            else:
                at, may_end, expected = (string or _token(_OTHER, text, at, "value")).end(), True, "comma"
    if _SPACE.match(text, at).end() != len(text):
        raise Fault("something after the object")
    if found is None:
        raise Fault("no such text")
    return found

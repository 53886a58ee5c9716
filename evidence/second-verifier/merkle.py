"""Trees of RFC 6962 section 2.1: hashes of leaves and nodes, and the two kinds of proof."""

from words import sha256

EMPTY_ROOT = sha256(b"")


def leaf(octets):
    """Hash of a leaf."""
    return sha256(b"\x00" + octets)


def node(left, right):
    """Hash of a node."""
    return sha256(b"\x01" + left + right)


def included(leaf_hash, index, size, path, root):
    """Whether the path leads from the leaf at this index to the root of the tree of this size."""
    if index >= size:
        return False
    at, last, found = index, size - 1, leaf_hash
    for step in path:
        if last == 0:
            return False
        if at & 1 or at == last:
            found = node(step, found)
            while not at & 1 and at:
                at >>= 1
                last >>= 1
        else:
            found = node(found, step)
        at >>= 1
        last >>= 1
    return last == 0 and found == root


def grown(old_size, old_root, size, root, proof):
    """Whether the tree of the old size and root is the beginning of the later one; 0 < old size < size."""
    if not 0 < old_size < size or not proof:
        return False
    steps = list(proof)
    if old_size & (old_size - 1) == 0:
        steps.insert(0, old_root)
    at, last = old_size - 1, size - 1
    while at & 1:
        at >>= 1
        last >>= 1
    found_old = found = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            found_old = node(step, found_old)
            found = node(step, found)
            while not at & 1 and at:
                at >>= 1
                last >>= 1
        else:
            found = node(found, step)
        at >>= 1
        last >>= 1
    return last == 0 and found_old == old_root and found == root

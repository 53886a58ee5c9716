"""Verification of ML-DSA-44 signatures, from FIPS 204; nothing here signs.

The numbers of algorithms and tables in the comments are those of FIPS 204 (August 2024).
"""

import hashlib
from functools import lru_cache

Q = 8380417
D = 13                      # bits dropped from t
TAU = 39                    # coefficients of c that are 1 or -1
K, L = 4, 4                 # rows and columns of A
GAMMA1 = 1 << 17
GAMMA2 = (Q - 1) // 88
BETA = 78
OMEGA = 80                  # hints at most
N = 256

PUBLIC_KEY_BYTES = 1312
SIGNATURE_BYTES = 2420
SEED_BYTES = 32
CHALLENGE_BYTES = 32
Z_BYTES = 576               # one polynomial of z: 18 bits a coefficient
T1_BYTES = 320              # one polynomial of t1: 10 bits a coefficient


def _bit_reversed(index):
    return int(format(index, "08b")[::-1], 2)


ZETAS = [pow(1753, _bit_reversed(index), Q) for index in range(N)]
INVERSE_OF_N = pow(N, -1, Q)


def ntt(polynomial):
    """Algorithm 41."""
    w = list(polynomial)
    m, length = 0, 128
    while length:
        for start in range(0, N, 2 * length):
            m += 1
            zeta = ZETAS[m]
            for j in range(start, start + length):
                t = zeta * w[j + length] % Q
                w[j + length] = w[j] - t
                w[j] += t
        length //= 2
    return [value % Q for value in w]


def inverse_ntt(transformed):
    """Algorithm 42."""
    w = list(transformed)
    m, length = N, 1
    while length < N:
        for start in range(0, N, 2 * length):
            m -= 1
            zeta = Q - ZETAS[m]
            for j in range(start, start + length):
                t = w[j]
                w[j] = t + w[j + length]
                w[j + length] = zeta * (t - w[j + length]) % Q
        length *= 2
    return [value * INVERSE_OF_N % Q for value in w]


def unpack(packed, bits):
    """The 256 coefficients of so many bits each, the first in the lowest bits (algorithm 18)."""
    whole = int.from_bytes(packed, "little")
    mask = (1 << bits) - 1
    return [(whole >> (bits * index)) & mask for index in range(N)]


def _rejection_sampled(seed):
    """Algorithm 30: a polynomial of A in its transformed form."""
    length = 1024
    while True:
        stream = hashlib.shake_128(seed).digest(length)
        found = []
        for at in range(0, length - 2, 3):
            value = stream[at] | stream[at + 1] << 8 | (stream[at + 2] & 0x7F) << 16
            if value < Q:
                found.append(value)
                if len(found) == N:
                    return found
        length *= 2


def _challenge(seed):
    """Algorithm 29: TAU coefficients 1 or -1, the others 0."""
    stream = hashlib.shake_256(seed).digest(4096)
    signs = int.from_bytes(stream[:8], "little")
    c = [0] * N
    at = 8
    for i in range(N - TAU, N):
        while stream[at] > i:
            at += 1
        j = stream[at]
        at += 1
        c[i] = c[j]
        c[j] = -1 if signs & 1 else 1
        signs >>= 1
    return c


def _hints(packed):
    """Algorithm 21: for each row the set of coefficients to correct, or None where the bytes are not as a signer packs them."""
    rows, at = [], 0
    for row in range(K):
        end = packed[OMEGA + row]
        if end < at or end > OMEGA:
            return None
        places = packed[at:end]
        if any(places[i] >= places[i + 1] for i in range(len(places) - 1)):
            return None
        rows.append(frozenset(places))
        at = end
    return None if any(packed[at:OMEGA]) else rows


def _high_bits(r, hinted):
    """Algorithms 36 and 40: the high bits of r, one step up or down where a hint says so."""
    low = r % (2 * GAMMA2)
    if low > GAMMA2:
        low -= 2 * GAMMA2
    if r - low == Q - 1:
        high, low = 0, low - 1
    else:
        high = (r - low) // (2 * GAMMA2)
    if hinted:
        high += 1 if low > 0 else -1
    return high % 44


@lru_cache(maxsize=64)
def _expanded(public_key):
    """What depends on the key alone: A, t1 times 2^D in transformed form, and the hash of the key."""
    rho = public_key[:SEED_BYTES]
    a = [[_rejection_sampled(rho + bytes((s, r))) for s in range(L)] for r in range(K)]
    t1 = []
    for row in range(K):
        start = SEED_BYTES + row * T1_BYTES
        t1.append(ntt([value << D for value in unpack(public_key[start:start + T1_BYTES], 10)]))
    return a, t1, hashlib.shake_256(public_key).digest(64)


def verify(public_key, message, signature, context=b""):
    """Algorithm 3: whether the signature over the message is one of the holder of the key."""
    if len(context) > 255:
        return False
    return _verify_internal(public_key, bytes((0, len(context))) + context + message, signature)


def _verify_internal(public_key, message, signature):
    """Algorithm 8."""
    if len(public_key) != PUBLIC_KEY_BYTES or len(signature) != SIGNATURE_BYTES:
        return False
    a, t1, key_hash = _expanded(bytes(public_key))
    c_seed = signature[:CHALLENGE_BYTES]
    z = []
    for column in range(L):
        start = CHALLENGE_BYTES + column * Z_BYTES
        z.append([GAMMA1 - value for value in unpack(signature[start:start + Z_BYTES], 18)])
    hints = _hints(signature[CHALLENGE_BYTES + L * Z_BYTES:])
    if hints is None:
        return False
    if any(abs(value) >= GAMMA1 - BETA for polynomial in z for value in polynomial):
        return False
    mu = hashlib.shake_256(key_hash + message).digest(64)
    c = ntt(_challenge(c_seed))
    z = [ntt(polynomial) for polynomial in z]
    packed = b""
    for row in range(K):
        columns = zip(*(a[row][s] for s in range(L)), *z, c, t1[row])
        w = inverse_ntt([(a0 * z0 + a1 * z1 + a2 * z2 + a3 * z3 - cc * t) % Q
                         for a0, a1, a2, a3, z0, z1, z2, z3, cc, t in columns])
        whole = 0
        for place in range(N - 1, -1, -1):
            whole = whole << 6 | _high_bits(w[place], place in hints[row])
        packed += whole.to_bytes(192, "little")
    return hashlib.shake_256(mu + packed).digest(CHALLENGE_BYTES) == c_seed

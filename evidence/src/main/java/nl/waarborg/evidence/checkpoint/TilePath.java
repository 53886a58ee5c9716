package nl.waarborg.evidence.checkpoint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tile of the log (C2SP tlog-tiles).
 *
 * @param level 0 for the tiles of leaf hashes; a hash of level n stands for 256 of level n - 1
 * @param index 0 for the first of its level
 * @param width how many hashes, 1 to 256
 */
public record TilePath(int level, long index, int width) {

    /** Hashes in a full tile. */
    public static final int FULL = 256;
    /** Bits of a leaf index that one level covers. */
    static final int BITS = 8;

    private static final int LEVELS = 8;
    private static final Pattern PATH = Pattern.compile("(0|[1-9]\\d?)/((?:x\\d{3}/){0,5})(\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    /** Refuses what no tree has. */
    public TilePath {
        if (level < 0 || level >= LEVELS || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("Expected a tile, but got level %d, index %d, width %d".formatted(level, index, width));
        }
    }

    /** The tile with this index in a tree of a size, as wide as the tree has hashes for it; empty when it has none. */
    public static Optional<TilePath> in(long size, int level, long index) {
        long hashes = size >>> (BITS * level);
        long width = Math.min(FULL, hashes - index * FULL);
        return width <= 0 ? Optional.empty() : Optional.of(new TilePath(level, index, (int) width));
    }

    /** Reads {@code <level>/<index>} with {@code .p/<width>} for a partial tile; empty for anything else. */
    public static Optional<TilePath> read(String path) {
        Matcher found = PATH.matcher(path);
        if (!found.matches() || found.group(2).startsWith("x000/")) {
            return Optional.empty();
        }
        int level = Integer.parseInt(found.group(1));
        long index = Long.parseLong(found.group(2).replace("x", "").replace("/", "") + found.group(3));
        int width = found.group(4) == null ? FULL : Integer.parseInt(found.group(4));
        boolean known = level < LEVELS && (found.group(4) == null || width < FULL);
        return known ? Optional.of(new TilePath(level, index, width)) : Optional.empty();
    }

    /** The path in the form of the specification, for example {@code 0/x001/067.p/112}. */
    public String path() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return level + "/" + path + (width == FULL ? "" : ".p/" + width);
    }
}

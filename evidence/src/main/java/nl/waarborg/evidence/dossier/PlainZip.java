package nl.waarborg.evidence.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A ZIP archive of the plainest kind (section 2 of the format): entries stored one after the other, the list of them, the
 * end. There is one way to write given entries, so an archive is read by writing its headers again: whatever differs by a
 * byte, a hidden gap, a second list, a compressed bomb or a link, is refused without being understood.
 */
final class PlainZip {

    /** The most bytes of an archive. */
    static final int MAX_BYTES = 268_435_456;
    /** The most entries. */
    static final int MAX_ENTRIES = 65_000;
    /** The most bytes of an entry. */
    static final int MAX_ENTRY = 67_108_864;
    /** The most characters of a name. */
    static final int MAX_NAME = 100;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    private static final short FIRST_DAY = 0x21;
    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;

    /** A name and its content, which is not copied. */
    record Entry(String name, byte[] content) {
    }

    private PlainZip() {
    }

    /**
     * Reads an archive.
     *
     * @throws DossierRefused when it is not byte for byte what {@link Writer} makes of its entries
     */
    static List<Entry> read(byte[] archive) throws DossierRefused {
        require(archive.length <= MAX_BYTES, "at most " + MAX_BYTES + " bytes", archive.length);
        ByteBuffer in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        List<Entry> entries = new ArrayList<>();
        Tail tail = new Tail();
        while (in.remaining() >= LOCAL_BYTES && in.getInt(in.position()) == LOCAL) {
            require(entries.size() < MAX_ENTRIES, "at most " + MAX_ENTRIES + " entries", "more");
            entries.add(entry(in, tail));
        }
        require(!entries.isEmpty(), "an archive that begins with an entry", "other bytes");
        byte[] expected = tail.bytes(in.position());
        require(Arrays.equals(expected, 0, expected.length, archive, in.position(), archive.length),
                "after the entries exactly the list of them", "other bytes");
        return entries;
    }

    private static Entry entry(ByteBuffer in, Tail tail) throws DossierRefused {
        int offset = in.position();
        long length = Integer.toUnsignedLong(in.getInt(offset + 18));
        int nameLength = Short.toUnsignedInt(in.getShort(offset + 26));
        require(nameLength >= 1 && nameLength <= MAX_NAME, "a name of 1 to " + MAX_NAME + " bytes", nameLength);
        require(length <= MAX_ENTRY, "an entry of at most " + MAX_ENTRY + " bytes", length);
        require(in.remaining() >= LOCAL_BYTES + nameLength + length, "an entry within the archive", "its end");
        int begin = offset + LOCAL_BYTES + nameLength;
        byte[] content = Arrays.copyOfRange(in.array(), begin, begin + (int) length);
        String name = new String(in.array(), offset + LOCAL_BYTES, nameLength, StandardCharsets.ISO_8859_1);
        require(name.chars().allMatch(c -> c > ' ' && c < 0x7f), "a name in plain letters", "another");
        byte[] header = tail.add(name, content, offset);
        require(Arrays.equals(header, 0, header.length, in.array(), offset, begin),
                "the one header that " + name + " can have", "another");
        in.position(begin + (int) length);
        return new Entry(name, content);
    }

    private static void require(boolean holds, String expected, Object but) throws DossierRefused {
        if (!holds) {
            throw new DossierRefused(Check.ZIP, "archive", "Expected " + expected + ", but found " + but);
        }
    }

    /** The headers of the entries so far. */
    private static final class Tail {

        private final ByteArrayOutputStream central = new ByteArrayOutputStream();
        private int entries;

        /** Gives the local header with the name, and remembers the central one. */
        byte[] add(String name, byte[] content, int offset) {
            byte[] named = name.getBytes(StandardCharsets.US_ASCII);
            CRC32 crc = new CRC32();
            crc.update(content);
            ByteBuffer local = buffer(LOCAL_BYTES + named.length).putInt(LOCAL);
            common(local, (int) crc.getValue(), content.length, named.length).putShort((short) 0).put(named);
            ByteBuffer listed = buffer(CENTRAL_BYTES + named.length).putInt(CENTRAL).putShort(VERSION);
            common(listed, (int) crc.getValue(), content.length, named.length)
                    .putLong(0).putInt(0).putInt(offset).put(named);
            central.writeBytes(listed.array());
            entries++;
            return local.array();
        }

        private static ByteBuffer common(ByteBuffer header, int crc, int length, int nameLength) {
            return header.putShort(VERSION).putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort(FIRST_DAY)
                    .putInt(crc).putInt(length).putInt(length).putShort((short) nameLength);
        }

        /** The list and the end, when the list begins at an offset. */
        byte[] bytes(int offset) {
            ByteBuffer end = buffer(central.size() + END_BYTES).put(central.toByteArray()).putInt(END).putInt(0)
                    .putShort((short) entries).putShort((short) entries).putInt(central.size()).putInt(offset);
            return end.putShort((short) 0).array();
        }

        private static ByteBuffer buffer(int length) {
            return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** Writes an archive, entry by entry. */
    static final class Writer {

        private final OutputStream out;
        private final Tail tail = new Tail();
        private long offset;

        /** Takes where the bytes go; it is flushed at the end and never closed. */
        Writer(OutputStream out) {
            this.out = out;
        }

        /** Adds an entry; refuses one that {@link #read(byte[])} would refuse. */
        void add(String name, byte[] content) {
            if (name.isEmpty() || name.length() > MAX_NAME || content.length > MAX_ENTRY || tail.entries == MAX_ENTRIES
                    || offset + content.length > MAX_BYTES) {
                throw new IllegalArgumentException("Expected an entry within the limits of a dossier, but " + name
                        + " of " + content.length + " bytes is not");
            }
            byte[] header = tail.add(name, content, (int) offset);
            write(header);
            write(content);
        }

        /** Writes the list and the end. */
        void finish() {
            write(tail.bytes((int) offset));
            try {
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void write(byte[] bytes) {
            try {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            offset += bytes.length;
        }
    }
}

package nl.waarborg.ui.sensors;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.form.WellFormed;

/**
 * What a file says of sensors, as it was written. Who sent it is not trusted: its size, its depth and its number of rows
 * are bounded, and nothing in it is carried out.
 *
 * @param geo     whether it is GeoJSON, so that its lines are features
 * @param rows    the sensors in the order of the file
 * @param unused  headings or properties that mean nothing here
 * @param faults  what is wrong with single lines
 * @param doubted whether somewhere SensRNet's "no personal data" was read as "not known"
 */
public record InventoryFile(boolean geo, List<Row> rows, List<String> unused, List<Fault> faults, boolean doubted) {

    /** The largest file in bytes. */
    static final int LARGEST = 5 * 1024 * 1024;

    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

    /**
     * One sensor.
     *
     * @param line  the line of a CSV, the number of a feature in GeoJSON
     * @param cells what it says, by column; what the file does not speak of is not in it
     */
    public record Row(int line, Map<Column, String> cells) {}

    /**
     * What is wrong with a line.
     *
     * @param line   its number; 0 when it is the whole file
     * @param column its heading; null for the whole line
     * @param key    the key of the sentence
     * @param args   what the sentence names
     */
    public record Fault(int line, String column, String key, List<Object> args) {}

    /** Reads a file; refuses one that is no CSV and no GeoJSON. */
    static InventoryFile read(byte[] file) {
        if (file.length > LARGEST) {
            throw new UnreadableFile("too-large", megabytes(file.length));
        } else if (starts(file, 'P', 'K') || starts(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFile("spreadsheet");
        } else if (starts(file, '%', 'P', 'D', 'F')) {
            throw new UnreadableFile("binary");
        }
        String text = decoded(file).strip();
        if (text.isEmpty()) {
            throw new UnreadableFile("empty");
        } else if (text.indexOf('\0') >= 0) {
            throw new UnreadableFile("binary");
        }
        InventoryFile read = text.startsWith("{") || text.startsWith("[") ? GeoJson.read(text) : Csv.read(decoded(file));
        if (read.rows().isEmpty() && read.faults().isEmpty()) {
            throw new UnreadableFile("no-rows");
        }
        return read;
    }

    /** Refuses more rows than an inventory can hold. */
    static void notTooMany(int rows) {
        if (rows > WellFormed.ROWS) {
            throw new UnreadableFile("too-many", WellFormed.ROWS, rows);
        }
    }

    /** UTF-8, UTF-16 when it says so, and else what Windows wrote before. */
    private static String decoded(byte[] file) {
        if (starts(file, 0xEF, 0xBB, 0xBF)) {
            return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        } else if (starts(file, 0xFF, 0xFE) || starts(file, 0xFE, 0xFF)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, OLD_WINDOWS);
        }
    }

    private static boolean starts(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static long megabytes(int bytes) {
        return Math.round(Math.ceil(bytes / (1024.0 * 1024.0)));
    }
}

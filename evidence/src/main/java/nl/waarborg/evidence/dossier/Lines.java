package nl.waarborg.evidence.dossier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.waarborg.evidence.tree.Hash;

/** The lines and numbers of text entries, in their one canonical form. Refuses with IllegalArgumentException. */
final class Lines {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int HASH_TEXT = 44;

    private Lines() {
    }

    /** The lines of an entry, without their ends; none for an entry without bytes. */
    static List<String> of(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Expected UTF-8, but these bytes are none");
        }
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            if (end < 0) {
                throw new IllegalArgumentException("Expected every line to end, but the last does not");
            }
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        return lines;
    }

    /** The rest of a line that begins with a word and a space. */
    static String after(String word, String line) {
        if (!line.startsWith(word + " ")) {
            throw new IllegalArgumentException("Expected a line that begins with \"%s \", but found another".formatted(word));
        }
        return line.substring(word.length() + 1);
    }

    static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("Expected a number, but found other text");
        }
        return Long.parseLong(text);
    }

    /** A line of numbers and then hashes, each after one space. */
    record Row(List<Long> numbers, List<Hash> hashes) {
    }

    /**
     * Reads a row.
     *
     * @param numbers how many numbers come first
     * @param most    how many hashes there may be
     */
    static Row row(String line, int numbers, int most) {
        List<Long> first = new ArrayList<>(numbers);
        List<Hash> hashes = new ArrayList<>();
        int from = 0;
        while (from <= line.length()) {
            int end = line.indexOf(' ', from);
            end = end < 0 ? line.length() : end;
            String word = line.substring(from, end);
            if (first.size() < numbers) {
                first.add(number(word));
            } else {
                hashes.add(hash(word));
            }
            from = end + 1;
        }
        if (first.size() < numbers || hashes.size() > most) {
            throw new IllegalArgumentException("Expected %d numbers and at most %d hashes, but found %d and %d"
                    .formatted(numbers, most, first.size(), hashes.size()));
        }
        return new Row(first, hashes);
    }

    static Hash hash(String text) {
        if (text.length() != HASH_TEXT) {
            throw new IllegalArgumentException("Expected a hash of 44 characters, but found other text");
        }
        return Hash.ofBase64(text);
    }

    /** Writes numbers and hashes on one line. */
    static void write(StringBuilder text, List<Hash> hashes, Object... first) {
        for (int i = 0; i < first.length; i++) {
            text.append(i == 0 ? "" : " ").append(first[i]);
        }
        hashes.forEach(hash -> text.append(' ').append(hash.base64()));
        text.append('\n');
    }

    static byte[] utf8(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

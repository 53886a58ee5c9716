package nl.waarborg.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.waarborg.domain.project.DocumentCommand.Format;
import org.junit.jupiter.api.Test;

class SnifferTest {

    private static Optional<Format> format(byte[] bytes, int pieces) {
        Sniffer sniffer = new Sniffer();
        for (int at = 0; at < bytes.length; at += pieces) {
            byte[] piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + pieces));
            sniffer.take(piece, piece.length);
        }
        return sniffer.format();
    }

    private static Map<byte[], Format> known() {
        Map<byte[], Format> known = new LinkedHashMap<>();
        known.put(SampleFiles.PDF, Format.PDF);
        known.put(SampleFiles.PNG, Format.PNG);
        known.put(SampleFiles.JPEG, Format.JPEG);
        known.put(SampleFiles.TXT, Format.TXT);
        known.put(SampleFiles.EML, Format.EML);
        known.put(SampleFiles.docx(), Format.DOCX);
        known.put(SampleFiles.odt(), Format.ODT);
        known.put("﻿Met een BOM\n".getBytes(StandardCharsets.UTF_8), Format.TXT);
        known.put("Onderwerp: wij schrijven over: dit\n\nEn verder niets".getBytes(StandardCharsets.UTF_8), Format.TXT);
        return known;
    }

    @Test
    void aFileIsWhatItsBytesSayHoweverTheyArrive() {
        known().forEach((bytes, format) -> {
            for (int pieces : new int[] {1, 3, 7, 64, 1 << 16}) {
                assertEquals(Optional.of(format), format(bytes, pieces), format + " in pieces of " + pieces);
            }
        });
    }

    @Test
    void aLongTextWithLettersOfSeveralBytesIsText() {
        assertEquals(Optional.of(Format.TXT), format("é😀שלום ".repeat(50_000).getBytes(StandardCharsets.UTF_8), 4_097));
    }

    @Test
    void aPageOrAPictureWithScriptsIsOnlyText() {
        assertEquals(Optional.of(Format.TXT), format(SampleFiles.HTML, 100));
        assertEquals(Optional.of(Format.TXT), format(SampleFiles.SVG, 100));
    }

    @Test
    void whatIsNothingOfTheKindIsNotKept() {
        for (byte[] bytes : new byte[][] {
                {}, SampleFiles.PROGRAM, {'G', 'I', 'F', '8', '9', 'a', 0}, {(byte) 0xC3}, {(byte) 0xFF, (byte) 0xFE, 'a', 0},
                SampleFiles.zip(false, 1, "a.txt"), SampleFiles.zip(false, 1, "xl/workbook.xml", "[Content_Types].xml"),
                SampleFiles.docx("word/vbaProject.bin"), SampleFiles.odt("Basic/script-lc.xml"),
                SampleFiles.joined(SampleFiles.TXT, new byte[] {0}), SampleFiles.joined(new byte[] {' '}, SampleFiles.PNG),
                "Café".getBytes(StandardCharsets.ISO_8859_1)}) {
            assertEquals(Optional.empty(), format(bytes, 5), Arrays.toString(Arrays.copyOf(bytes, 40)));
        }
    }

    @Test
    void aFileThatIsTwoThingsIsTheFirst() {
        assertEquals(Optional.of(Format.PDF), format(SampleFiles.joined(SampleFiles.PDF, SampleFiles.docx()), 1 << 16));
        assertEquals(Optional.of(Format.JPEG), format(SampleFiles.joined(SampleFiles.JPEG, SampleFiles.HTML), 1 << 16));
    }

    @Test
    void anyBytesGiveAnAnswer() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(500)];
            random.nextBytes(bytes);
            for (byte[] file : List.of(SampleFiles.joined(random.nextBoolean() ? SampleFiles.EML : SampleFiles.docx(), bytes), bytes)) {
                assertEquals(format(file, 1 << 16), format(file, 1 + random.nextInt(600)), "seed " + seed);
            }
        }
    }
}

package nl.waarborg.evidence.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.waarborg.evidence.dossier.PlainZip.Entry;

/** Archives as other tools write them, with a small bomb in the last entry. */
final class OtherZip {

    private OtherZip() {
    }

    static byte[] deflated(List<Entry> entries, int bomb) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Entry entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(entry.content());
            }
            zip.putNextEntry(new ZipEntry("leesbaar/zz-bomb"));
            zip.write(new byte[bomb]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

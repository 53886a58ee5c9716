package nl.waarborg.ui.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;

/** Puts the reference projects in an empty Waarborg, at the point where their history left them on their reference date. */
public final class Seeding {

    private static final Logger LOG = System.getLogger(Seeding.class.getName());

    private final Storing storing;

    public Seeding(Storing storing) {
        this.storing = storing;
    }

    /** Imports the file that comes with the application; a project that is there already stays as it is. */
    public void seed() {
        ImportFile file;
        try (InputStream in = Seeding.class.getResourceAsStream("/reference-projects.json")) {
            file = ImportFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Imported> projects = file.rehearse(file.referenceDate(LocalDate.MAX)).stream().map(storing::store).toList();
        String findings = projects.stream().filter(Imported::refused).flatMap(project -> project.findings().stream())
                .map(finding -> finding.line(Texts.in(Language.NL))).collect(Collectors.joining("; "));
        if (!findings.isEmpty()) {
            LOG.log(Level.WARNING, "Expected all reference projects to be stored, but {0}", findings);
        }
    }
}

package nl.waarborg.ui.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waarborg.domain.project.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of projects: read, and every project in it rehearsed. Nothing is stored here. */
final class ImportFile {

    /** The most projects of one file; more is no history of a municipality. */
    private static final int MOST_PROJECTS = 1_000;

    /** What a project's number may look like: it stands in addresses and in files. "nieuw" is taken there. */
    private static final Pattern ID = Pattern.compile("(?!nieuw$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final long LARGEST = 64L * 1024 * 1024;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final JsonNode root;

    private ImportFile(JsonNode root) {
        this.root = root;
    }

    /** Opens a file; refuses one that is missing, too large, not JSON or without a list of projects. */
    static ImportFile open(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new FileRefused("import.no-file", file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > LARGEST) {
                throw new FileRefused("import.too-large", file, LARGEST / 1024 / 1024);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a stream; refuses the same as {@link #open}. */
    static ImportFile read(InputStream in) {
        JsonNode root;
        try {
            root = JSON.readTree(in.readAllBytes());
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation();
            throw new FileRefused("import.not-json", where == null ? 1 : where.getLineNr(),
                    where == null ? 1 : where.getColumnNr(), firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (root == null || !root.isObject()) {
            throw new FileRefused("import.not-a-file-of-projects");
        }
        JsonNode projects = root.get("projecten");
        if (projects == null || !projects.isArray()) {
            throw new FileRefused("import.no-projects");
        }
        if (projects.size() > MOST_PROJECTS) {
            throw new FileRefused("import.too-many-projects", MOST_PROJECTS, projects.size());
        }
        return new ImportFile(root);
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    /** The reference date that the file itself names, or the given one. */
    LocalDate referenceDate(LocalDate otherwise) {
        LocalDate date = new Place(root, "bestand", new Findings("")).at("peildatum").date();
        return date == null ? otherwise : date;
    }

    /** Every project of the file as it stands on a day, in the order of the file. */
    List<Imported> rehearse(LocalDate asOf) {
        Set<String> municipalities = new Place(root, "", new Findings("")).at("gemeenten").objects().stream()
                .map(row -> row.at("code").text()).filter(Objects::nonNull).collect(Collectors.toSet());
        List<Imported> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int row = 0;
        for (JsonNode node : root.get("projecten")) {
            all.add(rehearse(node, "projecten[" + row++ + "]", municipalities, seen, asOf));
        }
        return all;
    }

    private static Imported rehearse(
            JsonNode node, String place, Set<String> municipalities, Set<String> seen, LocalDate asOf) {
        JsonNode idNode = node.isObject() ? node.get("id") : null;
        String id = idNode != null && idNode.isValueNode() && !idNode.isNull() && !idNode.asString().isBlank()
                ? idNode.asString() : "(zonder id)";
        Findings findings = new Findings(id);
        Place project = new Place(node, place, findings);
        if (!node.isObject()) {
            project.finding("import.not-an-object");
            return Imported.impossible(id, place, null, findings);
        }
        project.at("id").requiredText();
        if (!ID.matcher(id).matches()) {
            project.at("id").finding("import.bad-id", id);
        }
        if (!seen.add(id)) {
            project.at("id").finding("import.double-id", id);
        }
        Summary summary = SummaryReader.read(project, id, municipalities);
        if (!findings.isEmpty()) {
            return Imported.impossible(id, place, summary.idea().name(), findings);
        }
        return rehearse(summary, findings, asOf);
    }

    private static Imported rehearse(Summary project, Findings findings, LocalDate asOf) {
        Rehearsal rehearsal = new Rehearsal(project.id(), project.idea().municipality(), project.importedHistory());
        Retelling retelling = new Retelling(project, rehearsal, findings);
        String name = project.idea().name();
        PathEntry telling = null;
        try {
            for (PathEntry entry : project.path()) {
                if (entry.happenedBy(asOf)) {
                    telling = entry;
                    retelling.tell(entry);
                }
            }
            if (telling == null) {
                findings.add(project.place() + ".pad", "import.nothing-yet", asOf);
                return Imported.impossible(project.id(), project.place(), name, findings);
            }
            retelling.end(asOf);
        } catch (NotPossible e) {
            findings.add(telling.path(), e.key(), e.args().toArray());
            return Imported.impossible(project.id(), project.place(), name, findings);
        } catch (Refusal e) {
            RefusalFindings.add(findings, e, telling.path(), project.place());
            return Imported.impossible(project.id(), project.place(), name, findings);
        }
        RefusalFindings.addShutGates(findings, rehearsal.happened());
        return new Imported(project.id(), project.place(), name, false, Reckoning.answer(project, rehearsal, asOf),
                rehearsal.acts(), findings.all());
    }
}

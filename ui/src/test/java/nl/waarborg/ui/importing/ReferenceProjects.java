package nl.waarborg.ui.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The eight reference projects for tests: as they are, or with one thing changed. */
final class ReferenceProjects {

    static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 11, 23);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode root;

    private ReferenceProjects() {
        try (InputStream in = ReferenceProjects.class.getResourceAsStream("/reference-projects.json")) {
            root = (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReferenceProjects asTheyAre() {
        return new ReferenceProjects();
    }

    /** The projects with a change in one of them. */
    static ReferenceProjects with(String project, Consumer<ObjectNode> change) {
        ReferenceProjects projects = new ReferenceProjects();
        change.accept((ObjectNode) projects.project(project));
        return projects;
    }

    JsonNode project(String id) {
        for (JsonNode project : root.get("projecten")) {
            if (project.get("id").asString().equals(id)) {
                return project;
            }
        }
        throw new AssertionError("Expected a project " + id + ", but there is none");
    }

    ArrayNode all() {
        return (ArrayNode) root.get("projecten");
    }

    List<Imported> rehearsed(LocalDate asOf) {
        return ImportFile.read(new ByteArrayInputStream(JSON.writeValueAsBytes(root))).rehearse(asOf);
    }

    Imported rehearsed(String id, LocalDate asOf) {
        return rehearsed(asOf).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}

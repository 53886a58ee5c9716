package nl.waarborg.evidence.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.waarborg.evidence.EventLeaf;
import nl.waarborg.evidence.dossier.Layout.Group;
import nl.waarborg.evidence.dossier.Lines.Row;
import nl.waarborg.evidence.dossier.PlainZip.Entry;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.evidence.tree.Merkle;

/** Reads a dossier, strictly: one container, one order of entries, one way to write each (checks 1 and 2 of the format). */
public final class DossierReader {

    private static final int MAX_LEAF = 16_777_216;
    private static final int MAX_PATH = 63;
    private static final int MAX_CONSISTENCY = 64;
    private static final String CASES = "/cases/";
    private static final String REDACTED_FIRST = "waarborg redacted event 1";

    private final List<Entry> entries;
    private final Map<Group, List<Entry>> groups = new EnumMap<>(Group.class);
    private Header header;

    private DossierReader(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * Reads a file.
     *
     * @throws DossierRefused when it is no dossier, with the check that says so and the place
     * @throws IOException    when the file cannot be read at all
     */
    public static Dossier read(Path file) throws DossierRefused, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(PlainZip.MAX_BYTES + 1));
        }
    }

    /** As {@link #read(Path)}, from the bytes of the file. */
    public static Dossier read(byte[] archive) throws DossierRefused {
        DossierReader reader = new DossierReader(PlainZip.read(archive));
        reader.sort();
        return reader.parse();
    }

    /** Each entry in its group; refuses a name that does not come at its turn. */
    private void sort() throws DossierRefused {
        int at = 0;
        for (String name : Layout.FIXED) {
            String found = at < entries.size() ? entries.get(at).name() : "the end";
            require(found.equals(name), "entry " + name, found);
            at++;
        }
        for (Group group : Group.values()) {
            List<Entry> members = new ArrayList<>();
            String before = "";
            while (at < entries.size() && group.has(entries.get(at).name())) {
                String name = entries.get(at).name();
                require(name.compareTo(before) > 0, "names that ascend", name);
                require(group != Group.EVENTS || Layout.digits(name) == members.size(), "event " + members.size(), name);
                members.add(entries.get(at++));
                before = name;
            }
            require(group.allows(members.size()), "another number of " + group, members.size());
            groups.put(group, members);
        }
        require(at == entries.size(), "the end", at < entries.size() ? entries.get(at).name() : "");
    }

    private static void require(boolean holds, String expected, Object but) throws DossierRefused {
        if (!holds) {
            throw new DossierRefused(Check.ZIP, "archive", "Expected " + expected + ", but found " + but);
        }
    }

    private interface Parser<T> {
        T parse(byte[] content);
    }

    private static <T> T parse(Entry entry, Parser<T> parser) throws DossierRefused {
        try {
            return parser.parse(entry.content());
        } catch (IllegalArgumentException e) {
            throw new DossierRefused(Check.FORMAT, entry.name(), e.getMessage());
        }
    }

    private Entry fixed(String name) {
        return entries.get(Layout.FIXED.indexOf(name));
    }

    private Dossier parse() throws DossierRefused {
        header = parse(fixed(Layout.HEADER), this::header);
        Dossier.Note seal = note(fixed(Layout.SEAL), "/dossier"::equals);
        Dossier.Note covering = note(fixed(Layout.CHECKPOINT), String::isEmpty);
        Dossier.Note caseMap = note(fixed(Layout.CASE_MAP), DossierReader::isOfCases);
        PlaceInMap place = parse(fixed(Layout.CASE_PLACE), DossierReader::placeInMap);
        List<Row> inclusion = parse(fixed(Layout.INCLUSION), content -> rows(content, 2, MAX_PATH));
        List<Row> consistency = parse(fixed(Layout.CONSISTENCY), this::consistencyRows);
        List<Dossier.Earlier> earlier = earlier(consistency, covering.lines().size());
        List<Dossier.Event> events = events(inclusion);
        List<Dossier.File> files = entries.stream().map(entry -> new Dossier.File(entry.name(), entry.content())).toList();
        return new Dossier(header, seal, covering, caseMap, place.row().numbers().get(0), place.row().numbers().get(1),
                place.head(), place.path(), earlier, events, files);
    }

    private Header header(byte[] content) {
        Header read = Header.read(content);
        if (read.events() != count(Group.EVENTS) || read.models() != count(Group.MODELS)
                || read.earlier() != count(Group.EARLIER) || read.readable() != count(Group.READABLE)) {
            throw new IllegalArgumentException("Expected the numbers of entries that are there, but found others");
        }
        return read;
    }

    private int count(Group group) {
        return groups.get(group).size();
    }

    private Dossier.Note note(Entry entry, Function<String, Boolean> rest) throws DossierRefused {
        return parse(entry, content -> {
            SignedNote signed = SignedNote.read(content);
            Checkpoint lines = Checkpoint.read(signed.text());
            String origin = header.origin();
            if (!lines.origin().startsWith(origin) || !rest.apply(lines.origin().substring(origin.length()))) {
                throw new IllegalArgumentException("Expected a note of " + origin + ", but it is of " + lines.origin());
            }
            return new Dossier.Note(entry.name(), signed, lines);
        });
    }

    private static boolean isOfCases(String rest) {
        return rest.startsWith(CASES) && Lines.number(rest.substring(CASES.length())) >= 0;
    }

    private record PlaceInMap(Row row, Hash head, List<Hash> path) {
    }

    private static PlaceInMap placeInMap(byte[] content) {
        List<String> lines = Lines.of(content);
        if (lines.size() != 1) {
            throw new IllegalArgumentException("Expected one line, but found " + lines.size());
        }
        Row row = Lines.row(lines.get(0), 2, MAX_PATH + 1);
        if (row.hashes().isEmpty()) {
            throw new IllegalArgumentException("Expected the head of the case, but found no hash");
        }
        return new PlaceInMap(row, row.hashes().get(0), row.hashes().subList(1, row.hashes().size()));
    }

    private List<Row> rows(byte[] content, int numbers, int most) {
        List<Row> rows = new ArrayList<>();
        for (String line : Lines.of(content)) {
            rows.add(Lines.row(line, numbers, most));
        }
        if (numbers == 2) {
            requireRows(rows, count(Group.EVENTS), i -> (long) i);
        }
        return rows;
    }

    private List<Row> consistencyRows(byte[] content) {
        List<Row> rows = rows(content, 1, MAX_CONSISTENCY);
        requireRows(rows, count(Group.EARLIER), i -> digits(groups.get(Group.EARLIER).get(i)));
        if (rows.stream().anyMatch(row -> row.hashes().isEmpty())) {
            throw new IllegalArgumentException("Expected a proof of at least one hash, but found none");
        }
        return rows;
    }

    /** The digits of a name, or a number that no line has when they are more than fit. */
    private static long digits(Entry entry) {
        try {
            return Layout.digits(entry.name());
        } catch (NumberFormatException tooMany) {
            return -1;
        }
    }

    private static void requireRows(List<Row> rows, int count, Function<Integer, Long> first) {
        if (rows.size() != count) {
            throw new IllegalArgumentException("Expected %d lines, but found %d".formatted(count, rows.size()));
        }
        for (int i = 0; i < count; i++) {
            if (!rows.get(i).numbers().get(0).equals(first.apply(i))) {
                throw new IllegalArgumentException("Expected line %d to begin with %d, but it does not".formatted(i, first.apply(i)));
            }
        }
    }

    private List<Dossier.Earlier> earlier(List<Row> consistency, long covering) throws DossierRefused {
        List<Dossier.Earlier> earlier = new ArrayList<>();
        for (Entry entry : groups.get(Group.EARLIER)) {
            Dossier.Note note = note(entry, String::isEmpty);
            long size = note.lines().size();
            if (size != digits(entry) || size == 0 || size >= covering) {
                throw new DossierRefused(Check.FORMAT, entry.name(),
                        "Expected the size in its name, less than that of the covering checkpoint, but found " + size);
            }
            earlier.add(new Dossier.Earlier(note, consistency.get(earlier.size()).hashes()));
        }
        return earlier;
    }

    private List<Dossier.Event> events(List<Row> inclusion) throws DossierRefused {
        List<Dossier.Event> events = new ArrayList<>(inclusion.size());
        for (Entry entry : groups.get(Group.EVENTS)) {
            Row place = inclusion.get(events.size());
            events.add(parse(entry, content -> Layout.isRedacted(entry.name())
                    ? redacted(entry, place) : leaf(entry, place)));
        }
        return events;
    }

    private static Dossier.Event leaf(Entry entry, Row place) {
        if (entry.content().length > MAX_LEAF) {
            throw new IllegalArgumentException("Expected at most %d bytes, but found more".formatted(MAX_LEAF));
        }
        EventLeaf leaf = EventLeaf.read(entry.content());
        return new Dossier.Event(place.numbers().get(0), entry.name(), Merkle.leaf(entry.content()), Optional.of(leaf), -1,
                place.numbers().get(1), place.hashes());
    }

    private static Dossier.Event redacted(Entry entry, Row place) {
        List<String> lines = Lines.of(entry.content());
        long seq = place.numbers().get(0);
        if (lines.size() != 4 || !lines.get(0).equals(REDACTED_FIRST) || Lines.number(Lines.after("seq", lines.get(1))) != seq) {
            throw new IllegalArgumentException("Expected four lines about event " + seq + ", but found others");
        }
        return new Dossier.Event(seq, entry.name(), Lines.hash(Lines.after("leaf", lines.get(2))), Optional.empty(),
                Lines.number(Lines.after("authorised-by", lines.get(3))), place.numbers().get(1), place.hashes());
    }
}

package nl.waarborg.evidence.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.waarborg.evidence.LeafReader;
import nl.waarborg.evidence.Transaction;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.note.TrustedKeys;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.evidence.tree.Proofs;

/**
 * Holds the database against every checkpoint that is known outside it: the published file and those that witnesses
 * cosigned. A database that is older, shorter or other than one of them is not the log that was signed.
 */
public final class Anchors {

    /** Why the database is not the log that was signed. */
    public enum Kind {
        /** It holds fewer events. */
        SHORTER,
        /** It holds other events. */
        OTHER,
        /** A file or a stored checkpoint is not signed with the keys of the log, or damaged. */
        UNSIGNED
    }

    /**
     * What is wrong.
     *
     * @param kind  what kind of thing
     * @param where the file, or {@code database}
     * @param why   "Expected …, but …"
     */
    public record Flaw(Kind kind, String where, String why) {
    }

    private static final long LARGEST_FILE = SignedNote.MAX_BYTES;

    private final TrustedKeys trusted;
    private final List<Path> places;

    /** Takes the keys of the log and the files and folders to look at; what does not exist is passed over. */
    public Anchors(TrustedKeys trusted, List<Path> places) {
        this.trusted = trusted;
        this.places = List.copyOf(places);
    }

    /** What is wrong with the database; empty when it contains everything that is known to have been signed. */
    public Optional<Flaw> require(DataSource dataSource) {
        // The files first: the log may grow meanwhile, and what is in a file was in the database before.
        List<Known> known = new ArrayList<>();
        for (Path file : files()) {
            try {
                known.add(new Known(file, read(file)));
            } catch (IllegalArgumentException e) {
                return Optional.of(new Flaw(Kind.UNSIGNED, file.toString(), e.getMessage()));
            }
        }
        return Transaction.run(dataSource, "hold the log against what was signed", connection -> flaw(connection, known));
    }

    private record Known(Path file, Checkpoint checkpoint) {
    }

    private Checkpoint read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new IllegalArgumentException("Expected a signed note, but the file is too large");
            }
            return trusted.open(SignedNote.read(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read %s, but %s".formatted(file, e.getMessage()), e);
        }
    }

    private Optional<Flaw> flaw(Connection connection, List<Known> known) throws SQLException {
        Optional<SignedCheckpoint> last;
        try {
            last = CheckpointTable.last(connection);
            last.ifPresent(checkpoint -> trusted.open(checkpoint.note()));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return Optional.of(new Flaw(Kind.UNSIGNED, "database", e.getMessage()));
        }
        long size = last.map(SignedCheckpoint::size).orElse(0L);
        long leaves = LeafReader.headOn(connection);
        if (leaves < size) {
            return Optional.of(new Flaw(Kind.SHORTER, "database", "Expected the %d leaves that were signed, but there are %d".formatted(size, leaves)));
        }
        TileTree tree = new TileTree(TileTable.source(connection), size);
        Optional<Flaw> own = last.flatMap(checkpoint -> compare(checkpoint.checkpoint(), "database", tree));
        return own.isPresent() ? own
                : known.stream().flatMap(one -> flaw(one, tree).stream()).findFirst();
    }

    private static Optional<Flaw> flaw(Known known, TileTree tree) {
        if (known.checkpoint().size() > tree.size()) {
            return Optional.of(new Flaw(Kind.SHORTER, known.file().toString(),
                    "Expected the %d leaves that were signed, but %d are".formatted(known.checkpoint().size(), tree.size())));
        }
        return compare(known.checkpoint(), known.file().toString(), tree);
    }

    private static Optional<Flaw> compare(Checkpoint known, String where, TileTree tree) {
        try {
            Hash root = new Proofs(tree).root(known.size());
            return root.equals(known.root()) ? Optional.empty() : Optional.of(new Flaw(Kind.OTHER, where,
                    "Expected root %s at size %d, but it is %s".formatted(known.root().base64(), known.size(), root.base64())));
        } catch (IllegalStateException missing) {
            return Optional.of(new Flaw(Kind.OTHER, where, missing.getMessage()));
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> inside = Files.list(place)) {
                    inside.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".new")).sorted().forEach(files::add);
                } catch (IOException e) {
                    throw new UncheckedIOException("Expected to list %s, but %s".formatted(place, e.getMessage()), e);
                }
            } else if (Files.exists(place)) {
                files.add(place);
            }
        }
        return files;
    }
}

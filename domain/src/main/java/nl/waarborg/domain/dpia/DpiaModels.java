package nl.waarborg.domain.dpia;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.file.OwnFiles;

/** The models this software knows: the files named in {@code dpia-models/index.txt} on the class path. */
public final class DpiaModels {

    private static final String FOLDER = "/dpia-models/";
    private static final List<DpiaModel> ALL = OwnFiles.lines(FOLDER + "index.txt").stream()
            .map(file -> ModelFile.read(FOLDER + file)).sorted(Comparator.comparing(DpiaModel::from)).toList();

    private DpiaModels() {}

    /** All models, the oldest first. */
    public static List<DpiaModel> all() {
        return ALL;
    }

    /** The model with a name; empty for an unknown one and for null. */
    public static Optional<DpiaModel> named(String name) {
        return ALL.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /** The model with a name; the newest for an unknown one and for null. */
    public static DpiaModel of(String name) {
        return named(name).orElseGet(DpiaModels::newest);
    }

    /** The newest model, also when it is not in force yet. */
    public static DpiaModel newest() {
        return ALL.get(ALL.size() - 1);
    }

    /** The model in which a draft is written that is opened on a day; empty before the first. */
    public static Optional<DpiaModel> inForce(LocalDate day) {
        return ALL.stream().filter(model -> !model.from().isAfter(day)).reduce((earlier, later) -> later);
    }
}

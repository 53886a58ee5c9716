package nl.waarborg.ui.dpiadocument;

import java.util.Optional;

/** In which order a DPIA is told. */
enum Arrangement {
    /** As its own model has it. */
    MODEL,
    /** Under the headings of the EDPB's template. */
    EDPB;

    /** What addresses call it; empty for anything else. */
    static Optional<Arrangement> of(String word) {
        return switch (word) {
            case "" -> Optional.of(MODEL);
            case "edpb" -> Optional.of(EDPB);
            default -> Optional.empty();
        };
    }
}

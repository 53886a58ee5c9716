package nl.waarborg.domain.file;

import java.util.List;
import java.util.Map;

/**
 * An element of a file that the domain brings with it.
 *
 * @param name its name
 * @param attributes its attributes
 * @param pieces the elements in it, in order
 */
public record Piece(String name, Map<String, String> attributes, List<Piece> pieces) {

    public Piece {
        attributes = Map.copyOf(attributes);
        pieces = List.copyOf(pieces);
    }

    /** An attribute without the spaces around it, empty when it is not there. */
    public String at(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    /** The elements in it with a name. */
    public List<Piece> pieces(String wanted) {
        return pieces.stream().filter(piece -> piece.name().equals(wanted)).toList();
    }
}

package nl.waarborg.ui.oversight;

/**
 * A column of a list. In a file every one stands by itself; on the screen some stand within the cell before them.
 *
 * @param word  its word in texts and, when it can be sorted by, in the address
 * @param sort  the field of the documents it is sorted by; null when it cannot be
 * @param place where it stands on the screen
 */
record Column(String word, String sort, Place place) {

    /** Where a column stands on the screen: in a cell of its own, within the one before as large or small, or nowhere. */
    enum Place { CELL, BELOW, WITHIN, FILE_ONLY }

    static Column cell(String word) {
        return new Column(word, null, Place.CELL);
    }

    static Column cell(String word, String sort) {
        return new Column(word, sort, Place.CELL);
    }

    static Column below(String word) {
        return new Column(word, null, Place.BELOW);
    }

    static Column within(String word) {
        return new Column(word, null, Place.WITHIN);
    }

    static Column fileOnly(String word) {
        return new Column(word, null, Place.FILE_ONLY);
    }
}

package nl.waarborg.evidence.checkpoint;

/** Where tiles come from: a database, a folder, or a log on the web. */
public interface TileSource {

    /**
     * The hashes of a tile, 32 bytes each.
     *
     * @param tile which, with the least number of hashes that is wanted; more may be given
     * @throws IllegalStateException if it is not there
     */
    byte[] read(TilePath tile);
}

package nl.waarborg.evidence.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    /** The example of tlog-tiles: index 1234067 is written as x001/x234/067. */
    @Test
    void pathsAreThoseOfTheSpecification() {
        assertEquals("0/x001/x234/067", new TilePath(0, 1_234_067, 256).path());
        assertEquals("3/000.p/7", new TilePath(3, 0, 7).path());
        for (String path : List.of("0/x001/x234/067", "3/000.p/7", "7/999", "0/x001/000.p/255")) {
            assertEquals(path, TilePath.read(path).orElseThrow().path());
        }
    }

    /** The example of tlog-tiles: a tree of 70,000 has 273 full tiles and one of 112, then 1 and one of 17, then one of 1. */
    @Test
    void widthsAreThoseOfTheSpecification() {
        assertEquals(Optional.of(new TilePath(0, 272, 256)), TilePath.in(70_000, 0, 272));
        assertEquals(Optional.of(new TilePath(0, 273, 112)), TilePath.in(70_000, 0, 273));
        assertEquals(Optional.of(new TilePath(1, 1, 17)), TilePath.in(70_000, 1, 1));
        assertEquals(Optional.of(new TilePath(2, 0, 1)), TilePath.in(70_000, 2, 0));
        assertEquals(Optional.empty(), TilePath.in(70_000, 3, 0));
        assertEquals(Optional.of(new TilePath(1, 0, 1)), TilePath.in(256, 1, 0));
        assertEquals(Optional.empty(), TilePath.in(256, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0/", "0/1", "0/0001", "00/000", "8/000", "63/000", "-1/000", "0/x000/001", "0/001/002", "0/x001",
        "0/000.p/0", "0/000.p/01", "0/000.p/256", "0/000.p/", "0/000.p/1/", "0/../000", "0/000\n", "0/x001/x001/x001/x001/x001/x001/001"})
    void otherPathsAreNone(String path) {
        assertEquals(Optional.empty(), TilePath.read(path));
    }
}

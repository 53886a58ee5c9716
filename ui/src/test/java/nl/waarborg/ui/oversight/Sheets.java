package nl.waarborg.ui.oversight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.ui.RunningApplication.Visitor;
import nl.waarborg.ui.sheet.ReadCsv;
import nl.waarborg.ui.sheet.ReadXlsx;

/** The rows of a file that somebody takes away, without its heading and notes. */
final class Sheets {

    private Sheets() {
    }

    static List<List<String>> csvRows(Visitor visitor, String path) {
        return ReadCsv.of(visitor.get(path).body()).stream().skip(1).takeWhile(row -> !row.get(0).isEmpty()).toList();
    }

    static List<List<String>> xlsxRows(Visitor visitor, String path) {
        try {
            ReadXlsx read = ReadXlsx.of(visitor.bytes(path));
            List<List<String>> rows = new ArrayList<>();
            for (int number = 2; !read.row(number).isEmpty(); number++) {
                rows.add(read.row(number));
            }
            return rows;
        } catch (IOException e) {
            throw new AssertionError("Expected a workbook", e);
        }
    }
}

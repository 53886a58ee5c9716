package nl.waarborg.workflow.rebuild;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row of a table of the engine, the same from H2 and from PostgreSQL. */
record Row(Map<String, Object> values) {

    static List<Row> read(JdbcTemplate sql, String query, Object... args) {
        return sql.query(query, (row, number) -> of(row), args);
    }

    private static Row of(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnName(i).toUpperCase(Locale.ROOT), switch (columns.getColumnType(i)) {
                case Types.TIMESTAMP -> row.getObject(i, LocalDateTime.class);
                case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> row.getBytes(i);
                case Types.BIT, Types.BOOLEAN -> row.getObject(i) == null ? null : row.getBoolean(i);
                default -> row.getObject(i);
            });
        }
        return new Row(values);
    }

    /** Writes rows of one table; they have the same columns. */
    static void insert(JdbcTemplate sql, String table, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = List.copyOf(rows.get(0).values().keySet());
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        sql.batchUpdate("INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + places + ")",
                rows.stream().map(row -> columns.stream().map(row.values()::get).toArray()).toList());
    }

    String text(String column) {
        Object value = values.get(column);
        return value == null ? null : value.toString();
    }

    /** The same row with other texts. */
    Row withTexts(UnaryOperator<String> change) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.replaceAll((column, value) -> value instanceof String text ? change.apply(text) : value);
        return new Row(changed);
    }
}

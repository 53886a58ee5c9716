package nl.waarborg.workflow.rebuild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where one case stands in the engine, in lines that can be compared: tokens, tasks with who has or may take them, timers,
 * awaited messages and variables. Left out is what the engine makes up anew and nobody refers to: ids below the process
 * instance, revisions, and what a failing job left behind (tries, locks, its last error).
 */
record Picture(List<String> lines) {

    private static final List<String> OF_TOKEN = List.of(
            "PROC_DEF_ID_", "IS_ACTIVE_", "IS_CONCURRENT_", "IS_SCOPE_", "IS_EVENT_SCOPE_", "SUSPENSION_STATE_",
            "CACHED_ENT_STATE_", "BUSINESS_KEY_", "TENANT_ID_");
    private static final List<String> OF_TASK = List.of(
            "ID_", "NAME_", "ASSIGNEE_", "OWNER_", "CREATE_TIME_", "DUE_DATE_", "FOLLOW_UP_DATE_", "PRIORITY_", "DELEGATION_",
            "SUSPENSION_STATE_", "TASK_STATE_", "TENANT_ID_");
    private static final List<String> OF_TIMER = List.of(
            "TYPE_", "HANDLER_TYPE_", "DUEDATE_", "CREATE_TIME_", "REPEAT_", "SUSPENSION_STATE_", "PRIORITY_", "EXCLUSIVE_",
            "JOB_DEF_ID_", "TENANT_ID_");
    private static final List<String> OF_MESSAGE = List.of("EVENT_TYPE_", "CREATED_", "CONFIGURATION_", "TENANT_ID_");
    private static final List<String> OF_VARIABLE = List.of(
            "TYPE_", "TEXT_", "TEXT2_", "LONG_", "DOUBLE_", "BYTEARRAY_ID_", "IS_CONCURRENT_LOCAL_", "TENANT_ID_");

    static Picture of(CaseRows rows) {
        Places places = new Places(rows.executions());
        List<String> lines = new ArrayList<>();
        rows.executions().forEach(row -> lines.add("token " + places.of(row.text("ID_"))
                + activity(row.text("ACT_INST_ID_")) + said(row, OF_TOKEN)));
        rows.tasks().forEach(row -> lines.add("task " + row.text("TASK_DEF_KEY_") + " in "
                + places.of(row.text("EXECUTION_ID_")) + said(row, OF_TASK) + candidates(row, rows.identityLinks())));
        rows.jobs().forEach(row -> lines.add("timer " + row.text("HANDLER_CFG_") + " in "
                + places.of(row.text("EXECUTION_ID_")) + said(row, OF_TIMER)));
        rows.subscriptions().forEach(row -> lines.add(
                "message " + row.text("EVENT_NAME_") + " at " + row.text("ACTIVITY_ID_") + " in "
                        + places.of(row.text("EXECUTION_ID_")) + said(row, OF_MESSAGE)));
        rows.variables().forEach(row -> lines.add(
                "variable " + row.text("NAME_") + " in " + places.of(row.text("EXECUTION_ID_")) + said(row, OF_VARIABLE)));
        lines.sort(null);
        return new Picture(lines);
    }

    /** The lines of this picture that the other lacks, as many as it lacks. */
    List<String> minus(Picture other) {
        List<String> left = new ArrayList<>(lines);
        other.lines.forEach(left::remove);
        return left;
    }

    private static String said(Row row, Collection<String> columns) {
        return columns.stream().filter(column -> row.text(column) != null)
                .map(column -> " " + column.substring(0, column.length() - 1).toLowerCase(Locale.ROOT) + "=" + row.text(column))
                .collect(Collectors.joining());
    }

    /** The id of an activity instance is made up anew; which activity it is of is not. */
    private static String activity(String id) {
        return id == null ? "" : " activity=" + id.replaceFirst(":[^:]*$", "");
    }

    private static String candidates(Row task, List<Row> links) {
        return links.stream().filter(link -> task.text("ID_").equals(link.text("TASK_ID_")))
                .map(link -> link.text("TYPE_") + ":" + (link.text("GROUP_ID_") == null ? link.text("USER_ID_") : link.text("GROUP_ID_")))
                .sorted().collect(Collectors.joining(",", " links=[", "]"));
    }

    /** Where an execution is, said without its id: the instance, then the elements down to it. */
    private static final class Places {

        private final Map<String, Row> byId = new HashMap<>();

        Places(List<Row> executions) {
            executions.forEach(row -> byId.put(row.text("ID_"), row));
        }

        String of(String id) {
            Row row = byId.get(id);
            if (row == null) {
                return String.valueOf(id);
            }
            if (row.text("PARENT_ID_") == null) {
                String caller = row.text("SUPER_EXEC_");
                return id + (caller == null ? "" : " called from (" + of(caller) + ")");
            }
            return of(row.text("PARENT_ID_")) + "/" + (row.text("ACT_ID_") == null ? "" : row.text("ACT_ID_"));
        }
    }
}

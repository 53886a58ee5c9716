package nl.waarborg.workflow.rebuild;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of one case in the runtime tables of an engine: everything that a rebuild replaces. */
record CaseRows(
        List<Row> executions, List<Row> tasks, List<Row> identityLinks, List<Row> jobs, List<Row> subscriptions,
        List<Row> variables) {

    private static final String OF_CASE = " X JOIN ACT_RU_EXECUTION P ON P.ID_ = X.%s WHERE P.BUSINESS_KEY_ = ?";

    static CaseRows read(JdbcTemplate sql, String projectId) {
        return new CaseRows(
                table(sql, "ACT_RU_EXECUTION", "PROC_INST_ID_", projectId),
                table(sql, "ACT_RU_TASK", "PROC_INST_ID_", projectId),
                Row.read(sql, "SELECT X.* FROM ACT_RU_IDENTITYLINK X JOIN ACT_RU_TASK T ON T.ID_ = X.TASK_ID_"
                        + " JOIN ACT_RU_EXECUTION P ON P.ID_ = T.PROC_INST_ID_ WHERE P.BUSINESS_KEY_ = ?", projectId),
                table(sql, "ACT_RU_JOB", "PROCESS_INSTANCE_ID_", projectId),
                table(sql, "ACT_RU_EVENT_SUBSCR", "PROC_INST_ID_", projectId),
                table(sql, "ACT_RU_VARIABLE", "PROC_INST_ID_", projectId));
    }

    private static List<Row> table(JdbcTemplate sql, String table, String instance, String projectId) {
        return Row.read(sql, "SELECT X.* FROM " + table + OF_CASE.formatted(instance), projectId);
    }

    CaseRows withTexts(UnaryOperator<String> change) {
        return new CaseRows(
                change(executions, change), change(tasks, change), change(identityLinks, change), change(jobs, change),
                change(subscriptions, change), change(variables, change));
    }

    private static List<Row> change(List<Row> rows, UnaryOperator<String> change) {
        return rows.stream().map(row -> row.withTexts(change)).toList();
    }

    boolean isEmpty() {
        return executions.isEmpty();
    }

    /** Writes all of them, what is referred to before what refers to it. */
    void insertInto(JdbcTemplate sql) {
        Map<String, Row> waiting = new LinkedHashMap<>();
        executions.forEach(row -> waiting.put(row.text("ID_"), row));
        while (!waiting.isEmpty()) {
            List<Row> ready = waiting.values().stream()
                    .filter(row -> !waiting.containsKey(String.valueOf(row.text("PARENT_ID_"))))
                    .filter(row -> !waiting.containsKey(String.valueOf(row.text("SUPER_EXEC_")))).toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Expected executions in a tree, but found a ring of " + waiting.keySet());
            }
            Row.insert(sql, "ACT_RU_EXECUTION", ready);
            ready.forEach(row -> waiting.remove(row.text("ID_")));
        }
        Row.insert(sql, "ACT_RU_TASK", tasks);
        Row.insert(sql, "ACT_RU_IDENTITYLINK", identityLinks);
        Row.insert(sql, "ACT_RU_JOB", jobs);
        Row.insert(sql, "ACT_RU_EVENT_SUBSCR", subscriptions);
        Row.insert(sql, "ACT_RU_VARIABLE", variables);
    }

    /** Empties the runtime tables of every case; what belongs to the models themselves stays. */
    static void deleteAll(JdbcTemplate sql) {
        for (String statement : List.of(
                "DELETE FROM ACT_RU_VARIABLE", "DELETE FROM ACT_RU_EVENT_SUBSCR WHERE EXECUTION_ID_ IS NOT NULL",
                "DELETE FROM ACT_RU_IDENTITYLINK WHERE TASK_ID_ IS NOT NULL", "DELETE FROM ACT_RU_EXT_TASK",
                "UPDATE ACT_RU_INCIDENT SET CAUSE_INCIDENT_ID_ = NULL, ROOT_CAUSE_INCIDENT_ID_ = NULL",
                "DELETE FROM ACT_RU_INCIDENT", "DELETE FROM ACT_RU_JOB WHERE PROCESS_INSTANCE_ID_ IS NOT NULL",
                "DELETE FROM ACT_RU_TASK", "UPDATE ACT_RU_EXECUTION SET PARENT_ID_ = NULL, SUPER_EXEC_ = NULL, PROC_INST_ID_ = NULL",
                "DELETE FROM ACT_RU_EXECUTION")) {
            sql.execute(statement);
        }
    }
}

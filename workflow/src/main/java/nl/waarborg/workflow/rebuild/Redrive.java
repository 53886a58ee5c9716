package nl.waarborg.workflow.rebuild;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.ProcessCommand.Move;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.workflow.Advance;
import nl.waarborg.workflow.model.ModelHash;
import nl.waarborg.workflow.model.Models;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Drives one case after another again, each event in its order through the very steps that it caused when it happened,
 * without storing anything. A recorded move that no event accounts for is a timer that fired; then that timer is fired.
 */
final class Redrive implements AutoCloseable {

    private static final String TIMERS = "SELECT J.ID_, D.ACT_ID_, J.DUEDATE_ FROM ACT_RU_JOB J"
            + " JOIN ACT_RU_JOBDEF D ON D.ID_ = J.JOB_DEF_ID_ WHERE J.PROCESS_INSTANCE_ID_ = ? AND D.ACT_ID_ = ? ORDER BY J.DUEDATE_";

    private final Watch watch = new Watch();
    private final Scratch scratch;
    private final Advance advance;
    private Tape tape;

    /** Takes the database with the models. */
    Redrive(DataSource live) {
        scratch = new Scratch(live, watch, this::called);
        advance = new Advance(scratch.engine(), new Models(scratch.engine().getRepositoryService()), this::begin);
    }

    /**
     * Drives a case again and gives its rows, under the ids that the log knows; none of them stays behind.
     *
     * @throws Difference when the engine does something else than the log says
     */
    CaseRows rowsOf(RecordedCase events) {
        tape = new Tape(events);
        watch.turnTo(tape);
        return scratch.transaction().execute(status -> {
            status.setRollbackOnly();
            try {
                drive(events);
            } catch (RuntimeException failure) {
                Difference difference = Difference.in(failure);
                throw difference != null ? difference : tape.difference(null, "Expected a step to be possible again, but " + failure);
            }
            return CaseRows.read(scratch.sql(), events.id()).withTexts(tape::recordedId);
        });
    }

    private void drive(RecordedCase events) {
        events.entries().forEach(entry -> {
            if (entry.event() instanceof ProcessEvent.ModelRan ran) {
                check(entry, ran);
            }
        });
        Set<String> driven = new HashSet<>();
        int recorded = 0;
        for (RecordedCase.Entry entry : events.entries()) {
            ProjectEvent event = entry.event();
            if (event instanceof ProcessEvent.TokensMoved moved) {
                recorded += moved.moves().size();
                while (tape.made() < recorded) {
                    fireTimer(entry, recorded);
                }
                watch.forget(recorded);
            } else if (Advance.follows(event)) {
                boolean first = driven.add(entry.commandId());
                if (first && isByTheEngine(entry.by()) && !watch.hears(entry.command())) {
                    fireTimer(entry, tape.made() + tape.rest().size());
                    if (!watch.hears(entry.command())) {
                        throw tape.difference(null, "Expected the process to give " + entry.command() + ", but it does not");
                    }
                }
                tape.stepAfter(entry);
                advance.after(new Advance.Fact(
                        event, entry.seq() == 0, entry.by(), entry.command(), watch.taskOf(entry.taskId()), first));
            }
        }
        if (!tape.isAtEnd()) {
            Move missing = tape.rest().get(0);
            throw tape.difference(missing.element(), "Expected " + missing + ", but nothing moves any more");
        }
    }

    /** The import also tells of what a process did before this software; no engine of ours did that. */
    private static boolean isByTheEngine(By by) {
        return by.actor().isProcess() && !by.importedHistory();
    }

    /** Fires the timer whose element stands first among the moves up to a place on the tape. */
    private void fireTimer(RecordedCase.Entry entry, int end) {
        tape.stepAfter(entry);
        int before = tape.made();
        List<Move> ahead = tape.upTo(end);
        Timer timer = ahead.stream().map(this::timerOf).filter(Objects::nonNull).findFirst().orElseThrow(() -> ahead.isEmpty()
                ? tape.difference(null, "Expected a timer that leads to " + entry.command() + ", but no move is recorded")
                : tape.difference(ahead.get(0).element(), "Expected a timer or an event that leads to " + ahead.get(0)
                        + ", but there is none"));
        if (timer.due().isAfter(tape.now())) {
            throw tape.difference(timer.element(), "Expected a timer that was due, but it fired at " + tape.now()
                    + " and was due at " + timer.due());
        }
        scratch.engine().getManagementService().executeJob(timer.id());
        if (tape.made() == before) {
            throw tape.difference(timer.element(), "Expected the timer to move a token, but none moved");
        }
    }

    private record Timer(String id, String element, Instant due) {}

    /** The timer at the element of a move, the earliest one first; null when there is none. */
    private Timer timerOf(Move move) {
        return scratch.sql().query(TIMERS, (row, number) -> new Timer(
                        row.getString("ID_"), row.getString("ACT_ID_"), row.getTimestamp("DUEDATE_").toInstant()),
                        tape.idNow(move.instance()), move.element())
                .stream().findFirst().orElse(null);
    }

    private void begin(String projectId, String eventName, VariableMap variables) {
        String model = tape.beginningModel();
        if (model != null) {
            scratch.engine().getRuntimeService().startProcessInstanceByMessageAndProcessDefinitionId(
                    eventName, model, projectId, variables);
        }
    }

    private String called(String process) {
        String model = tape.beginningModel();
        if (model == null || !model.startsWith(process + ":")) {
            throw tape.difference(null, "Expected the log to name the version of " + process + " that was called, but it names " + model);
        }
        return model;
    }

    private void check(RecordedCase.Entry entry, ProcessEvent.ModelRan ran) {
        tape.stepAfter(entry);
        List<byte[]> found = scratch.sql().query(
                "SELECT B.BYTES_ FROM ACT_RE_PROCDEF D JOIN ACT_GE_BYTEARRAY B ON B.DEPLOYMENT_ID_ = D.DEPLOYMENT_ID_"
                        + " AND B.NAME_ = D.RESOURCE_NAME_ WHERE D.ID_ = ?", (row, number) -> row.getBytes(1), ran.model());
        String sha256 = found.isEmpty() ? "no such model" : ModelHash.of(found.get(0));
        if (!sha256.equals(ran.sha256())) {
            throw tape.difference(null, "Expected model " + ran.model() + " with SHA-256 " + ran.sha256() + ", but found " + sha256);
        }
    }

    @Override
    public void close() {
        scratch.close();
    }
}

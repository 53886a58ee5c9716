package nl.waarborg.ui.again;

import jakarta.annotation.PreDestroy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.ReassessmentCommand.ScheduleReassessment;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.ui.again.Round.Reached;
import nl.waarborg.ui.again.Round.Result;
import nl.waarborg.workflow.Commands;
import org.springframework.stereotype.Component;

/**
 * Goes through the projects of a round one by one, in the name of who asked for it. After a crash nothing goes on by itself:
 * somebody who may asks again, and whatever was reached before knows the round and stays as it is.
 */
@Component
class RoundRunner {

    private static final Logger LOG = System.getLogger(RoundRunner.class.getName());

    private final Commands commands;
    private final Rounds rounds;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "again");
        worker.setDaemon(true);
        return worker;
    });

    RoundRunner(Commands commands, Rounds rounds) {
        this.commands = commands;
        this.rounds = rounds;
    }

    /** Starts on what waits in a round, unless that is being done here already. */
    void start(Round round, By by) {
        if (running.add(round.id())) {
            thread.execute(() -> {
                try {
                    run(round, by);
                } catch (RuntimeException failure) {
                    LOG.log(Level.ERROR, "Round " + round.id() + " stopped half way and can be asked to go on", failure);
                } finally {
                    running.remove(round.id());
                }
            });
        }
    }

    boolean isRunning(String round) {
        return running.contains(round);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    /** Does what waits; a project that refuses is skipped with its reason. */
    void run(Round round, By by) {
        for (Reached one : round.cases()) {
            if (one.result() == Result.WAITING && !Thread.currentThread().isInterrupted()) {
                reach(round, one.project(), by);
            }
        }
    }

    private void reach(Round round, String project, By by) {
        try {
            commands.send(new ScheduleReassessment(project, round.trigger(), round.explanation(), round.dueOn(), round.id()), by);
            rounds.reached(round.id(), project, Result.DONE, null, null);
        } catch (Refusal refusal) {
            LocalDate date = refusal.args().stream().filter(LocalDate.class::isInstance).map(LocalDate.class::cast)
                    .findFirst().orElse(null);
            rounds.reached(round.id(), project, Result.SKIPPED, refusal.key(), date);
        } catch (RuntimeException failed) {
            // It goes on waiting, and does not keep the others waiting.
            LOG.log(Level.WARNING, "Expected to reach project " + project + " in round " + round.id() + ", but it failed", failed);
        }
    }
}

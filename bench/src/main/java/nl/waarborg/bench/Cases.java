package nl.waarborg.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.evidence.SequencerLoop;
import nl.waarborg.workflow.Inbox;
import nl.waarborg.workflow.InboxTask;

/**
 * The small project in Waarborg: three commands. It either asks the inbox for the open task first, as a screen does, or
 * leaves finding the task to the process driver. With the sequencer on, events get their place while the round runs.
 */
final class Cases implements Contestant {

    private final String name;
    private final boolean asksForTasks;
    private final boolean sequences;
    private final Office office;
    private final Inbox inbox;
    private SequencerLoop loop;

    Cases(String name, HikariDataSource dataSource, boolean asksForTasks, boolean sequences) {
        this.name = name;
        this.asksForTasks = asksForTasks;
        this.sequences = sequences;
        this.office = new Office(dataSource);
        this.inbox = office.get(Inbox.class);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void before() {
        if (sequences) {
            loop = new SequencerLoop(office.sequencer()).start();
        }
    }

    @Override
    public void work(String id) {
        office.send(Words.register(id), Words.LEADER, null);
        committed();
        complete(Words.preScan(id), Words.LEADER);
        complete(Words.conclude(id), Words.OFFICER);
    }

    private void complete(ProjectCommand command, Actor actor) {
        office.send(command, actor, asksForTasks ? openTask(command.projectId()) : null);
        committed();
    }

    private String openTask(String projectId) {
        List<InboxTask> open = inbox.openTasks(projectId);
        if (open.size() != 1) {
            throw new IllegalStateException("Expected one open task of " + projectId + ", but found " + open);
        }
        return open.get(0).id();
    }

    private void committed() {
        if (loop != null) {
            loop.nudge();
        }
    }

    @Override
    public void after() {
        if (loop != null) {
            loop.close();
            loop = null;
        }
        office.drain();
    }

    Office office() {
        return office;
    }

    long openTasks() {
        return inbox.count(Words.LEADER, Inbox.Filter.ALL) + inbox.count(Words.OFFICER, Inbox.Filter.ALL);
    }

    @Override
    public void close() {
        office.close();
    }
}

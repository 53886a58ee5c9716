package nl.waarborg.ui.importing;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.workflow.Commands;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores rehearsed projects: the same commands, through the one door that every command takes, all of a project in one
 * transaction. What goes wrong half way leaves nothing of it behind.
 */
public final class Storing {

    private static final Logger LOG = System.getLogger(Storing.class.getName());

    private final Commands commands;
    private final TransactionTemplate transaction;

    public Storing(Commands commands, PlatformTransactionManager transactions) {
        this.commands = commands;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Stores one project, or tells why not; one that was refused before stays as it is. */
    Imported store(Imported project) {
        if (project.refused()) {
            return project;
        }
        try {
            transaction.executeWithoutResult(status ->
                    project.acts().forEach(act -> commands.send(act.command(), act.by())));
            return project;
        } catch (Refusal refusal) {
            boolean exists = refusal.key().equals("project.exists");
            return exists ? project.notStored("import.exists")
                    : project.notStored("import.not-stored", refusal.getMessage());
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "Storing project " + project.id() + " failed; nothing of it was stored", failure);
            return project.notStored("import.not-stored", String.valueOf(failure.getMessage()));
        }
    }
}

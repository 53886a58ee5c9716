package nl.waarborg.ui.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import nl.waarborg.evidence.checkpoint.Anchors;
import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.evidence.checkpoint.Cosignatures;
import nl.waarborg.evidence.checkpoint.LogKeys;
import nl.waarborg.evidence.checkpoint.ProvenCases;
import nl.waarborg.evidence.checkpoint.Published;
import nl.waarborg.evidence.checkpoint.Repeated;
import nl.waarborg.evidence.checkpoint.Scrub;
import nl.waarborg.evidence.checkpoint.ScrubReports;
import nl.waarborg.ui.start.StartRefused;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.WorkflowConfiguration;
import nl.waarborg.workflow.log.StoredEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;

/**
 * The signed log of the running application. The start ends here when the database is not the log that was signed.
 *
 * <p>Properties: {@code waarborg.log-folder} is where keys and checkpoints live outside the database; without it a database
 * in memory gets a folder that lives as long. {@code waarborg.scrub-minutes} (default 10) is the pause between two passes
 * over the whole log.
 */
@Configuration
class LogBeans {

    private static final Logger LOG = System.getLogger(LogBeans.class.getName());
    private static final Duration SIGN_EVERY = Duration.ofSeconds(1);

    @Bean
    LogFolder logFolder(Environment environment) {
        String folder = environment.getProperty("waarborg.log-folder");
        if (folder != null) {
            return new LogFolder(Path.of(folder));
        }
        if (!environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:mem:")) {
            throw new IllegalStateException("Expected waarborg.log-folder for a database that lasts, but it is not set");
        }
        try {
            return new LogFolder(Files.createTempDirectory("waarborg-log"));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to make a folder for the log, but " + e.getMessage(), e);
        }
    }

    /** Waits for the event storage, which makes the tables. */
    @Bean
    @DependsOn("eventStorage")
    Checkpoints checkpoints(DataSource dataSource, LogFolder folder, Environment environment, Clock clock) {
        boolean signed = Checkpoints.any(dataSource);
        LogKeys keys = folder.keys(WorkflowConfiguration.origin(environment), signed);
        folder.anchors(keys.trusted()).require(dataSource).ifPresent(LogBeans::refuse);
        return new Checkpoints(dataSource, keys, clock, new Published(folder.published()));
    }

    private static void refuse(Anchors.Flaw flaw) {
        LOG.log(Level.ERROR, "The database is not the log that was signed ({0}): {1}", flaw.where(), flaw.why());
        throw new StartRefused(StartRefused.ALTERED, switch (flaw.kind()) {
            case SHORTER -> "start.log-shorter";
            case OTHER -> "start.log-other";
            case UNSIGNED -> "start.log-unsigned";
        }, flaw.where());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Repeated signing(Checkpoints checkpoints) {
        return new Repeated("evidence-signer", checkpoints::extendAndSign, SIGN_EVERY);
    }

    @Bean
    Cosignatures cosignatures(Checkpoints checkpoints, LogFolder folder) {
        Cosignatures cosignatures = new Cosignatures(checkpoints, folder.witnesses(), folder.witnessed());
        try {
            cosignatures.witnesses();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new StartRefused(StartRefused.FOLDER, "start.log-witnesses", folder.witnesses());
        }
        return cosignatures;
    }

    /** A case that turns out broken is read again by its next command, which then finds out as well. */
    @Bean
    ScrubReports scrubReports(DataSource dataSource, Checkpoints checkpoints, LogFolder folder, Commands commands, Clock clock) {
        Anchors anchors = folder.anchors(checkpoints.keys().trusted());
        return new ScrubReports(new Scrub(dataSource, checkpoints, anchors, new StoredEvents(), clock), flaw -> {
            if (flaw.caseId() != null) {
                commands.forget(flaw.caseId());
            }
        });
    }

    @Bean
    ProvenCases provenCases(DataSource dataSource, Checkpoints checkpoints) {
        return new ProvenCases(dataSource, checkpoints.keys().origin(), new StoredEvents());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Repeated scrubbing(ScrubReports reports, Checkpoints checkpoints, ProvenCases cases, Environment environment) {
        int minutes = environment.getProperty("waarborg.scrub-minutes", Integer.class, 10);
        return new Repeated("evidence-scrub", () -> {
            reports.run();
            if (reports.last().flatMap(Scrub.Verdict::flaw).isEmpty()) {
                checkpoints.latest().ifPresent(cases::at); // so that no reader waits for it
            }
        }, Duration.ofMinutes(minutes));
    }
}

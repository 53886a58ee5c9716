package nl.waarborg.ui.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.Legality.Told;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.workflow.log.RecordedEvent;
import org.junit.jupiter.api.Test;

class VerificationTest {

    @Test
    void theRevisionOfTheStoredBytesSaysWhetherFieldsThatCameLaterMayLack() {
        Actor officer = new Actor("test", "po", Set.of(Role.PRIVACY_OFFICER), Set.of("GM-Z"), null);
        By by = new By(officer, Role.PRIVACY_OFFICER, LocalDate.of(2026, 11, 24), false);
        FgEvent.FgInformationProvided answer = new FgEvent.FgInformationProvided("P-1", "Het beeld blijft 0,2 seconde.", null);
        RecordedEvent read = new RecordedEvent(3, "e", "P-1", 3, Instant.EPOCH, answer, by, "c", null);
        for (String revision : new String[] {"1", "2"}) {
            StoredEvent stored = new StoredEvent("e", "Project", "P-1", 3, Instant.EPOCH.toString(), "FgInformationProvided",
                    revision, "{}".getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8));
            assertEquals(new Told(answer, by, Instant.EPOCH, revision.equals("1")), Verification.told(read, stored));
        }
    }
}

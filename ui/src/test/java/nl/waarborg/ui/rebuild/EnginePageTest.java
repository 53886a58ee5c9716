package nl.waarborg.ui.rebuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.RunningApplication.Visitor;
import nl.waarborg.ui.project.SampleProject;
import org.junit.jupiter.api.Test;

class EnginePageTest {

    private static final String PAGE = "/controle/motor";

    @Test
    void anAuditorComparesTheRunningEngineWithTheLog() {
        SampleProject.idea("Vergeleken").preScanned().shown();
        Visitor auditor = RunningApplication.signedIn("auditor");
        assertTrue(auditor.get("/controle").body().contains("href=\"" + PAGE + "\""));

        assertEquals(302, auditor.post(PAGE, PAGE, "").statusCode());
        String body = auditor.get(PAGE).body();
        for (int looks = 0; body.contains("Kijk hoe ver het is") && looks < 600; looks++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            body = auditor.get(PAGE).body();
        }

        assertTrue(body.contains("precies waar het volgens het logboek moet staan"), body);
        assertTrue(body.contains("<dt>Projecten met een verschil</dt><dd>0</dd>"), body);
        assertTrue(body.contains("<dt>Overzichten met een verschil</dt><dd>0</dd>"), body);
    }

    @Test
    void nobodyElseFindsThePage() {
        Visitor leader = RunningApplication.signedIn("projectleider");
        assertEquals(404, leader.get(PAGE).statusCode());
        assertFalse(leader.get("/controle").body().contains(PAGE));
    }
}

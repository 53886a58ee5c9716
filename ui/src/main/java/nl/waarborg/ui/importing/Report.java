package nl.waarborg.ui.importing;

import java.io.PrintStream;
import java.time.LocalDate;
import nl.waarborg.ui.texts.Texts;

/** Tells a person what became of a project and what holds for it. */
record Report(Texts t, PrintStream out) {

    void print(Imported project, LocalDate asOf) {
        String name = project.name() == null ? project.id() : project.id() + " " + project.name();
        out.println(t.get(project.refused() ? "import.report.refused" : "import.report.stored", name));
        Answer answer = project.answer();
        if (answer != null && !project.refused()) {
            line("status", answer.status(), asOf);
            line("gates", answer.openGates().isEmpty() ? "-" : String.join(", ", answer.openGates()));
            line(answer.startAllowed() ? "may-start" : "may-not-start");
            line("risks", answer.highestInherentRisk(), answer.highestResidualRisk());
            line("planning", LocalDate.parse(answer.planning().latestReceipt8Weeks()),
                    LocalDate.parse(answer.planning().latestReceipt14Weeks()),
                    LocalDate.parse(answer.planning().safeSubmission()));
            if (answer.priorConsultation() != null) {
                line("ap", LocalDate.parse(answer.priorConsultation().end()), answer.priorConsultation().suspendedDays());
            }
            if (answer.breachNotifyBy() != null) {
                line("breach", answer.breachNotifyBy());
            }
        }
        project.findings().forEach(finding -> out.println("  " + finding.line(t)));
        out.println();
    }

    private void line(String key, Object... args) {
        out.println("  " + t.get("import.report." + key, args));
    }
}

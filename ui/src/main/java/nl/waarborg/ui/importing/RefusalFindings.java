package nl.waarborg.ui.importing;

import java.util.List;
import java.util.Map;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.project.AdoptionEvent;
import nl.waarborg.domain.project.GoLiveEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ReassessmentEvent;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.domain.project.ShutGate;
import nl.waarborg.domain.project.UseEvent;

/** Turns what a project refuses into findings at the place of the file that is to blame. */
final class RefusalFindings {

    /** Where the answers of the forms stand in the file, for those that come from a project's own fields. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("name", "naam"), Map.entry("description", "beschrijving"), Map.entry("endsOn", "datums.geplandEinde"),
            Map.entry("eventOn", "datums.evenement"), Map.entry("plannedGoLive", "datums.geplandeGoLive"),
            Map.entry("themes", "domein"), Map.entry("proposal", "beschrijving"), Map.entry("processings", "verwerkingen"),
            Map.entry("personalData", "gegevens"), Map.entry("sensors", "sensoren"), Map.entry("parties", "partijen"),
            Map.entry("responsibilities", "verantwoordelijkheden"), Map.entry("risks", "risicos"),
            Map.entry("measures", "maatregelen"), Map.entry("test", "noodzaak"), Map.entry("peoplePerYear", "betrokkenen"),
            Map.entry("discoveredAt", "datalek.ontdekt"), Map.entry("awareAt", "datalek.kennisname"),
            Map.entry("notifiedAt", "datalek.gemeldAP"), Map.entry("reasonWhenLate", "datalek.redenTeLaat"),
            Map.entry("nature", "datalek.aard"));

    private RefusalFindings() {
    }

    /** Every flaw and every shut gate of a refusal, or the rule itself. */
    static void add(Findings findings, Refusal refusal, String entry, String project) {
        for (Flaw flaw : refusal.flaws()) {
            String place = place(flaw.path());
            findings.add(place == null ? entry : project + "." + place, "import.flaw." + flaw.key(),
                    args(place == null ? flaw.path() : place, flaw.args()));
        }
        for (ShutGate shut : refusal.shutGates()) {
            findings.add(entry, "import.gate-shut", shut.gate().name(), shut);
        }
        if (refusal.flaws().isEmpty() && refusal.shutGates().isEmpty()) {
            findings.add(entry, "import.rule." + refusal.key(), refusal.args().toArray());
        }
    }

    /** The gates that were shut while imported history passed them. */
    static void addShutGates(Findings findings, List<Rehearsal.Happened> happened) {
        for (Rehearsal.Happened one : happened) {
            List<String> shut = shutGates(one.event());
            if (!shut.isEmpty()) {
                findings.add(one.path(), "import.gate-was-shut", one.name(), String.join(", ", shut));
            }
        }
    }

    private static List<String> shutGates(ProjectEvent event) {
        if (event instanceof AdoptionEvent.DpiaAdopted e) {
            return e.findings();
        } else if (event instanceof GoLiveEvent.GoLiveApproved e) {
            return e.findings();
        } else if (event instanceof GoLiveEvent.GoLiveApprovedConditionally e) {
            return e.findings();
        } else if (event instanceof UseEvent.ProcessingStarted e) {
            return e.findings();
        } else if (event instanceof UseEvent.ProcessingResumed e) {
            return e.findings();
        }
        return event instanceof ReassessmentEvent.ReassessmentConcluded e ? e.findings() : List.of();
    }

    private static String place(String path) {
        String first = path.split("[.\\[]", 2)[0];
        String place = PLACES.get(first);
        boolean names = path.endsWith(".measure"); // the path names a measure; its own fields are not to blame
        return place == null || names ? null : place + path.substring(first.length());
    }

    private static Object[] args(String place, List<Object> more) {
        Object[] args = new Object[more.size() + 1];
        args[0] = place;
        for (int i = 0; i < more.size(); i++) {
            args[i + 1] = more.get(i);
        }
        return args;
    }
}

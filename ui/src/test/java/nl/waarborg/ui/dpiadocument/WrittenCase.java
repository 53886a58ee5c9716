package nl.waarborg.ui.dpiadocument;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.NecessityTest;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.dpia.Responsibility;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.project.Decision;
import nl.waarborg.domain.project.Decisions;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.FullAnswers;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.PreScanCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.versions.CaseVersions;
import nl.waarborg.workflow.log.RecordedEvent;

/** A case whose DPIA is written with the commands that people give, without a database. */
final class WrittenCase {

    static final String ID = "P-2026-001";

    private final ProjectState state = new ProjectState();
    private final List<RecordedEvent> events = new ArrayList<>();

    /** A case whose draft is open and empty. */
    static WrittenCase begun(String name) {
        WrittenCase written = new WrittenCase();
        written.gives("projectleider", new IdeaCommand.RegisterIdea(
                ID, "GM-Z", name, "In de binnenstad tellen sensoren hoeveel mensen er lopen, zodat het niet te druk wordt.", Set.of(IdeaCommand.Theme.MOBILITY),
                IdeaCommand.Kind.SENSOR, false, false, null, LocalDate.of(2027, 4, 27), null, null,
                "Er wordt alleen geteld. Niemand wordt gevolgd of herkend, en wie niet geteld wil worden kan omlopen.",
                IdeaCommand.Body.COLLEGE));
        return written.gives("projectleider", new PreScanCommand.CompletePreScan(
                ID, Answer.YES, "De sensor ziet voorbijgangers voordat hij telt. Op dat moment zijn het persoonsgegevens, "
                        + "ook al verlaat alleen een aantal het apparaat.", false, false, true, Set.of(),
                Set.of(PreScanCommand.Wp248.SYSTEMATIC_MONITORING, PreScanCommand.Wp248.LARGE_SCALE),
                "Er lopen elke dag duizenden mensen langs de sensoren.", 250_000, false, false, PreScanCommand.AiClass.NONE,
                false, false));
    }

    /** A case with a complete draft of so many risks and sensors, in which {@code words} stand in every longer answer. */
    static WrittenCase complete(int risks, int sensors, String words) {
        WrittenCase written = begun("Drukte in de binnenstad").section(new DpiaCommand.ReviseProposal(ID, "Zestien telsensoren in de winkelstraten meten hoe druk het is. " + words, null));
        written.section(new DpiaCommand.ReviseProcessings(ID, List.of(new Processing(
                "Tellen", "De sensor telt. " + words, true, "Weten hoe druk het is", Processing.LegalGround.PUBLIC_TASK,
                "Artikel 172 Gemeentewet", "24 uur")), null));
        written.section(new DpiaCommand.RevisePersonalData(ID, List.of(new DataItem(
                "Beeld van voorbijgangers", DataItem.Type.ORDINARY, "Bezoekers", "Sensor", "Minder dan een seconde", null, false)), null));
        List<Sensor> devices = new ArrayList<>();
        for (int i = 1; i <= sensors; i++) {
            devices.add(new Sensor("S" + i, "Telsensor", 1, "Hoofdstraat " + i, false, "Aantal mensen per minuut", false, Answer.YES,
                    "Voor het tellen ziet de sensor mensen", false, true, "Alleen een aantal", "Geen", "De gemeente", List.of("Tellen")));
        }
        written.section(new DpiaCommand.ReviseSensors(ID, devices, null));
        written.section(new DpiaCommand.ReviseParties(ID, List.of(
                new Party("Gemeente Zandermeer", Set.of(Party.Role.CONTROLLER), Party.Agreement.NOT_NEEDED, null, null, "NL"),
                new Party("Telbureau BV", Set.of(Party.Role.PROCESSOR), Party.Agreement.SIGNED, null, LocalDate.of(2028, 12, 31), "NL")), null));
        written.section(new DpiaCommand.ReviseResponsibilities(ID, List.of(new Responsibility(
                "Tellen", "Gemeente Zandermeer", "Privacybalie", "Privacy officer", "Telbureau BV", 24)), null));
        List<Measure> measures = new ArrayList<>();
        List<Risk> list = new ArrayList<>();
        for (int i = 1; i <= risks; i++) {
            measures.add(new Measure("M" + i, "Maatregel " + i + ". " + (i == 1 ? words : ""), Measure.Kind.TECHNICAL, "Leverancier", true, Measure.Status.COMMITTED, null));
            list.add(new Risk("R" + i, "Risico " + i + ". " + (i == 1 ? words : ""), "Sensor",
                    i % 3 == 0 ? Risk.Source.INCIDENT : Risk.Source.DESIGN_CHOICE, Level.values()[i % 3], Level.values()[i / 3 % 3],
                    false, List.of("M" + i), Level.LOW, Level.values()[i / 3 % 3], false, "Het beeld verlaat het apparaat niet"));
        }
        written.section(new DpiaCommand.PlanMeasures(ID, measures, null));
        written.section(new DpiaCommand.AssessRisks(ID, list, null));
        written.section(new DpiaCommand.RecordNecessityTest(ID, new NecessityTest(
                NecessityTest.Tracking.COUNTING, true, "Met de hand tellen lukt niet. " + words, true, "Elders bleef het rustiger.",
                true, "Er wordt alleen geteld.", List.of(new NecessityTest.Alternative("Tellen met de hand", "Te duur"))), null));
        FullAnswers.to(ID, written.state.dpia().content()).forEach(written::section);
        return written.section(new DpiaCommand.ReviseParagraph(ID, "z1", List.of(new Given("summary", List.of("Samenvatting. " + words))), null));
    }

    /** Puts the draft to the FG. */
    WrittenCase submitted() {
        return gives("projectleider", new DpiaCommand.SubmitDpia(ID, null, null));
    }

    /** A person gives a command. */
    WrittenCase gives(String person, ProjectCommand command) {
        By by = By.of(DemoPeople.find(person).orElseThrow().actor(), LocalDate.of(2026, 11, 25));
        Decision decision = Decisions.decide(command, state, by);
        decision.events().forEach(event -> record(event, decision.by()));
        return this;
    }

    /** An event that no command would give, as an import might. */
    WrittenCase happened(ProjectEvent event) {
        record(event, events.get(events.size() - 1).by());
        return this;
    }

    private WrittenCase section(DpiaCommand command) {
        return gives("projectleider", command);
    }

    private void record(ProjectEvent event, By by) {
        state.evolve(event, by);
        Instant at = LocalDate.of(2026, 11, 25).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC).plusSeconds(events.size());
        events.add(new RecordedEvent(events.size(), "event-" + events.size(), ID, events.size(), at, event, by, "command-" + events.size(), null));
    }

    /** All its events. */
    List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** What the download of its newest content is made from. */
    DpiaDocument document(Language language) {
        return document(events(), language);
    }

    /** What the download of the newest content in these events is made from. */
    static DpiaDocument document(List<RecordedEvent> events, Language language) {
        Texts t = Texts.in(language);
        List<CaseVersions.Content> contents = new CaseVersions(t, events).contents();
        return DpiaDocument.of(t, ProjectViews.told(events).orElseThrow(), "Zandermeer (GM-Z)", contents.get(contents.size() - 1), events);
    }
}

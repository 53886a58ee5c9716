package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.dpia.AnswerCheck;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.dpia.DpiaModel;
import nl.waarborg.domain.dpia.DpiaModels;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.dpia.Responsibility;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.planning.FgTerm;

/** Decisions on writing the DPIA and putting it to the FG. A submitted version does not change any more. */
final class DpiaDecisions {

    private DpiaDecisions() {}

    static List<ProjectEvent> decide(DpiaCommand.StartDpia c, ProjectState project, By by) {
        boolean adoptedBeforeUse = project.dpia().isCurrentAdopted() && project.use().startedOn() == null;
        if (!adoptedBeforeUse) {
            return open(c.projectId(), project, by);
        }
        // A measure proved impossible, a risk turned out otherwise: back to the drawing table, which shuts G01 again.
        PriorConsultationDecisions.notAtTheAp(project);
        knowsTheModel(project);
        return List.of(new DpiaEvent.DpiaStarted(c.projectId(), project.dpia().nextLabel(), model(by)));
    }

    static List<ProjectEvent> decide(DpiaCommand.ReviseProposal c, ProjectState project, By by) {
        return write(project, by, c.projectId(), Section.PROPOSAL, c.basedOn(),
                new DpiaEvent.ProposalRevised(c.projectId(), c.proposal()));
    }

    static List<ProjectEvent> decide(DpiaCommand.ReviseParagraph c, ProjectState project, By by) {
        isBasedOn(project.dpia().revision(c.paragraph()), c.basedOn(), c.paragraph());
        List<ProjectEvent> events = new ArrayList<>(open(c.projectId(), project, by));
        String model = events.isEmpty() ? project.dpia().content().model() : model(by);
        Paragraph paragraph = DpiaModels.named(model).flatMap(known -> known.paragraph(c.paragraph()))
                .orElseThrow(() -> Refusal.rule("dpia.no-paragraph", "Expected a paragraph of the model " + model + ", but got "
                        + c.paragraph(), c.paragraph()));
        List<Given> answers = c.answers() == null ? List.of() : c.answers();
        List<Flaw> flaws = AnswerCheck.flaws(paragraph, answers);
        if (!flaws.isEmpty()) {
            throw Refusal.flaws(flaws);
        }
        events.add(new DpiaEvent.ParagraphRevised(c.projectId(), c.paragraph(), AnswerCheck.inOrder(paragraph, answers)));
        return events;
    }

    static List<ProjectEvent> decide(DpiaCommand.ReviseProcessings c, ProjectState project, By by) {
        unique("processings", c.processings(), Processing::name);
        return write(project, by, c.projectId(), Section.PROCESSINGS, c.basedOn(),
                new DpiaEvent.ProcessingsRevised(c.projectId(), c.processings()));
    }

    static List<ProjectEvent> decide(DpiaCommand.RevisePersonalData c, ProjectState project, By by) {
        unique("personalData", c.personalData(), DataItem::name);
        return write(project, by, c.projectId(), Section.PERSONAL_DATA, c.basedOn(),
                new DpiaEvent.PersonalDataRevised(c.projectId(), c.personalData()));
    }

    static List<ProjectEvent> decide(DpiaCommand.ReviseSensors c, ProjectState project, By by) {
        List<Sensor> sensors = c.sensors() == null ? List.of() : c.sensors();
        unique("sensors", sensors, Sensor::id);
        return write(project, by, c.projectId(), Section.SENSORS, c.basedOn(),
                new DpiaEvent.SensorsRevised(c.projectId(), sensors));
    }

    static List<ProjectEvent> decide(DpiaCommand.ReviseParties c, ProjectState project, By by) {
        unique("parties", c.parties(), Party::name);
        return write(project, by, c.projectId(), Section.PARTIES, c.basedOn(),
                new DpiaEvent.PartiesRevised(c.projectId(), c.parties()));
    }

    static List<ProjectEvent> decide(DpiaCommand.RecordAgreement c, ProjectState project, By by) {
        Decisions.notAhead("signedOn", c.signedOn(), by);
        LocalDate from = c.validFrom() == null ? c.signedOn() : c.validFrom();
        if (c.validUntil() != null && c.validUntil().isBefore(from)) {
            throw Refusal.flaw("validUntil", "before-start", from);
        }
        if (project.dpia().content().parties().stream().noneMatch(party -> party.name().equals(c.party()) && party.needsAgreement())) {
            throw Refusal.flaw("party", "needs-no-agreement", c.party());
        }
        return List.of(new DpiaEvent.AgreementRecorded(
                c.projectId(), c.party(), c.signedOn(), from, c.validUntil(), c.document()));
    }

    static List<ProjectEvent> decide(DpiaCommand.ReviseResponsibilities c, ProjectState project, By by) {
        unique("responsibilities", c.responsibilities(), Responsibility::processing);
        return write(project, by, c.projectId(), Section.RESPONSIBILITIES, c.basedOn(),
                new DpiaEvent.ResponsibilitiesRevised(c.projectId(), c.responsibilities()));
    }

    static List<ProjectEvent> decide(DpiaCommand.AssessRisks c, ProjectState project, By by) {
        unique("risks", c.risks(), Risk::id);
        return write(project, by, c.projectId(), Section.RISKS, c.basedOn(), RiskScoring.assess(c));
    }

    static List<Flaw> flaws(DpiaCommand.AssessRisks c) {
        return RiskScoring.flaws(c);
    }

    static List<ProjectEvent> decide(DpiaCommand.PlanMeasures c, ProjectState project, By by) {
        List<Measure> measures = c.measures() == null ? List.of() : c.measures();
        unique("measures", measures, Measure::id);
        return write(project, by, c.projectId(), Section.MEASURES, c.basedOn(),
                new DpiaEvent.MeasuresPlanned(c.projectId(), measures));
    }

    static List<ProjectEvent> decide(DpiaCommand.RecordNecessityTest c, ProjectState project, By by) {
        return write(project, by, c.projectId(), Section.NECESSITY, c.basedOn(),
                new DpiaEvent.NecessityTestRecorded(c.projectId(), c.test()));
    }

    /** Puts the draft to the FG. */
    static List<ProjectEvent> decide(DpiaCommand.SubmitDpia c, ProjectState project, By by) {
        String model = open(c.projectId(), project, by).isEmpty() ? null : model(by);
        Gates.guardSubmission(project, by);
        Dpia draft = project.dpia().content();
        boolean taken = model != null && !model.equals(draft.model());
        Dpia content = taken ? draft.withModel(model) : draft;
        List<String> openPoints = content.responsibilities().stream()
                .filter(cell -> !cell.isComplete())
                .map(Responsibility::processing)
                .toList();
        String version = c.version() == null ? project.dpia().nextLabel() : c.version();
        if (project.dpia().versions().stream().anyMatch(v -> v.label().equals(version))) {
            throw Refusal.rule("dpia.version-exists", "Expected a new version label, but " + version + " exists", version);
        }
        // That a draft was opened is implied: the event that a task waits for is the only one, and names its model.
        return List.of(new DpiaEvent.DpiaSubmittedForFgAdvice(
                c.projectId(), version, content.hash(), c.remarks(), openPoints, content.highestResidualRisk(),
                FgTerm.asked(by.today()).dueOn(by.today()), taken ? model : null));
    }

    private static List<ProjectEvent> write(
            ProjectState project, By by, String projectId, Section section, Integer basedOn, ProjectEvent written) {
        isBasedOn(project.dpia().revision(section), basedOn, section.name());
        List<ProjectEvent> events = new ArrayList<>(open(projectId, project, by));
        events.add(written);
        return events;
    }

    private static void isBasedOn(int revision, Integer basedOn, String what) {
        if (basedOn != null && basedOn != revision) {
            throw Refusal.rule("someone-was-first", "Expected revision " + revision + " of " + what + ", but the text is"
                    + " based on " + basedOn, what);
        }
    }

    /** The model in which a draft of today is written; a told history was written in none that this software knows. */
    private static String model(By by) {
        return by.isTold() ? null : DpiaModels.inForce(by.today()).map(DpiaModel::name).orElse(null);
    }

    /** Software that is older than the DPIA would put it under an older model, and cannot say what is asked in it. */
    private static void knowsTheModel(ProjectState project) {
        String model = project.dpia().content().model();
        if (model != null && DpiaModels.named(model).isEmpty()) {
            throw Refusal.rule("dpia.unknown-model", "Expected a model that this software knows, but the DPIA is written in "
                    + model, model);
        }
    }

    /** Opens a draft where none is open and one may be; refuses to change what lies with the FG, the decider or the AP. */
    private static List<ProjectEvent> open(String projectId, ProjectState project, By by) {
        PriorConsultationDecisions.notAtTheAp(project);
        knowsTheModel(project);
        if (project.dpia().isWriting()) {
            return List.of();
        }
        PriorConsultationState.Phase consultation = project.priorConsultation().phase();
        boolean afterTheAp = project.dpia().isCurrentAdopted() && !project.use().isApproved()
                && (consultation == PriorConsultationState.Phase.ADVICE_RECEIVED
                        || consultation == PriorConsultationState.Phase.WITHDRAWN);
        boolean first = project.dpia().versions().isEmpty() && !project.dpia().isStarted();
        boolean neverScanned = project.preScan().answers() == null && !project.reassessment().isRunning();
        if (first && !by.isTold() && neverScanned) {
            throw Refusal.rule("dpia.before-pre-scan", "Expected the answers of the pre-scan, but there are none");
        }
        boolean betweenVersions = project.reassessment().isRunning()
                && (project.dpia().current() == null || project.dpia().isCurrentAdopted());
        if (project.use().isEnded() || !first && !afterTheAp && !betweenVersions) {
            String label = project.dpia().current() == null ? "" : project.dpia().current().label();
            throw Refusal.rule("dpia.locked", "Expected an open draft, but version " + label + " stands", label);
        }
        return List.of(new DpiaEvent.DpiaStarted(projectId, first ? "0.1" : project.dpia().nextLabel(), model(by)));
    }

    static <T> void unique(String path, List<T> rows, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            if (!seen.add(name.apply(rows.get(row)))) {
                throw Refusal.flaw(path + "[" + row + "]", "double", name.apply(rows.get(row)));
            }
        }
    }
}

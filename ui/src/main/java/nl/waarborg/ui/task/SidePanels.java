package nl.waarborg.ui.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.project.DpiaState;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.Findings;
import nl.waarborg.domain.project.Findings.Finding;
import nl.waarborg.domain.project.Gate;
import nl.waarborg.domain.project.Gates;
import nl.waarborg.domain.project.Guards;
import nl.waarborg.domain.project.InventoryState;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.Status;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.form.FormTexts;
import nl.waarborg.ui.project.GateTexts;
import nl.waarborg.ui.task.SidePanel.Fact;
import nl.waarborg.ui.task.SidePanel.Link;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.workflow.Vocabulary;

/** The facts needed to decide, chosen for the command that is being filled in. */
public final class SidePanels {

    private static final int HASH_SHOWN = 12;

    private SidePanels() {
    }

    /** Whether gates guard this command; then they come first. */
    static boolean isGuarded(String command) {
        return !guards(command).isEmpty();
    }

    private static Set<Gate> guards(String command) {
        return Guards.guarding(Vocabulary.COMMANDS.named(command));
    }

    /** The panels beside the form of a command, most needed first. */
    public static List<SidePanel> of(Texts t, String command, ProjectState project, LocalDate today) {
        List<SidePanel> panels = new ArrayList<>();
        if (isGuarded(command)) {
            panels.add(gates(t, guards(command), project, today));
        }
        if (command.equals("ReportBreach") || command.equals("NotifyBreachToAp")) {
            panels.add(breach(t, project));
        }
        if (command.equals("IssueFgAdvice")) {
            panels.addAll(FgDesk.panels(t, project));
        } else {
            panels.add(project(t, project, today));
        }
        if (!command.equals("IssueFgAdvice")
                && (project.dpia().isStarted() || !project.dpia().versions().isEmpty())) {
            panels.add(dpia(t, project));
            panels.add(risks(t, project));
        }
        List<InventoryState.Look> differences = project.inventory().differences(project.dpia().content().sensors());
        if (!differences.isEmpty()) {
            panels.add(asBuilt(t, differences));
        }
        if (command.equals("PreparePriorConsultation")) {
            panels.add(0, ApRequest.checklist(t, project));
        } else if (command.equals("SubmitPriorConsultation") && project.priorConsultation().prepared() != null) {
            panels.add(0, ApRequest.prepared(t, project));
        }
        List<Finding> findings = Findings.of(project);
        if (!findings.isEmpty()) {
            panels.add(new SidePanel(t.get("panel.findings"), List.of(),
                    findings.stream().map(finding -> t.get("panel.finding." + finding.key(), finding.name())).toList()));
        }
        if (project.fg().question() != null) {
            panels.add(new SidePanel(t.get("panel.question"), List.of(), List.of(project.fg().question().question())));
        }
        if (project.fg().advice() != null) {
            panels.add(advice(t, project));
        }
        if (project.views().waiverReason() != null && command.equals("DecideOnWaiver")) {
            panels.add(new SidePanel(t.get("panel.waiver"), List.of(), List.of(project.views().waiverReason())));
        }
        return panels;
    }

    /** Who reports a breach to the AP and who warns whom, as the DPIA answered it beforehand (AVG 33). */
    private static SidePanel breach(Texts t, ProjectState project) {
        List<Fact> facts = project.dpia().content().responsibilities().stream().map(cell -> Fact.plain(cell.processing(),
                t.get("panel.breach.who", known(t, cell.breachReporter()), known(t, cell.controllerWarner()),
                        cell.hoursToWarn() == null ? t.get("panel.unknown") : cell.hoursToWarn().toString()))).toList();
        return new SidePanel(t.get("panel.breach"), facts, facts.isEmpty() ? List.of(t.get("panel.breach.none")) : List.of());
    }

    private static String known(Texts t, String answer) {
        return answer == null || answer.isBlank() ? t.get("panel.unknown") : answer;
    }

    private static SidePanel gates(Texts t, Set<Gate> guards, ProjectState project, LocalDate today) {
        List<String> shut = Gates.open(project, today).stream().filter(gate -> guards.contains(gate.gate()))
                .map(gate -> GateTexts.reason(t, gate)).toList();
        return shut.isEmpty()
                ? new SidePanel(t.get("panel.gates"), List.of(), List.of(t.get("panel.gates.none")))
                : new SidePanel(t.get("panel.gates"),
                        List.of(new Fact(t.get("panel.gates.shut"), t.count("panel.gates.points", shut.size()), "warn")), shut);
    }

    private static SidePanel project(Texts t, ProjectState project, LocalDate today) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.plain(t.get("panel.project.name"), project.name()));
        facts.add(new Fact(t.get("panel.project.number"), project.id(), "mono"));
        Status status = Status.of(project, today);
        facts.add(Fact.plain(t.get("panel.project.status"), Words.of(t, status)));
        if (project.kind() != null) {
            facts.add(Fact.plain(t.get("panel.project.kind"), FormTexts.word(t, project.kind())));
        }
        if (project.plannedGoLive() != null) {
            facts.add(Fact.plain(t.get("panel.project.start"), t.date(project.plannedGoLive())));
        }
        return new SidePanel(t.get("panel.project"), facts, List.of());
    }

    private static SidePanel dpia(Texts t, ProjectState project) {
        DpiaState.Version version = project.dpia().current();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.plain(t.get("panel.dpia.version"), version == null
                ? t.get("panel.dpia.draft", project.dpia().nextLabel()) : version.label()));
        if (version != null) {
            facts.add(new Fact(t.get("panel.dpia.hash"), shortened(version.hash()), "mono"));
        }
        Dpia content = project.dpia().content();
        content.processings().stream().findFirst().ifPresent(processing -> {
            facts.add(Fact.plain(t.get("panel.dpia.purpose"), processing.purpose()));
            facts.add(Fact.plain(t.get("panel.dpia.ground"), FormTexts.word(t, processing.legalGround())));
            facts.add(Fact.plain(t.get("panel.dpia.retention"), processing.retention()));
        });
        if (!content.personalData().isEmpty()) {
            facts.add(Fact.plain(t.get("panel.dpia.data"),
                    t.list(content.personalData().stream().map(item -> item.name()).toList())));
        }
        return new SidePanel(t.get("panel.dpia"), facts, List.of(), List.of(new Link(
                t.get("panel.dpia.read", version == null ? project.dpia().nextLabel() : version.label()),
                "/projecten/" + project.id() + "/dpia")));
    }

    /** The start of a check code, enough to compare by eye. */
    static String shortened(String hash) {
        return hash.substring(0, HASH_SHOWN);
    }

    /** What was found on the spot to be otherwise than the inventory says. */
    private static SidePanel asBuilt(Texts t, List<InventoryState.Look> differences) {
        return new SidePanel(t.get("panel.as-built"),
                List.of(new Fact(t.get("panel.as-built.differs"), String.valueOf(differences.size()), "warn")),
                differences.stream().map(look -> t.get("panel.as-built.line", look.checked().sensor(),
                        FormTexts.word(t, look.checked().found()), look.checked().difference())).toList());
    }

    private static SidePanel risks(Texts t, ProjectState project) {
        Dpia content = project.dpia().content();
        List<String> high = content.risks().stream().filter(risk -> content.residualLevel(risk) == Level.HIGH)
                .map(risk -> risk.id() + ": " + risk.description()).toList();
        return new SidePanel(t.get("panel.risks"), List.of(
                level(t, t.get("panel.risks.before"), content.highestInherentRisk()),
                level(t, t.get("panel.risks.after"), content.highestResidualRisk())), high,
                List.of(new Link(t.get("panel.risks.read"), "/projecten/" + project.id() + "/risicos")));
    }

    private static Fact level(Texts t, String name, Level level) {
        return new Fact(name, FormTexts.word(t, level), switch (level) {
            case LOW -> "ok";
            case MEDIUM -> "warn";
            case HIGH -> "bad";
        });
    }

    private static SidePanel advice(Texts t, ProjectState project) {
        FgEvent.FgAdviceIssued advice = project.fg().advice();
        List<Fact> facts = List.of(
                Fact.plain(t.get("panel.advice.is"), FormTexts.word(t, advice.advice())),
                Fact.plain(t.get("panel.dpia.version"), advice.version()),
                Fact.plain(t.get("panel.advice.because"), advice.motivation()));
        List<String> points = advice.points().stream()
                .map(point -> point.subject() + " (" + FormTexts.word(t, point.weight()) + "): " + point.advice()).toList();
        return new SidePanel(t.get("panel.advice"), facts, points,
                List.of(new Link(t.get("advice.open"), "/projecten/" + project.id() + "/fg-advies")));
    }
}

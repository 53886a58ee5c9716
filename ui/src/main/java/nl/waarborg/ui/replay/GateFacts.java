package nl.waarborg.ui.replay;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.project.CouncilCommand.Involvement;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.Gate;
import nl.waarborg.domain.project.PreScanState.Conclusion;
import nl.waarborg.domain.project.PriorConsultationState;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.ViewsState;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/** Says in one sentence why a gate that is not shut is open, or why it does not apply to this case. */
final class GateFacts {

    /** The sentence, and whether the gate asks anything of this case. */
    record Fact(boolean applies, String text) {}

    private final Texts t;
    private final ProjectState project;
    private final LocalDate day;
    private final GateTrail trail;

    GateFacts(Texts t, ProjectState project, LocalDate day, GateTrail trail) {
        this.t = t;
        this.project = project;
        this.day = day;
        this.trail = trail;
    }

    /** Why this gate, which is not shut, stands open. */
    Fact of(Gate gate) {
        Dpia content = project.dpia().content();
        boolean without = project.preScan().needsNoDpia() && project.dpia().current() == null;
        boolean noData = project.preScan().conclusion() == Conclusion.NO_PERSONAL_DATA;
        return switch (gate) {
            case G01 -> dpia();
            case G02 -> without ? noDpia() : advice();
            case G03 -> without ? noDpia() : response();
            case G04 -> ap(content);
            case G06 -> without ? noDpia() : fact(gate, project.views().phase() == ViewsState.Phase.WAIVED ? "waived" : "open");
            case G07 -> noData ? noData() : fact(gate, "open", content.processings().size(), day);
            case G08 -> project.preScan().needsNoDpia() && !project.dpia().isStarted() ? noDpia()
                    : fact(gate, "open", content.sensors().size());
            case G09 -> project.preScan().needsNoDpia() || project.securityReview() == null ? noDpia()
                    : fact(gate, "open", project.securityReview().version(), Words.of(t, project.securityReview().verdict()));
            case G10 -> council();
            case G11 -> measures(content);
            case G12 -> noData ? noData() : fact(gate, "open");
            case G13 -> decider();
            case G14 -> project.reassessment().dueOn() == null ? not(gate) : fact(gate, "open", project.reassessment().dueOn());
            case G15 -> project.use().hasOpenChange() ? fact(gate, "open", project.use().changes()) : not(gate);
            case G16 -> without ? noDpia() : specialData(content);
            case G17 -> without ? noDpia() : necessity(content);
        };
    }

    private Fact dpia() {
        return switch (project.preScan().conclusion()) {
            case NO_PERSONAL_DATA -> fact(Gate.G01, "nodata");
            case NOT_REQUIRED -> fact(Gate.G01, "notrequired");
            default -> fact(Gate.G01, "open", project.dpia().adopted().version(), project.dpia().adopted().decidedOn());
        };
    }

    private Fact advice() {
        return project.fg().confirmedOn(project.dpia().current())
                ? fact(Gate.G02, "confirmed", project.dpia().current().label())
                : fact(Gate.G02, "open", project.fg().advice().version(), Words.of(t, project.fg().advice().advice()));
    }

    private Fact response() {
        boolean confirmed = project.fg().confirmedOn(project.dpia().current());
        if (!confirmed && !project.fg().advisedOn(project.dpia().current())) {
            return not(Gate.G03);
        }
        FgCommand.Advice advice = project.fg().advice().advice();
        if (!advice.needsResponse() || confirmed && !advice.isNegative()) {
            return new Fact(false, t.get("replay.gate.G03.notneeded", Words.of(t, advice)));
        }
        int points = project.fg().response().responses().size();
        return fact(Gate.G03, project.fg().response().departed() ? "departed" : "open", points);
    }

    private Fact ap(Dpia content) {
        PriorConsultationState ap = project.priorConsultation();
        if (ap.advice() == null) {
            return content.highestResidualRisk() == Level.HIGH ? fact(Gate.G04, "covered") : not(Gate.G04);
        }
        return fact(Gate.G04, "open", ap.advice().receivedOn(), Words.of(t, ap.advice().outcome()), ap.advice().measures().size());
    }

    private Fact council() {
        Involvement asked = project.council().involvement();
        return asked == Involvement.NONE ? not(Gate.G10) : fact(Gate.G10, "open", Words.of(t, asked));
    }

    private Fact measures(Dpia content) {
        long first = content.measures().stream().filter(Measure::beforeGoLive).count();
        return first == 0 ? not(Gate.G11) : new Fact(true, t.count("replay.gate.G11.open", first));
    }

    private Fact decider() {
        GateTrail.Decider decider = trail.decider();
        if (decider == null) {
            return not(Gate.G13);
        }
        if (decider.by().isTold()) {
            return fact(Gate.G13, "told", t.get("role." + decider.by().capacity()));
        }
        return fact(Gate.G13, "open", PersonNames.of(
                t, decider.by().actor().issuer(), decider.by().actor().subject(), decider.by().capacity()));
    }

    private Fact specialData(Dpia content) {
        List<DataItem> special = content.personalData().stream().filter(item -> item.type().isProhibitedUnlessExcepted()).toList();
        return special.isEmpty() ? not(Gate.G16) : new Fact(true, t.count("replay.gate.G16.open", special.size()));
    }

    private Fact necessity(Dpia content) {
        return content.necessity() == null ? not(Gate.G17) : fact(Gate.G17, "open", content.necessity().alternatives().size());
    }

    private Fact fact(Gate gate, String how, Object... args) {
        return new Fact(true, t.get("replay.gate." + gate + "." + how, args));
    }

    private Fact noDpia() {
        return new Fact(false, t.get("replay.gate.nodpia"));
    }

    private Fact noData() {
        return new Fact(false, t.get("replay.gate.nodata"));
    }

    private Fact not(Gate gate) {
        return new Fact(false, t.get("replay.gate." + gate + ".not"));
    }
}

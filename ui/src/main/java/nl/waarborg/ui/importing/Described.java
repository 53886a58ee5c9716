package nl.waarborg.ui.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.project.CouncilEvent;
import nl.waarborg.domain.project.DpiaEvent;
import nl.waarborg.domain.project.MeasureEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.ViewsCommand;
import nl.waarborg.domain.project.ViewsEvent;
import nl.waarborg.domain.risk.RiskScale;

/**
 * A project as its file describes it on the reference date, for the answers alone: a file knows the parties, risks and
 * measures of a project whose path has not come to its DPIA yet. Nothing of this is stored.
 */
final class Described {

    private final Summary project;
    private final ProjectState state = new ProjectState();
    private final By by;

    private Described(Summary project, Rehearsal rehearsal, LocalDate asOf) {
        this.project = project;
        this.by = new By(Actor.system(project.idea().municipality()), null, asOf, false);
        rehearsal.happened().forEach(one -> state.evolve(one.event(), one.by()));
    }

    /** The state with what the file says in place of what was never written. */
    static ProjectState state(Summary project, Rehearsal rehearsal, LocalDate asOf) {
        if (rehearsal.state().preScan().needsNoDpia()) {
            return rehearsal.state();
        }
        Described described = new Described(project, rehearsal, asOf);
        described.sections();
        described.views(asOf);
        described.council();
        return described.state;
    }

    private void add(ProjectEvent event) {
        state.evolve(event, by);
    }

    private void unwritten(Section section, ProjectEvent event) {
        if (state.dpia().revision(section) == 0) {
            add(event);
        }
    }

    private void sections() {
        String id = project.id();
        Dpia dpia = project.dpia();
        boolean measuresWritten = state.dpia().revision(Section.MEASURES) > 0;
        unwritten(Section.PROCESSINGS, new DpiaEvent.ProcessingsRevised(id, dpia.processings()));
        unwritten(Section.PERSONAL_DATA, new DpiaEvent.PersonalDataRevised(id, dpia.personalData()));
        unwritten(Section.SENSORS, new DpiaEvent.SensorsRevised(id, dpia.sensors()));
        unwritten(Section.PARTIES, new DpiaEvent.PartiesRevised(id, dpia.parties()));
        unwritten(Section.RESPONSIBILITIES, new DpiaEvent.ResponsibilitiesRevised(id, dpia.responsibilities()));
        unwritten(Section.RISKS, new DpiaEvent.RisksAssessed(id, dpia.risks(), RiskScale.OFFICIAL));
        unwritten(Section.MEASURES, new DpiaEvent.MeasuresPlanned(id, dpia.measures()));
        if (dpia.necessity() != null) {
            unwritten(Section.NECESSITY, new DpiaEvent.NecessityTestRecorded(id, dpia.necessity()));
        }
        if (!measuresWritten) {
            dpia.measures().forEach(this::measure);
        }
    }

    private void measure(Measure measure) {
        if (project.progress().get(measure.id()) == Words.Progress.VERIFIED) {
            add(new MeasureEvent.MeasureVerified(project.id(), measure.id(), "", by.today()));
        }
    }

    private void views(LocalDate asOf) {
        Summary.Views views = project.views();
        if (views == null || state.views().isSettled()) {
            return;
        }
        boolean closed = views.progress() == Summary.Views.Progress.CLOSED
                && views.until() != null && !views.until().isAfter(asOf);
        if (closed && !project.names("StakeholderConsultationClosed")) {
            add(new ViewsEvent.StakeholderConsultationOpened(
                    project.id(), Set.of(ViewsCommand.Method.SURVEY), "", views.from(), views.until()));
            add(new ViewsEvent.StakeholderConsultationClosed(
                    project.id(), ViewsCommand.Result.COMPLETED, 0, "", List.of(), views.until()));
        } else if (views.progress() == Summary.Views.Progress.WAIVED && !project.names("StakeholderConsultationWaived")) {
            add(new ViewsEvent.StakeholderConsultationWaived(project.id(), views.reason(), ""));
        }
    }

    private void council() {
        if (state.council().involvement() == null && project.council() != null) {
            add(new CouncilEvent.CouncilInvolvementDetermined(project.id(), project.council(), "", List.of()));
        }
    }
}

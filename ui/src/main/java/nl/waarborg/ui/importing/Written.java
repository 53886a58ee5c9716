package nl.waarborg.ui.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.PreScanCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.ViewsCommand;

/** The forms of a project as its own fields fill them in. */
record Written(String projectId, Dpia dpia) {

    /** All sections that have content. */
    List<ProjectCommand> sections(boolean withNecessity) {
        List<ProjectCommand> sections = new ArrayList<>();
        sections.add(new DpiaCommand.ReviseProposal(projectId, dpia.proposal(), null));
        if (!dpia.processings().isEmpty()) {
            sections.add(new DpiaCommand.ReviseProcessings(projectId, dpia.processings(), null));
        }
        if (!dpia.personalData().isEmpty()) {
            sections.add(new DpiaCommand.RevisePersonalData(projectId, dpia.personalData(), null));
        }
        sections.add(new DpiaCommand.ReviseSensors(projectId, dpia.sensors(), null));
        sections.addAll(sectionsWithoutDpia(withNecessity));
        return sections;
    }

    /** The sections that a project without a DPIA has too: no inventory and no data, for none of it is assessed. */
    List<ProjectCommand> sectionsWithoutDpia(boolean withNecessity) {
        List<ProjectCommand> sections = new ArrayList<>();
        if (!dpia.parties().isEmpty()) {
            sections.add(new DpiaCommand.ReviseParties(projectId, dpia.parties(), null));
        }
        if (!dpia.responsibilities().isEmpty()) {
            sections.add(new DpiaCommand.ReviseResponsibilities(projectId, dpia.responsibilities(), null));
        }
        if (!dpia.risks().isEmpty()) {
            sections.add(new DpiaCommand.AssessRisks(projectId, dpia.risks(), null));
        }
        sections.add(new DpiaCommand.PlanMeasures(projectId, dpia.measures(), null));
        if (withNecessity && dpia.necessity() != null) {
            sections.add(new DpiaCommand.RecordNecessityTest(projectId, dpia.necessity(), null));
        }
        return sections;
    }

    /** The pre-scan; its outcome follows from the table. */
    PreScanCommand.CompletePreScan preScan(Summary.Criteria criteria, boolean personalData, Summary.People people) {
        boolean criteriaTicked = !criteria.apList().isEmpty() || !criteria.wp248().isEmpty();
        return new PreScanCommand.CompletePreScan(
                projectId, personalData ? Answer.YES : Answer.NO, Inferred.written(dpia.proposal(), 100), false, false, false,
                criteria.apList(), criteria.wp248(),
                criteriaTicked ? "Criteria overgenomen uit het ingevoerde dossier" : null, people.perYear(),
                criteria.wp248().contains(PreScanCommand.Wp248.VULNERABLE_SUBJECTS),
                dpia.personalData().stream().anyMatch(item -> item.type() == DataItem.Type.SPECIAL),
                PreScanCommand.AiClass.NONE, false, false);
    }

    /** Asking people. A period that was shorter than the policy of today is taken as it was. */
    ViewsCommand.PlanViews planViews(Summary.Views views, Summary.People people, LocalDate from, LocalDate until) {
        return new ViewsCommand.PlanViews(
                projectId, ViewsCommand.Approach.ASK, Inferred.methods(views == null ? null : views.how()), people.groups(),
                from, until, "Periode overgenomen uit het ingevoerde dossier");
    }

    /** The end of asking people. */
    ViewsCommand.CloseViews closeViews(Summary.Views views, LocalDate on) {
        return new ViewsCommand.CloseViews(
                projectId, ViewsCommand.Result.COMPLETED, 0,
                Inferred.written(views == null ? null : views.how(), 20), List.of(), on);
    }
}

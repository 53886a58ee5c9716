package nl.waarborg.ui.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.project.FgCommand.Point;
import nl.waarborg.domain.project.MeasuresState.Progress;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.form.FormTexts;
import nl.waarborg.ui.form.Preset;
import nl.waarborg.ui.form.Preset.GivenRow;
import nl.waarborg.ui.form.Preset.GivenRows;
import nl.waarborg.ui.form.Preset.Suggestion;
import nl.waarborg.ui.form.Written;
import nl.waarborg.ui.risks.ScaleTexts;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.form.Field;
import nl.waarborg.workflow.form.Form;

/** What a case already knows of each form, so that nobody types it again. */
public final class Presets {

    /** The section that each command rewrites; the revision it is based on travels along. */
    public static final Map<String, Section> SECTIONS = Map.of(
            "ReviseProposal", Section.PROPOSAL, "ReviseProcessings", Section.PROCESSINGS,
            "RevisePersonalData", Section.PERSONAL_DATA, "ReviseSensors", Section.SENSORS, "ReviseParties", Section.PARTIES,
            "ReviseResponsibilities", Section.RESPONSIBILITIES, "AssessRisks", Section.RISKS, "PlanMeasures", Section.MEASURES,
            "RecordNecessityTest", Section.NECESSITY);

    private Presets() {
    }

    /** What the case knows of a form on a day; the sentences on the evidence of measures are asked for only where it is needed. */
    static Preset of(
            Texts t, Form form, ProjectState project, LocalDate today, Supplier<Map<String, String>> evidence) {
        Preset preset = new Preset();
        Dpia dpia = project.dpia().content();
        section(preset, form.name(), project);
        switch (form.name()) {
            case "ReviseProcessings" -> preset.suggest("processings.usedData",
                    dpia.personalData().stream().map(row -> new Suggestion(row.name(), row.name())).toList());
            case "ReviseSensors" -> preset.suggest("sensors.processings",
                    dpia.processings().stream().map(row -> new Suggestion(row.name(), row.name())).toList());
            case "RecordAsBuiltCheck" -> {
                List<Sensor> sensors = dpia.sensors();
                for (int row = 0; row < sensors.size(); row++) {
                    preset.filled().put("sensors[" + row + "].sensor", sensors.get(row).id());
                }
            }
            case "RecordAgreement" -> preset.suggest("party", dpia.parties().stream().filter(Party::needsAgreement)
                    .map(party -> new Suggestion(party.name(), party.name())).toList());
            case "AssessRisks" -> risks(t, preset, dpia);
            case "PreparePriorConsultation" -> ApRequest.fill(t, preset, project);
            case "ClassifyApAdvice" -> preset.suggest("measures", measures(dpia));
            case "RecordApMessage" -> preset.suggest("measures", measures(dpia));
            case "ReviseResponsibilities" -> responsibilities(preset, dpia);
            case "RespondToFgAdvice" -> points(t, preset, project);
            case "ImplementMeasures" -> measures(t, preset, project, Map.of(), Progress.PLANNED, Progress.FAILED);
            case "VerifyMeasures" -> measures(t, preset, project, evidence.get(), Progress.IMPLEMENTED);
            case "ConfirmDataDeletion" -> deletions(preset, dpia);
            case "DecideOnDpia" -> {
                if (project.dpia().current() != null) {
                    preset.unasked().put("versionHash", project.dpia().current().hash());
                }
            }
            default -> {
                // Nothing is known beforehand.
            }
        }
        today(preset, form, today);
        return preset;
    }

    private static void section(Preset preset, String command, ProjectState project) {
        Section section = SECTIONS.get(command);
        if (section == null) {
            return;
        }
        Dpia dpia = project.dpia().content();
        preset.unasked().put("basedOn", String.valueOf(project.dpia().revision(section)));
        switch (section) {
            case PROPOSAL -> Written.into(preset.filled(), "proposal", dpia.proposal());
            case PROCESSINGS -> Written.into(preset.filled(), "processings", dpia.processings());
            case PERSONAL_DATA -> Written.into(preset.filled(), "personalData", dpia.personalData());
            case SENSORS -> Written.into(preset.filled(), "sensors", dpia.sensors());
            case PARTIES -> Written.into(preset.filled(), "parties", dpia.parties());
            case RESPONSIBILITIES -> {
                // Its rows follow from the processing operations.
            }
            case RISKS -> Written.into(preset.filled(), "risks", dpia.risks());
            case MEASURES -> Written.into(preset.filled(), "measures", dpia.measures());
            case NECESSITY -> Written.into(preset.filled(), "test", dpia.necessity());
        }
    }

    /** The steps that can be chosen are those of the scale that is filled in. */
    private static void risks(Texts t, Preset preset, Dpia dpia) {
        preset.suggest("risks.measures", measures(dpia));
        preset.filled().put("scale", dpia.risks().isEmpty() ? ScaleTexts.chosen(null) : ScaleTexts.chosen(dpia.risks().get(0).scale()));
        preset.suggest("scale", ScaleTexts.scales(t));
        preset.suggest("risks.likelihood", "scale", ScaleTexts.likelihoods(t));
        preset.suggest("risks.impact", "scale", ScaleTexts.impacts(t));
        preset.suggest("risks.residualLikelihood", "scale", ScaleTexts.likelihoods(t));
        preset.suggest("risks.residualImpact", "scale", ScaleTexts.impacts(t));
    }

    private static void responsibilities(Preset preset, Dpia dpia) {
        List<GivenRow> rows = new ArrayList<>();
        dpia.processings().forEach(processing -> {
            dpia.responsibilities().stream().filter(cell -> cell.processing().equals(processing.name())).findFirst()
                    .ifPresent(cell -> Written.into(preset.filled(), "responsibilities[" + rows.size() + "]", cell));
            rows.add(new GivenRow(processing.name(), processing.name(), null));
        });
        preset.give("responsibilities", new GivenRows("processing", rows, false));
    }

    private static void points(Texts t, Preset preset, ProjectState project) {
        List<Point> points = project.fg().advice() == null ? List.of() : project.fg().advice().points();
        preset.give("responses", new GivenRows("subject", points.stream().map(point -> new GivenRow(
                point.subject(), point.subject(), FormTexts.word(t, point.weight()) + ": " + point.advice())).toList(), false));
    }

    private static void measures(
            Texts t, Preset preset, ProjectState project, Map<String, String> evidence, Progress... wanted) {
        List<GivenRow> rows = project.dpia().content().measures().stream()
                .filter(measure -> Arrays.asList(wanted).contains(project.measures().progress(measure.id())))
                .map(measure -> new GivenRow(measure.id(), measure.id() + ": " + measure.description(),
                        note(t, measure, evidence.get(measure.id()))))
                .toList();
        preset.give("measures", new GivenRows("measure", rows, true));
    }

    private static String note(Texts t, Measure measure, String evidence) {
        return t.get("task.measure-of", measure.owner())
                + (measure.beforeGoLive() ? " " + t.get("task.measure-before-start") : "")
                + (evidence == null ? "" : " " + evidence);
    }

    private static void deletions(Preset preset, Dpia dpia) {
        List<GivenRow> rows = new ArrayList<>();
        dpia.sensors().forEach(sensor -> rows.add(new GivenRow(sensor.id(), sensor.id() + ": " + sensor.type(), sensor.location())));
        dpia.parties().stream()
                .filter(party -> party.roles().contains(Party.Role.PROCESSOR) || party.roles().contains(Party.Role.SUB_PROCESSOR))
                .forEach(party -> rows.add(new GivenRow(party.name(), party.name(), null)));
        if (!rows.isEmpty()) {
            preset.give("deletions", new GivenRows("place", rows, false));
        }
    }

    private static List<Suggestion> measures(Dpia dpia) {
        return dpia.measures().stream()
                .map(measure -> new Suggestion(measure.id(), measure.id() + ": " + measure.description())).toList();
    }

    /** The day on which something happened is today unless somebody says otherwise. */
    private static void today(Preset preset, Form form, LocalDate today) {
        form.fields().stream()
                .filter(field -> field.kind() == Field.Kind.DATE && field.required() && field.name().endsWith("On"))
                .forEach(field -> preset.filled().put(field.name(), Written.date(today)));
    }
}

package nl.waarborg.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.dpia.Responsibility;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.project.Completeness;
import nl.waarborg.domain.project.DpiaState;
import nl.waarborg.domain.project.PriorConsultationEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.form.FormTexts;
import nl.waarborg.ui.form.Preset;
import nl.waarborg.ui.task.SidePanel.Fact;
import nl.waarborg.ui.task.SidePanel.Link;
import nl.waarborg.ui.texts.Texts;

/** The request for a prior consultation, art. 36(3): what the case answers already, and what it still lacks. */
final class ApRequest {

    private final Texts t;
    private final ProjectState project;
    private final Dpia dpia;

    private ApRequest(Texts t, ProjectState project) {
        this.t = t;
        this.project = project;
        this.dpia = project.dpia().content();
    }

    /** Fills the form with what the case knows, or with the request as it was prepared before. */
    static void fill(Texts t, Preset preset, ProjectState project) {
        ApRequest request = new ApRequest(t, project);
        PriorConsultationEvent.PriorConsultationPrepared earlier = project.priorConsultation().prepared();
        boolean again = earlier != null && earlier.responsibilities() != null;
        preset.filled().put("responsibilities", again ? earlier.responsibilities() : request.responsibilities());
        preset.filled().put("purposesAndMeans", again ? earlier.purposesAndMeans() : request.purposesAndMeans());
        preset.filled().put("measuresAndSafeguards", again ? earlier.measuresAndSafeguards() : request.measures());
        if (again) {
            preset.filled().put("fgContact", earlier.fgContact());
            preset.filled().put("otherInformation", Objects.requireNonNullElse(earlier.otherInformation(), ""));
        }
    }

    /** The six parts of the request, each with what the dossier lacks of it. */
    static SidePanel checklist(Texts t, ProjectState project) {
        ApRequest request = new ApRequest(t, project);
        List<String> open = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        request.part(facts, open, "a", request.responsibilityGaps());
        request.part(facts, open, "b", request.purposeGaps());
        request.part(facts, open, "c", request.measureGaps());
        facts.add(Fact.plain(t.get("panel.ap.d"), t.get("panel.ap.typed")));
        DpiaState.Version version = project.dpia().current();
        facts.add(version == null ? new Fact(t.get("panel.ap.e"), t.get("panel.ap.noversion"), "bad")
                : new Fact(t.get("panel.ap.e"), t.get("panel.ap.version", version.label()), "ok"));
        facts.add(Fact.plain(t.get("panel.ap.f"), t.get("panel.ap.typed")));
        if (version != null) {
            facts.add(new Fact(t.get("panel.dpia.hash"), SidePanels.shortened(version.hash()), "mono"));
        }
        if (!open.isEmpty()) {
            open.add(t.get("panel.ap.despite"));
        }
        return new SidePanel(t.get("panel.ap"), facts, open, List.of(dossier(t, project)));
    }

    /** The request as it was prepared, with the dossier that goes with it. */
    static SidePanel prepared(Texts t, ProjectState project) {
        PriorConsultationEvent.PriorConsultationPrepared request = project.priorConsultation().prepared();
        List<Fact> facts = new ArrayList<>();
        if (request.version() != null) {
            facts.add(Fact.plain(t.get("panel.ap.a"), request.responsibilities()));
            facts.add(Fact.plain(t.get("panel.ap.b"), request.purposesAndMeans()));
            facts.add(Fact.plain(t.get("panel.ap.c"), request.measuresAndSafeguards()));
            facts.add(Fact.plain(t.get("panel.ap.d"), request.fgContact()));
            facts.add(Fact.plain(t.get("panel.ap.e"), t.get("panel.ap.version", request.version())));
            facts.add(new Fact(t.get("panel.dpia.hash"), SidePanels.shortened(request.hash()), "mono"));
        }
        if (request.otherInformation() != null) {
            facts.add(Fact.plain(t.get("panel.ap.f"), request.otherInformation()));
        }
        return new SidePanel(t.get("panel.ap.prepared"), facts, List.of(), List.of(dossier(t, project)));
    }

    private static Link dossier(Texts t, ProjectState project) {
        return new Link(t.get("panel.ap.dossier"), "/projecten/" + project.id() + "/dossier");
    }

    private void part(List<Fact> facts, List<String> open, String letter, List<String> gaps) {
        facts.add(gaps.isEmpty() ? new Fact(t.get("panel.ap." + letter), t.get("panel.ap.complete"), "ok")
                : new Fact(t.get("panel.ap." + letter), t.count("panel.ap.gaps", gaps.size()), "warn"));
        open.addAll(gaps);
    }

    private List<String> responsibilityGaps() {
        List<String> gaps = new ArrayList<>();
        if (dpia.parties().stream().noneMatch(Party::isController)) {
            gaps.add(t.get("panel.ap.gap.controller"));
        }
        dpia.parties().stream().filter(party -> party.needsAgreement() && party.agreement() != Party.Agreement.SIGNED)
                .forEach(party -> gaps.add(t.get("panel.ap.gap.agreement", party.name())));
        Completeness.openCells(dpia).forEach(gap -> gaps.add(t.get("task.gap." + gap.key(), gap.name())));
        return gaps;
    }

    private List<String> purposeGaps() {
        List<String> gaps = new ArrayList<>();
        if (dpia.proposal().isBlank()) {
            gaps.add(t.get("panel.ap.gap.proposal"));
        }
        if (dpia.processings().isEmpty()) {
            gaps.add(t.get("panel.ap.gap.processings"));
        }
        dpia.processings().stream().filter(processing -> isBlank(processing.purpose()))
                .forEach(processing -> gaps.add(t.get("panel.ap.gap.purpose", processing.name())));
        return gaps;
    }

    private List<String> measureGaps() {
        List<String> gaps = new ArrayList<>();
        if (dpia.measures().isEmpty()) {
            gaps.add(t.get("panel.ap.gap.measures"));
        }
        dpia.risks().stream().filter(risk -> dpia.residualLevel(risk) == Level.HIGH && risk.measures().isEmpty())
                .map(Risk::id).forEach(risk -> gaps.add(t.get("panel.ap.gap.risk", risk)));
        return gaps;
    }

    private String responsibilities() {
        Stream<String> parties = dpia.parties().stream().map(party -> t.get("panel.ap.text.party", party.name(),
                t.list(party.roles().stream().map(role -> FormTexts.word(t, role)).toList()),
                FormTexts.word(t, party.agreement())));
        Stream<String> cells = dpia.responsibilities().stream().filter(Responsibility::isComplete)
                .map(cell -> t.get("panel.ap.text.cell", cell.processing(), cell.controller(), cell.accessRequests(),
                        cell.breachReporter(), cell.controllerWarner(), cell.hoursToWarn()));
        return lines(Stream.concat(parties, cells));
    }

    private String purposesAndMeans() {
        Stream<String> processings = dpia.processings().stream().map(this::processing);
        Stream<String> sensors = dpia.sensors().stream().map(sensor ->
                t.get("panel.ap.text.sensor", sensor.quantity(), sensor.type(), sensor.id()));
        return lines(Stream.of(Stream.of(dpia.proposal()), processings, sensors).flatMap(part -> part));
    }

    private String processing(Processing processing) {
        return t.get("panel.ap.text.processing", processing.name(), words(processing.purpose()),
                processing.legalGround() == null ? t.get("panel.unknown") : FormTexts.word(t, processing.legalGround()),
                words(processing.retention()));
    }

    private String words(String text) {
        return isBlank(text) ? t.get("panel.unknown") : text;
    }

    private String measures() {
        return lines(dpia.measures().stream().map(measure -> t.get(
                "panel.ap.text.measure", measure.id(), measure.description(), words(measure.owner()))));
    }

    private static String lines(Stream<String> texts) {
        return texts.filter(text -> !isBlank(text)).collect(Collectors.joining("\n"));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}

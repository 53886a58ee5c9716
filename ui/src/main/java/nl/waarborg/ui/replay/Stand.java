package nl.waarborg.ui.replay;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.NecessityTest;
import nl.waarborg.domain.planning.ApClock;
import nl.waarborg.domain.project.DpiaState;
import nl.waarborg.domain.project.FgState;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.PublicationCommand.Register;
import nl.waarborg.domain.project.Status;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/** Everything that a case says at one moment, field by field with what each is called, so that two moments can be compared. */
final class Stand {

    private final Texts t;
    private final Map<String, Said> values = new LinkedHashMap<>();

    private Stand(Texts t) {
        this.t = t;
    }

    /** The fields of a case before anything happened. */
    static Map<String, Said> none() {
        return Map.of();
    }

    /** The fields of a case where the walk stands, with its gates as they are read on a day. */
    static Map<String, Said> of(Texts t, Walk walk, LocalDate day) {
        Stand stand = new Stand(t);
        if (walk.state().exists()) {
            stand.project(walk.state(), day);
            stand.dpia(walk.state().dpia());
            stand.people(walk.state());
            stand.ap(walk.state(), day);
            stand.use(walk.state());
            for (GateLines.Line line : GateLines.all(t, walk, day)) {
                stand.values.put("gate." + line.gate(), new Said(
                        t.get("replay.state.gate", line.title()), t.get("replay.value." + line.value())));
            }
        }
        return stand.values;
    }

    private void project(ProjectState project, LocalDate day) {
        put("status", Status.of(project, day));
        put("name", project.name());
        put("kind", project.kind());
        put("pilot", project.isPilot());
        put("plannedGoLive", project.plannedGoLive());
        put("conclusion", project.preScan().conclusion());
        put("fgView", project.preScan().fgView());
    }

    private void dpia(DpiaState dpia) {
        put("version", dpia.current() == null ? null : dpia.current().label());
        put("writing", dpia.isWriting());
        put("adopted", dpia.adopted() == null ? null : dpia.adopted().version());
        put("adoptedOn", dpia.adopted() == null ? null : dpia.adopted().decidedOn());
        put("risk", dpia.content().risks().isEmpty() ? null : dpia.content().highestResidualRisk());
        put("proposal", dpia.content().proposal());
        rows("processings", dpia.content().processings());
        rows("personalData", dpia.content().personalData());
        rows("sensors", dpia.content().sensors());
        rows("parties", dpia.content().parties());
        rows("responsibilities", dpia.content().responsibilities());
        rows("risks", dpia.content().risks());
        rows("measures", dpia.content().measures());
        NecessityTest test = dpia.content().necessity();
        if (test != null) {
            record("necessity", t.get("replay.state.necessity"), test);
        }
    }

    private void people(ProjectState project) {
        FgState fg = project.fg();
        put("fgAdvice", fg.advice() == null ? null : fg.advice().advice());
        put("fgVersion", fg.advice() == null ? null : fg.advice().version());
        put("fgPoints", fg.advice() == null ? null : fg.advice().points().size());
        put("fgQuestion", fg.question() == null ? null : fg.question().question());
        put("fgResponse", fg.response() == null ? null : fg.response().responses().size());
        put("fgDeparted", fg.response() == null ? null : fg.response().departed());
        put("views", project.views().phase());
        put("viewsUntil", project.views().until());
        put("council", project.council().involvement());
        put("councilDone", project.council().involvement() == null ? null : project.council().isFulfilled());
        put("councilAnswer", project.council().needsAnswer());
        put("security", project.securityReview() == null ? null : project.securityReview().verdict());
        put("securityVersion", project.securityReview() == null ? null : project.securityReview().version());
    }

    private void ap(ProjectState project, LocalDate day) {
        ApClock clock = project.priorConsultation().clock();
        put("ap", project.priorConsultation().phase());
        put("apVersion", project.priorConsultation().version());
        put("apReceived", clock == null ? null : clock.receivedOn());
        put("apEnd", clock == null ? null : clock.end(day));
        put("apSuspended", clock == null ? null : clock.isSuspended());
        put("apAdvice", project.priorConsultation().advice() == null ? null : project.priorConsultation().advice().outcome());
    }

    private void use(ProjectState project) {
        for (Measure measure : project.dpia().content().measures()) {
            values.put("measure." + measure.id(), new Said(t.get("replay.state.measure", measure.id()),
                    Words.of(t, project.measures().progress(measure.id()))));
        }
        for (Register register : Register.values()) {
            values.put("register." + register, new Said(t.get("replay.state.register", Words.of(t, register)),
                    Labels.words(t, project.use().published().contains(register))));
        }
        put("approved", project.use().isApproved());
        put("startedOn", project.use().startedOn());
        put("paused", project.use().isPaused());
        put("ended", project.use().isEnded());
        put("changes", project.use().changes());
        put("changeOpen", project.use().hasOpenChange());
        put("changeClass", project.use().changeClass());
        put("reassessmentDueOn", project.reassessment().dueOn());
        put("reassessment", project.reassessment().isRunning());
        put("reassessmentWhy", project.reassessment().trigger());
        put("breach", project.breach() == null ? null : project.breach().notifyBy());
        put("over", project.isOver());
    }

    private void put(String key, Object value) {
        values.put(key, new Said(t.get("replay.state." + key), Labels.words(t, value)));
    }

    private void rows(String section, List<? extends Record> rows) {
        put(section, rows.size());
        for (Record row : rows) {
            String name = String.valueOf(Labels.valueOf(row.getClass().getRecordComponents()[0], row));
            record(section + "." + name, Words.isolated(name), row);
        }
    }

    private void record(String key, String name, Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = Labels.valueOf(component, record);
            boolean empty = value == null || value instanceof Collection<?> several && several.isEmpty();
            values.put(key + "." + component.getName(), new Said(
                    name + ": " + Labels.of(t, record.getClass(), component.getName()), empty ? "–" : Labels.words(t, value)));
        }
    }
}

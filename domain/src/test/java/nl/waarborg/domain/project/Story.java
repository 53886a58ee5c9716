package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.NecessityTest.Tracking;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.project.AdoptionCommand.Decision;
import nl.waarborg.domain.risk.Level;

/** A project's history told by commands, up to the moment a test is about. */
final class Story {

    /** An event and the circumstances in which it happened. */
    record Told(ProjectEvent event, By by) {}

    private final List<Told> told = new ArrayList<>();
    private final ProjectState state = new ProjectState();
    private LocalDate today = TODAY;
    private boolean imported;
    private boolean teller;

    /** An idea that was registered. */
    static Story registered() {
        return new Story().then(Cast.LEADER, Samples.idea());
    }

    /** A project of which the pre-scan says that a DPIA is needed. */
    static Story preScanned() {
        return registered().then(Cast.LEADER, Samples.preScan());
    }

    /** A complete draft; people were asked. */
    static Story drafted(Level residual) {
        return preScanned().draft(residual)
                .then(Cast.LEADER, Samples.askPeople(TODAY.minusDays(30)))
                .then(Cast.LEADER, Samples.closeViews(TODAY));
    }

    /** Version 1.0 lies with the FG. */
    static Story submitted(Level residual) {
        return drafted(residual).then(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, null, null));
    }

    /** The FG advised positively on version 1.0 and the CISO approved it. */
    static Story advised(Level residual) {
        return submitted(residual)
                .then(Cast.FG, Samples.advice(FgCommand.Advice.POSITIVE))
                .then(Cast.CISO, Samples.review(SecurityCommand.Verdict.APPROVED));
    }

    /** Version 1.0 was adopted. */
    static Story adopted(Level residual) {
        return advised(residual).then(Cast.COLLEGE, Samples.onDpia(Decision.APPROVED));
    }

    /** The AP has the request. */
    static Story atTheAp() {
        return adopted(Level.HIGH)
                .then(Cast.OFFICER, Samples.prepareAp(true))
                .then(Cast.COLLEGE, new PriorConsultationCommand.SubmitPriorConsultation(ID, TODAY, null))
                .then(Cast.OFFICER, new PriorConsultationCommand.ConfirmApReceipt(ID, TODAY, "Z2026-1"));
    }

    /** Everything before the go decision is done. */
    static Story readyForGo() {
        return adopted(Level.LOW).prepared();
    }

    /** The college said go. */
    static Story approved() {
        return readyForGo().then(Cast.COLLEGE, Samples.goLive(GoLiveCommand.Decision.GO));
    }

    /** Processing runs. */
    static Story started() {
        return approved().then(Cast.LEADER, new UseCommand.StartProcessing(ID, TODAY));
    }

    /** A material change was classified, so that a re-assessment runs. */
    static Story changing() {
        return started()
                .then(Cast.LEADER, new UseCommand.ReportChange(ID, "Een camera-module erbij"))
                .then(Cast.OFFICER, Samples.classify(true, false));
    }

    /** A project that ran before this software came. */
    static Story legacy() {
        return new Story().then(Cast.OFFICER, Samples.legacy());
    }

    Story draft(Level residual) {
        return then(Cast.LEADER, new DpiaCommand.ReviseProposal(ID, Samples.PROPOSAL, null))
                .then(Cast.LEADER, new DpiaCommand.ReviseProcessings(ID, List.of(Samples.processing()), null))
                .then(Cast.LEADER, new DpiaCommand.RevisePersonalData(
                        ID, List.of(Samples.data(DataItem.Type.ORDINARY, null, false)), null))
                .then(Cast.LEADER, new DpiaCommand.ReviseSensors(ID, List.of(Samples.sensor()), null))
                .then(Cast.OFFICER, new DpiaCommand.ReviseParties(
                        ID, List.of(Samples.city(), Samples.processor(Party.Agreement.SIGNED, null, null)), null))
                .then(Cast.OFFICER, new DpiaCommand.ReviseResponsibilities(ID, List.of(Samples.responsibility()), null))
                .then(Cast.OFFICER, new DpiaCommand.PlanMeasures(ID, List.of(Samples.measure("M1")), null))
                .then(Cast.OFFICER, new DpiaCommand.AssessRisks(ID, List.of(Samples.risk("R1", residual)), null))
                .then(Cast.LEADER, new DpiaCommand.RecordNecessityTest(
                        ID, Samples.necessity(Tracking.COUNTING, true), null));
    }

    /** A next version through FG, CISO and college, with this highest risk left. */
    Story nextVersion(Level residual) {
        return then(Cast.OFFICER, new DpiaCommand.AssessRisks(ID, List.of(Samples.risk("R1", residual)), null))
                .then(Cast.OFFICER, new DpiaCommand.SubmitDpia(ID, null, null))
                .then(Cast.FG, Samples.advice(FgCommand.Advice.POSITIVE))
                .then(Cast.CISO, Samples.review(SecurityCommand.Verdict.APPROVED))
                .then(Cast.COLLEGE, Samples.onDpia(Decision.APPROVED));
    }

    /** Council, measures and publication. */
    Story prepared() {
        return then(Cast.CLERK, Samples.council(false, false))
                .then(Cast.LEADER, Samples.implement("M1"))
                .then(Cast.OFFICER, Samples.verify(MeasureCommand.Finding.VERIFIED, "M1"))
                .then(Cast.OFFICER, Samples.publish());
    }

    Story then(Actor actor, ProjectCommand command) {
        nl.waarborg.domain.project.Decision decision = Decisions.decide(command, state, by(actor));
        decision.events().forEach(event -> happened(event, decision.by()));
        return this;
    }


    /** Everything from here on lies before this software. */
    Story asImport() {
        imported = true;
        return this;
    }

    /** Everything from here on is told by the import of a path that was held to its gates. */
    Story asTold() {
        teller = true;
        return this;
    }

    /** Everything from here on is done by people in this software. */
    Story asToday() {
        imported = false;
        return this;
    }

    Story on(LocalDate day) {
        today = day;
        return this;
    }

    Story happened(ProjectEvent event, By by) {
        told.add(new Told(event, by));
        state.evolve(event, by);
        return this;
    }

    By by(Actor actor) {
        Actor who = !teller ? actor
                : new Actor("import", actor.subject(), actor.roles(), actor.municipalities(), actor.onBehalfOf());
        return new By(who, null, today, imported);
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    ProjectState state() {
        return state;
    }

    LocalDate today() {
        return today;
    }

    List<Gate> shut() {
        return Gates.open(state, today).stream().map(ShutGate::gate).distinct().toList();
    }
}

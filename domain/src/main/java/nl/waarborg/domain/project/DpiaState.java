package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.dpia.ParagraphAnswers;
import nl.waarborg.domain.dpia.Party;

/** The DPIA: the draft being written, the versions that were submitted, and which of them was adopted. */
public final class DpiaState {

    /**
     * A submitted, immutable version.
     *
     * @param label as in {@code 1.1}
     * @param hash SHA-256 of the content
     * @param content what was submitted
     * @param remarks what was written to the FG with it; may be null
     */
    public record Version(String label, String hash, Dpia content, String remarks) {}

    private Dpia draft = Dpia.BLANK;
    private boolean writing;
    private boolean started;
    private boolean reworked;
    private Version latest;
    private final List<Version> versions = new ArrayList<>();
    private final Map<Section, Integer> revisions = new EnumMap<>(Section.class);
    private final Map<String, Integer> paragraphs = new HashMap<>();
    private final List<DpiaEvent.AgreementRecorded> agreements = new ArrayList<>();
    private AdoptionEvent.DpiaAdopted adopted;
    private Standing before;

    /** Where it stood when a re-assessment began; a rejected change goes back to it. */
    private record Standing(Dpia draft, boolean writing, Version latest, AdoptionEvent.DpiaAdopted adopted) {}

    void on(ProjectEvent event) {
        if (event instanceof DpiaEvent.AgreementRecorded e) {
            agreements.removeIf(earlier -> earlier.party().equals(e.party()));
            agreements.add(e);
        } else if (event instanceof DpiaEvent.DpiaStarted e) {
            started = true;
            writing = true;
            draft = e.model() == null ? draft : draft.withModel(e.model());
        } else if (event instanceof DpiaEvent.ParagraphRevised e) {
            draft = draft.withParagraph(new ParagraphAnswers(e.paragraph(), e.answers()));
            paragraphs.merge(e.paragraph(), 1, Integer::sum);
        } else if (event instanceof DpiaEvent.ProposalRevised e) {
            write(Section.PROPOSAL, draft.withProposal(e.proposal()));
        } else if (event instanceof DpiaEvent.ProcessingsRevised e) {
            write(Section.PROCESSINGS, draft.withProcessings(e.processings()));
        } else if (event instanceof DpiaEvent.PersonalDataRevised e) {
            write(Section.PERSONAL_DATA, draft.withPersonalData(e.personalData()));
        } else if (event instanceof DpiaEvent.SensorsRevised e) {
            write(Section.SENSORS, draft.withSensors(e.sensors()));
        } else if (event instanceof DpiaEvent.PartiesRevised e) {
            write(Section.PARTIES, draft.withParties(e.parties()));
            e.parties().stream().filter(party -> party.agreement() == Party.Agreement.OUTDATED)
                    .forEach(party -> agreements.removeIf(ended -> ended.party().equals(party.name())));
        } else if (event instanceof DpiaEvent.ResponsibilitiesRevised e) {
            write(Section.RESPONSIBILITIES, draft.withResponsibilities(e.responsibilities()));
        } else if (event instanceof DpiaEvent.RisksAssessed e) {
            write(Section.RISKS, draft.withRisks(RiskScoring.asAssessed(e)));
        } else if (event instanceof DpiaEvent.MeasuresPlanned e) {
            write(Section.MEASURES, draft.withMeasures(e.measures()));
        } else if (event instanceof DpiaEvent.NecessityTestRecorded e) {
            write(Section.NECESSITY, draft.withNecessity(e.test()));
        } else if (event instanceof DpiaEvent.DpiaSubmittedForFgAdvice e) {
            draft = e.model() == null ? draft : draft.withModel(e.model());
            latest = new Version(e.version(), e.hash(), draft, e.remarks());
            versions.add(latest);
            started = true;
            writing = false;
            reworked = false;
        } else if (event instanceof FgEvent.DpiaReturnedForRework || event instanceof AdoptionEvent.DpiaReturned) {
            writing = true;
            reworked = true;
        } else if (event instanceof AdoptionEvent.DpiaAdopted e) {
            adopted = e;
            writing = false;
        } else if (event instanceof ReassessmentEvent.ReassessmentStarted) {
            before = new Standing(draft, writing, latest, adopted);
        } else if (event instanceof ReassessmentEvent.ReassessmentConcluded e && e.outcome().dropsTheChange()) {
            restore(before);
        }
    }

    private void restore(Standing standing) {
        draft = standing.draft();
        writing = standing.writing();
        latest = standing.latest();
        adopted = standing.adopted();
        reworked = false;
    }

    private void write(Section section, Dpia content) {
        draft = content;
        revisions.merge(section, 1, Integer::sum);
    }

    /** The content as it stands, submitted or not. */
    public Dpia content() {
        return draft;
    }

    /** Whether a draft is open for writing. */
    public boolean isWriting() {
        return writing;
    }

    /** Whether a DPIA was ever begun. */
    public boolean isStarted() {
        return started;
    }

    /** Whether the open draft reworks a version that came back. */
    public boolean isReworked() {
        return writing && reworked;
    }

    /** The agreement that was recorded last with each party; one that the DPIA has called outdated since is gone. */
    public List<DpiaEvent.AgreementRecorded> agreements() {
        return List.copyOf(agreements);
    }

    /** Whether a party is bound on a day: by what the DPIA says of it or by an agreement that was recorded. */
    public boolean isBound(Party party, LocalDate day) {
        return party.isBoundOn(day)
                || agreements.stream().anyMatch(agreement -> agreement.party().equals(party.name()) && agreement.covers(day));
    }

    /** The last day on which a party is bound by what was signed; null when nothing was, or without end. */
    public LocalDate boundUntil(Party party) {
        List<LocalDate> ends = new ArrayList<>();
        if (party.agreement() == Party.Agreement.SIGNED) {
            ends.add(party.validUntil());
        }
        agreements.stream().filter(agreement -> agreement.party().equals(party.name()))
                .forEach(agreement -> ends.add(agreement.validUntil()));
        return ends.contains(null) ? null : ends.stream().max(LocalDate::compareTo).orElse(null);
    }

    /** How often a section was written; the revision that a form was based on. */
    public int revision(Section section) {
        return revisions.getOrDefault(section, 0);
    }

    /** How often the own questions of a paragraph were answered; the revision that a form was based on. */
    public int revision(String paragraph) {
        return paragraphs.getOrDefault(paragraph, 0);
    }

    /** The versions submitted so far, oldest first. */
    public List<Version> versions() {
        return List.copyOf(versions);
    }

    /** The version that counts now, or null while a draft is open or nothing was submitted. */
    public Version current() {
        return writing ? null : latest;
    }

    /**
     * Whether what was said on a version with this hash is about what the DPIA says now: on the version that counts, or on
     * a draft in which no field says anything else.
     */
    public boolean says(String label, String hash) {
        Version current = current();
        return current == null ? draft.hash().equals(hash) : current.label().equals(label) && current.hash().equals(hash);
    }

    /** The last adoption, or null. */
    public AdoptionEvent.DpiaAdopted adopted() {
        return adopted;
    }

    /** Whether the version that counts now is the adopted one. */
    public boolean isCurrentAdopted() {
        Version current = current();
        return current != null && adopted != null
                && adopted.version().equals(current.label()) && adopted.hash().equals(current.hash());
    }

    /** The label that the next submission gets: 1.0 first, then 1.1, 1.2. */
    public String nextLabel() {
        if (versions.isEmpty()) {
            return "1.0";
        }
        String last = versions.get(versions.size() - 1).label();
        int dot = last.lastIndexOf('.');
        String minor = dot < 0 ? "" : last.substring(dot + 1);
        return minor.matches("\\d{1,6}") ? last.substring(0, dot + 1) + (Integer.parseInt(minor) + 1) : last + ".1";
    }
}

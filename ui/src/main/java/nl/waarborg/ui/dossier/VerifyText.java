package nl.waarborg.ui.dossier;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.waarborg.domain.project.Legality.Standing;
import nl.waarborg.domain.project.Legality.Verdict;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.evidence.EventLeaf;
import nl.waarborg.evidence.dossier.Check;
import nl.waarborg.evidence.dossier.Dossier;
import nl.waarborg.evidence.dossier.Fault;
import nl.waarborg.evidence.dossier.Report;
import nl.waarborg.evidence.dossier.Report.Result;
import nl.waarborg.ui.dossier.CarriedDocument.State;
import nl.waarborg.ui.form.RefusalTexts;
import nl.waarborg.ui.project.EventTexts;
import nl.waarborg.ui.texts.Texts;

/** The answer for people, in one language. What comes from the file is printed without control characters. */
final class VerifyText {

    private static final int SHOWN = 5;
    private static final String OWN = "own";

    private final Texts t;
    private final PrintStream out;

    VerifyText(Texts t, PrintStream out) {
        this.t = t;
        this.out = out;
    }

    /**
     * Prints the answer.
     *
     * @param own size of the checkpoint that the reader kept; null without one
     */
    void print(Verification found, Long own, boolean everyEvent) {
        Report report = found.report();
        report.dossier().ifPresent(this::head);
        for (Check check : Check.values()) {
            Result result = report.results().get(check);
            boolean seen = check == Check.CONSISTENCY && result == Result.PASS && own != null;
            out.println(line(result, "dossier.check." + check.word(), seen ? t.get("dossier.own-seen", own) : faultOf(report, check)));
            if (report.faults().stream().anyMatch(fault -> fault.check() == check && fault.place().equals(OWN))) {
                out.println("      " + t.get("dossier.own-unproven", own));
            }
        }
        legality(found);
        documents(found);
        if (everyEvent) {
            report.dossier().ifPresent(dossier -> events(found, dossier));
        }
        out.println();
        out.println(conclusion(found));
        if (found.holds()) {
            limits(found, own);
        }
    }

    /** What is not proven by a dossier that holds. */
    private void limits(Verification found, Long own) {
        out.println(t.get("dossier.not-proven"));
        long told = found.read().stream().filter(event -> event.by().isTold()).count();
        if (told > 0) {
            out.println(t.count("dossier.told", told));
        }
        if (own == null) {
            out.println(t.get("dossier.own-missing"));
        }
    }

    private void head(Dossier dossier) {
        out.println(t.get("dossier.verify.head", plain(dossier.header().caseId()), plain(dossier.header().origin())));
        out.println(t.get("dossier.verify.size", dossier.events().size(), dossier.covering().lines().size(),
                dossier.header().exported()));
        out.println();
    }

    private String line(Result result, String key, String fault) {
        return "  %-6s %s".formatted(t.get("dossier.result." + result), t.get(key)) + (fault == null ? "" : "\n      " + fault);
    }

    private String faultOf(Report report, Check check) {
        return report.faults().stream().filter(fault -> fault.check() == check).findFirst()
                .map(fault -> t.get("dossier.fault", place(fault), plain(fault.why()))).orElse(null);
    }

    private String place(Fault fault) {
        return switch (fault.place()) {
            case "archive" -> t.get("dossier.place.archive");
            case OWN -> t.get("dossier.place.own");
            default -> plain(fault.place());
        };
    }

    private void legality(Verification found) {
        int first = found.firstUnlawful();
        Result result = found.legality().isEmpty() ? Result.NOT_RUN : first < 0 ? Result.PASS : Result.FAIL;
        String fault = first < 0 ? null : t.get("dossier.legality.fault", first, why(found.legality().get(first).refusal()));
        out.println(line(result, "dossier.check.legality", fault));
        if (result == Result.PASS) {
            long guarded = found.legality().stream().filter(v -> v.guarded() && v.standing() == Standing.LAWFUL).count();
            if (guarded > 0) {
                out.println("      " + t.count("dossier.legality.guarded", guarded));
            }
            long admitted = found.legality().stream().filter(v -> v.standing() == Standing.WITH_FINDINGS).count();
            if (admitted > 0) {
                out.println("      " + t.count("dossier.legality.findings", admitted));
            }
            long notJudged = found.legality().stream().filter(v -> v.standing() == Standing.NOT_JUDGED).count();
            if (notJudged > 0) {
                out.println("      " + t.count("dossier.legality.not-judged", notJudged));
            }
        }
    }

    private void documents(Verification found) {
        long other = found.count(State.OTHER);
        if (found.documents().isEmpty()) {
            return;
        }
        String fault = found.documents().stream().filter(document -> document.state() == State.OTHER).findFirst()
                .map(document -> t.get("dossier.documents.fault", document.number())).orElse(null);
        out.println(line(other > 0 ? Result.FAIL : Result.PASS, "dossier.check.documents", fault));
        out.println("      " + t.get("dossier.documents.count", found.count(State.SAME), found.documents().size()));
    }

    private String why(Refusal refusal) {
        if (!refusal.shutGates().isEmpty()) {
            return t.get("dossier.legality.gates", RefusalTexts.shutGates(t, refusal.shutGates()).stream().limit(SHOWN)
                    .map(VerifyText::plain).collect(Collectors.joining(" ")));
        }
        return refusal.flaws().isEmpty() ? plain(RefusalTexts.sentence(t, refusal)) : t.get("dossier.legality.answers", refusal.flaws().get(0).path());
    }

    private void events(Verification found, Dossier dossier) {
        out.println();
        for (Dossier.Event event : dossier.events()) {
            int seq = (int) event.seq();
            Report.Standing standing = found.report().events().get(seq);
            Verdict verdict = found.legality().get(seq);
            String word = standing.failed().map(check -> t.get("dossier.event.fail", t.get("dossier.check." + check.word())))
                    .orElse(t.get(standing.redacted() ? "dossier.event.redacted" : "dossier.event.pass"));
            String law = t.get("dossier.standing." + verdict.standing())
                    + (verdict.findings().isEmpty() ? "" : " (" + plain(String.join(", ", verdict.findings())) + ")");
            out.println("  " + t.get("dossier.event", event.seq(), event.leaf().map(this::title).orElse("—"), word, law));
        }
    }

    private String title(EventLeaf leaf) {
        return plain(leaf.event().timestamp()) + " " + plain(EventTexts.title(t, leaf.event().payloadType()));
    }

    private String conclusion(Verification found) {
        if (!found.report().faults().isEmpty()) {
            return t.get("dossier.verdict.broken", t.get("dossier.check." + found.report().faults().get(0).check().word()));
        } else if (found.firstUnlawful() < 0 && !found.holds()) {
            return t.get("dossier.verdict.documents");
        } else if (!found.holds()) {
            return t.get("dossier.verdict.unlawful", found.firstUnlawful());
        }
        return t.get("dossier.verdict." + found.report().verdict().name().toLowerCase(Locale.ROOT));
    }

    /** Nothing in a file can move the cursor, colour the screen or turn the line around. */
    private static String plain(String text) {
        return text.codePoints().filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(500).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}

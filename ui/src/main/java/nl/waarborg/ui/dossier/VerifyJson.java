package nl.waarborg.ui.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.waarborg.domain.project.Legality.Standing;
import nl.waarborg.domain.project.Legality.Verdict;
import nl.waarborg.evidence.dossier.Fault;
import nl.waarborg.evidence.dossier.Report;
import tools.jackson.databind.json.JsonMapper;

/** The answer for programs: the members of {@code docs/dossier-format.md} section 4.2, and the legality beside them. */
final class VerifyJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VerifyJson() {
    }

    static String of(Verification found) {
        Report report = found.report();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("verdict", word(report.verdict()));
        answer.put("first", report.first().map(fault -> Map.of("check", fault.check().word(), "place", fault.place())).orElse(null));
        Map<String, String> checks = new LinkedHashMap<>();
        report.results().forEach((check, result) -> checks.put(check.word(), word(result)));
        answer.put("checks", checks);
        answer.put("events", report.events().stream().map(event -> event.failed().map(check -> "fail " + check.word())
                .orElse(event.redacted() ? "redacted" : "pass")).toList());
        List<Map<String, String>> faults = new ArrayList<>();
        for (Fault fault : report.faults()) {
            faults.add(Map.of("check", fault.check().word(), "place", fault.place(), "why", fault.why()));
        }
        answer.put("faults", faults);
        report.dossier().ifPresent(dossier -> {
            answer.put("origin", dossier.header().origin());
            answer.put("case", dossier.header().caseId());
            answer.put("logSize", dossier.covering().lines().size());
        });
        answer.put("legality", legality(found));
        answer.put("documents", found.documents().stream().map(document -> word(document.state())).toList());
        answer.put("holds", found.holds());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    }

    private static Map<String, Object> legality(Verification found) {
        Map<String, Object> legality = new LinkedHashMap<>();
        int first = found.firstUnlawful();
        legality.put("result", found.legality().isEmpty() ? "not-run" : first < 0 ? "pass" : "fail");
        legality.put("first", first < 0 ? null : first);
        legality.put("why", first < 0 ? null : found.legality().get(first).refusal().getMessage());
        legality.put("guarded", found.legality().stream().filter(verdict -> verdict.guarded() && verdict.standing() == Standing.LAWFUL).count());
        legality.put("events", found.legality().stream().map(VerifyJson::judged).toList());
        return legality;
    }

    private static String judged(Verdict verdict) {
        return verdict.findings().isEmpty() ? word(verdict.standing())
                : word(verdict.standing()) + " " + String.join(" ", verdict.findings());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

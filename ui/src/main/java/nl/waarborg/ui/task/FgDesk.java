package nl.waarborg.ui.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.NecessityTest;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.project.DpiaState;
import nl.waarborg.domain.project.Gates;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.SecurityEvent;
import nl.waarborg.domain.project.ViewsState;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.dpia.GapLinks;
import nl.waarborg.ui.form.FormTexts;
import nl.waarborg.ui.project.GateTexts;
import nl.waarborg.ui.risks.RiskCounts;
import nl.waarborg.ui.risks.Trend;
import nl.waarborg.ui.task.SidePanel.Fact;
import nl.waarborg.ui.task.SidePanel.Link;
import nl.waarborg.ui.texts.Texts;
import org.springframework.web.util.UriUtils;

/** What the FG needs to see while advising: the version in short, what it lacks, its risks, and what others found. */
final class FgDesk {

    private FgDesk() {
    }

    /** The panels about the version that lies with the FG, the most needed first. */
    static List<SidePanel> panels(Texts t, ProjectState project) {
        List<SidePanel> panels = new ArrayList<>();
        DpiaState.Version version = project.dpia().current();
        if (version != null && version.remarks() != null) {
            panels.add(new SidePanel(t.get("panel.remarks"), List.of(), version.remarks().lines().filter(line -> !line.isBlank()).toList()));
        }
        panels.add(dpia(t, project));
        panels.add(quality(t, project));
        panels.add(risks(t, project));
        panels.add(movements(t, project.dpia().content()));
        panels.add(security(t, project));
        panels.add(views(t, project.views()));
        return panels;
    }

    private static SidePanel dpia(Texts t, ProjectState project) {
        DpiaState.Version version = project.dpia().current();
        String label = version == null ? project.dpia().nextLabel() : version.label();
        Dpia content = project.dpia().content();
        List<Fact> facts = new ArrayList<>();
        facts.add(listed(t, "panel.dpia.purpose", content.processings().stream().map(Processing::purpose)));
        facts.add(listed(t, "panel.dpia.data", content.personalData().stream().map(item -> item.name())));
        facts.add(listed(t, "panel.dpia.ground",
                content.processings().stream().map(Processing::legalGround)
                .filter(Objects::nonNull).map(ground -> FormTexts.word(t, ground))));
        facts.add(listed(t, "panel.dpia.retention", content.processings().stream().map(Processing::retention)));
        facts.add(listed(t, "panel.dpia.processor", content.parties().stream()
                .filter(party -> party.roles().contains(Party.Role.PROCESSOR) || party.roles().contains(Party.Role.SUB_PROCESSOR))
                .map(party -> party.name() + " (" + party.country() + "; " + FormTexts.word(t, party.agreement()) + ")")));
        if (version != null) {
            facts.add(new Fact(t.get("panel.dpia.hash"), SidePanels.shortened(version.hash()), "mono"));
        }
        String address = "/projecten/" + project.id() + "/dpia";
        List<Link> links = new ArrayList<>(List.of(new Link(t.get("panel.dpia.read", label),
                version == null ? address : address + "/versies/" + UriUtils.encodePathSegment(label, UTF_8))));
        List<DpiaState.Version> versions = project.dpia().versions();
        if (version != null && versions.size() > 1) {
            String before = versions.get(versions.size() - 2).label();
            links.add(new Link(t.get("panel.dpia.difference", before),
                    address + "/versies/verschil?van=" + UriUtils.encode(before, UTF_8) + "&naar="
                            + UriUtils.encode(label, UTF_8)));
        }
        return new SidePanel(t.get("panel.dpia"), facts, List.of(), links);
    }

    private static Fact listed(Texts t, String name, java.util.stream.Stream<String> values) {
        List<String> known = values.filter(value -> value != null && !value.isBlank()).distinct().toList();
        return Fact.plain(t.get(name), known.isEmpty() ? t.get("panel.unknown") : String.join("; ", known));
    }

    private static SidePanel quality(Texts t, ProjectState project) {
        List<Link> gaps = GapLinks.of(t, project);
        List<String> ahead = Gates.aheadOf(project).stream().map(shut -> GateTexts.reason(t, shut)).toList();
        if (gaps.isEmpty() && ahead.isEmpty()) {
            return new SidePanel(t.get("panel.quality"), List.of(), List.of(t.get("panel.quality.none")));
        }
        return new SidePanel(t.get("panel.quality"), List.of(new Fact(t.get("panel.quality.open"),
                t.count("panel.gates.points", gaps.size() + ahead.size()), "warn")), ahead, gaps);
    }

    private static SidePanel risks(Texts t, ProjectState project) {
        Map<Level, Long> counts = RiskCounts.after(project.dpia().content());
        List<Fact> facts = new ArrayList<>();
        for (Level level : List.of(Level.HIGH, Level.MEDIUM, Level.LOW)) {
            long count = counts.getOrDefault(level, 0L);
            facts.add(new Fact(FormTexts.word(t, level), t.count("panel.risks.count", count),
                    count == 0 || level == Level.LOW ? "ok" : level == Level.MEDIUM ? "warn" : "bad"));
        }
        List<String> lines = new ArrayList<>(Trend.otherScales(t, project));
        project.dpia().content().risks().stream().filter(risk -> project.dpia().content().residualLevel(risk) == Level.HIGH)
                .forEach(risk -> lines.add(risk.id() + ": " + risk.description()));
        return new SidePanel(t.get("panel.risks.left"), facts, lines,
                List.of(new Link(t.get("panel.risks.read"), "/projecten/" + project.id() + "/risicos")));
    }

    private static SidePanel movements(Texts t, Dpia content) {
        NecessityTest test = content.necessity();
        if (test == null) {
            return new SidePanel(t.get("panel.movements"), List.of(), List.of(
                    t.get(content.followsMovements() ? "panel.movements.missing" : "panel.movements.none")));
        }
        List<Fact> facts = List.of(
                Fact.plain(t.get("panel.movements.kind"), FormTexts.word(t, test.tracking())),
                answer(t, "panel.movements.necessary", test.necessary()),
                answer(t, "panel.movements.effective", test.effective()),
                answer(t, "panel.movements.proportionate", test.proportionate()));
        return new SidePanel(t.get("panel.movements"), facts, test.alternatives().stream()
                .map(other -> other.name() + ": " + (other.isOpen() ? t.get("panel.movements.open") : other.rejectedBecause()))
                .toList());
    }

    private static Fact answer(Texts t, String name, boolean yes) {
        return new Fact(t.get(name), t.get(yes ? "form.yes" : "form.no"), yes ? "ok" : "bad");
    }

    private static SidePanel security(Texts t, ProjectState project) {
        SecurityEvent.SecurityReviewCompleted review = project.securityReview();
        if (review == null) {
            return new SidePanel(t.get("panel.security"), List.of(), List.of(t.get("panel.security.none")));
        }
        DpiaState.Version version = project.dpia().current();
        boolean same = version != null && version.hash().equals(review.hash());
        List<String> lines = new ArrayList<>(List.of(review.threats()));
        if (review.controls() != null) {
            lines.add(review.controls());
        }
        return new SidePanel(t.get("panel.security"), List.of(
                new Fact(t.get("panel.security.verdict"), FormTexts.word(t, review.verdict()), switch (review.verdict()) {
                    case APPROVED -> "ok";
                    case APPROVED_WITH_MEASURES -> "warn";
                    case NOT_APPROVED -> "bad";
                }),
                same ? Fact.plain(t.get("panel.dpia.version"), review.version())
                        : new Fact(t.get("panel.dpia.version"), t.get("panel.security.earlier", review.version()), "warn")), lines);
    }

    private static SidePanel views(Texts t, ViewsState views) {
        List<String> lines = new ArrayList<>(List.of(t.get("panel.views." + views.phase())));
        LocalDate until = views.until();
        if (views.phase() == ViewsState.Phase.OPEN && until != null) {
            lines.add(t.get("panel.views.until", until));
        } else if (views.waiverReason() != null && views.phase() != ViewsState.Phase.CLOSED) {
            lines.add(views.waiverReason());
        }
        return new SidePanel(t.get("panel.views"), List.of(), lines);
    }
}

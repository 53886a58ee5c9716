package nl.waarborg.ui.dpiadocument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.DpiaModel;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.project.PreScanEvent;
import nl.waarborg.ui.account.EventFields;
import nl.waarborg.ui.dpiadocument.Asked.Row;
import nl.waarborg.ui.paper.Block;
import nl.waarborg.ui.paper.Block.Fact;
import nl.waarborg.ui.paper.Block.Facts;
import nl.waarborg.ui.paper.Block.Grid;
import nl.waarborg.ui.paper.Block.Heading;
import nl.waarborg.ui.paper.Block.Line;
import nl.waarborg.ui.paper.Block.Small;
import nl.waarborg.ui.paper.Paper;
import nl.waarborg.ui.paper.Section;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.ui.versions.Submitted;

/** A DPIA as a paper: in the order of its model, or under the headings of the EDPB's template. The words are the same. */
final class DpiaPaper {

    /** The sections of the EDPB's template. */
    static final List<String> EDPB = List.of("0", "1", "2", "3", "4", "5", "6", "7");

    private final DpiaDocument document;
    private final Texts t;
    private final Dpia dpia;
    private final Map<String, Asked> asked;
    private final ParagraphBlocks paragraphs;
    private final Saying saying;

    private DpiaPaper(DpiaDocument document) {
        this.document = document;
        this.t = document.t();
        this.dpia = document.dpia();
        this.asked = Asking.of(document);
        this.paragraphs = new ParagraphBlocks(document);
        this.saying = new Saying(document);
    }

    /** The DPIA as a paper in one of both arrangements. */
    static Paper of(DpiaDocument document, Arrangement arrangement) {
        DpiaPaper paper = new DpiaPaper(document);
        return paper.paper(arrangement == Arrangement.EDPB ? paper.edpb() : paper.model(), arrangement);
    }

    private Paper paper(List<Section> sections, Arrangement arrangement) {
        String name = document.view().name();
        String version = document.isDraft() ? t.get("dpiapaper.draft") : t.get("case.dpia.version", document.version().label());
        String foot = document.view().id() + " · DPIA · " + version + " · SHA-256 " + document.hash().substring(0, 16) + "… · " + name;
        return new Paper(t.language(), t.get("dpiapaper.title", name, version), t.get("dpiapaper.subject", document.view().id()),
                t.get(arrangement == Arrangement.EDPB ? "dpiapaper.kicker.edpb" : "dpiapaper.kicker"), name,
                document.isDraft() ? t.get("dpiapaper.lead.draft") : t.get("dpiapaper.lead", document.version().label()), foot,
                document.isDraft() ? t.get("dpiapaper.mark") : "", document.about(), facts(), sections);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(t.get("account.fact.number"), document.view().id()));
        facts.add(Fact.of(t.get("account.fact.municipality"), document.municipality()));
        facts.add(Fact.of(t.get("account.fact.description"), document.view().description()));
        facts.add(Fact.of(t.get("dpiapaper.model"), dpia.model() == null ? t.get("dpiapaper.model.none")
                : document.namesModel() ? document.model().title().in(t.language().code()) : t.get("dpiapaper.model.unknown", dpia.model())));
        Submitted version = document.version();
        if (version == null) {
            facts.add(Fact.of(t.get("dpiapaper.version"), t.get("dpiapaper.version.draft", document.state().dpia().nextLabel())));
            int open = Asking.open(document);
            facts.add(Fact.of(t.get("dpiapaper.open.count"), open == 0 ? t.get("dpiapaper.open.none") : t.count("dpiapaper.open.points", open)));
        } else {
            facts.add(Fact.of(t.get("dpiapaper.version"), version.label()));
            facts.add(Fact.of(t.get("versions.submitted"), t.get(version.capacity() == null ? "versions.submitted.by.alone"
                    : "versions.submitted.by", version.on(), version.who(), version.capacity())));
        }
        facts.add(Fact.of(t.get("dpiapaper.hash"), document.hash()));
        if (version != null && !version.isIntact()) {
            facts.add(Fact.of(t.get("versions.hash.differs"), t.get("versions.hash.now") + " " + version.recomputed()));
        }
        facts.add(Fact.of(t.get("versions.highest"), Words.of(t, dpia.highestResidualRisk())));
        facts.add(new Fact(t.get("versions.said"), version == null ? List.of(t.get("dpiapaper.said.draft"))
                : version.said().isEmpty() ? List.of(t.get("versions.said.none")) : version.said().stream().map(this::said).toList()));
        facts.add(Fact.of(t.get("dpiapaper.made"), t.get("dpiapaper.made.text", document.about())));
        return facts;
    }

    private String said(Submitted.Said said) {
        String what = said.outcome() == null ? said.title() : said.title() + ": " + said.outcome();
        return t.get("dpiapaper.said", what, said.on(), said.who());
    }

    private List<Section> model() {
        List<Section> sections = new ArrayList<>();
        for (DpiaModel.Part part : document.model().parts()) {
            List<Block> blocks = new ArrayList<>();
            part.paragraphs().forEach(paragraph -> paragraphs.add(blocks, asked.get(paragraph.id())));
            sections.add(new Section("deel-" + part.id(), part.title().in(t.language().code()), blocks));
        }
        unasked(sections);
        List<Block> said = new ArrayList<>();
        saying.add(said, saying.fg(), "dpiapaper.fg.none");
        saying.add(said, saying.views(), "dpiapaper.views.none");
        saying.add(said, saying.reviews(), "dpiapaper.reviews.none");
        saying.add(said, saying.decisions(), "dpiapaper.decision.none");
        sections.add(new Section("advies", t.get("dpiapaper.said.title"), said));
        if (!document.state().documents().all().isEmpty()) {
            sections.add(new Section("documenten", t.get("dpiapaper.documents"), List.of(documents())));
        }
        return sections;
    }

    private List<Section> edpb() {
        Map<String, List<Block>> byNumber = new LinkedHashMap<>();
        EDPB.forEach(number -> byNumber.put(number, new ArrayList<>()));
        preScan(byNumber.get("0"));
        for (Asked one : asked.values()) {
            Asked paragraph = one.titled(t.get("dpiapaper.paragraph.edpb",
                    one.paragraph().number(), one.paragraph().title().in(t.language().code())));
            List<Block> blocks = byNumber.get(paragraph.paragraph().edpb());
            if (paragraph.paragraph().section() == Dpia.Section.RISKS) {
                risks(blocks, paragraph);
            } else {
                paragraphs.add(blocks, paragraph);
            }
        }
        if (!document.state().documents().all().isEmpty()) {
            byNumber.get("0").add(documents());
        }
        if (!dpia.risks().isEmpty()) {
            byNumber.get("5").add(new RiskPlaces(t, dpia).levels());
        }
        saying.add(byNumber.get("6"), saying.fg(), "dpiapaper.fg.none");
        saying.add(byNumber.get("6"), saying.views(), "dpiapaper.views.none");
        List<Block> decision = byNumber.get("7");
        decision.add(new Facts(List.of(Fact.of(t.get("dpiapaper.outcome"), t.get("dpiapaper.outcome." + saying.outcome())))));
        saying.add(decision, saying.reviews(), "dpiapaper.reviews.none");
        saying.add(decision, saying.decisions(), "dpiapaper.decision.none");
        List<Section> sections = byNumber.entrySet().stream().map(section -> new Section(
                "edpb-" + section.getKey(), t.get("dpiapaper.edpb." + section.getKey()), section.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
        unasked(sections);
        return sections;
    }

    private Grid documents() {
        return new Grid(t.get("dpiapaper.documents"), List.of(t.get("dpiapaper.row.FREE"), t.get("dpiapaper.documents.name"),
                t.get("dpiapaper.documents.about"), t.get("dpiapaper.documents.hash")),
                document.state().documents().all().stream().map(added -> new Block.Row(List.of(
                        Integer.toString(added.number()), Words.isolated(added.name()),
                        added.about() == null ? "–" : Words.isolated(added.about()), added.sha256()), List.of())).toList());
    }

    private void preScan(List<Block> blocks) {
        PreScanEvent.PreScanCompleted answers = document.state().preScan().answers();
        blocks.add(new Heading("prescan", t.get("dpiapaper.prescan")));
        if (answers == null) {
            blocks.add(new Line(t.get("dpiapaper.prescan.none")));
        } else {
            blocks.add(new Facts(EventFields.of(t, answers)));
        }
    }

    /** The template asks for threats by design apart from accidents and abuse. */
    private void risks(List<Block> blocks, Asked paragraph) {
        paragraphs.add(blocks, new Asked(paragraph.paragraph(), paragraph.asked(), paragraph.title(), paragraph.gaps(), List.of()));
        for (Risk.Source source : Risk.Source.values()) {
            blocks.add(new Heading("risicos-" + source, t.get("dpiapaper.source." + source)));
            paragraphs.items(blocks, paragraph.items(), row -> source(row) == source);
        }
        if (dpia.risks().stream().anyMatch(risk -> risk.source() == null)) {
            blocks.add(new Heading("risicos-open", t.get("dpiapaper.source.open")));
            paragraphs.items(blocks, paragraph.items(), row -> row.typed() != null && source(row) == null);
        }
    }

    private static Risk.Source source(Row row) {
        return row.typed() instanceof Risk risk ? risk.source() : null;
    }

    private void unasked(List<Section> sections) {
        List<Map.Entry<String, Given>> unasked = Asking.unasked(document);
        if (!unasked.isEmpty()) {
            sections.add(new Section("overig", t.get("dpiapaper.unasked"), List.of(
                    new Small(t.get("dpiapaper.unasked.text")), new Facts(unasked.stream().map(answer -> new Fact(
                            answer.getKey() + " · " + answer.getValue().place(), answer.getValue().texts())).toList()))));
        }
    }
}

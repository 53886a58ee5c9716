package nl.waarborg.ui.dpia;

import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waarborg.domain.dpia.AnswerCheck;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.form.WellFormed;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.form.AnswerSheet;
import nl.waarborg.ui.form.Faults;
import nl.waarborg.ui.form.Filled;
import nl.waarborg.ui.form.FormSpec;
import nl.waarborg.ui.form.Preset;
import nl.waarborg.ui.form.RefusalTexts;
import nl.waarborg.ui.form.Written;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.FormDesk;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.Receipt;
import nl.waarborg.workflow.form.Forms;
import org.springframework.stereotype.Component;

/**
 * Saves a paragraph: its columns of the typed section over what others wrote in the other columns, and its own answers.
 * When somebody was first in what this paragraph shows, nothing is saved and both texts come back.
 */
@Component
class Saving {

    private static final int TRIES = 3;
    private static final Pattern ANSWER = Pattern.compile("answers\\[(\\d+)].*");

    private final Bench bench;
    private final Commands commands;
    private final FormDesk desk;

    Saving(Bench bench, Commands commands, FormDesk desk) {
        this.bench = bench;
        this.commands = commands;
        this.desk = desk;
    }

    /** What somebody wrote, and how often what they saw had been written by then. */
    static final class Attempt {

        private final Filled mine;
        private int section;
        private int answers;

        Attempt(Filled mine, int section, int answers) {
            this.mine = mine;
            this.section = section;
            this.answers = answers;
        }

        Filled mine() {
            return mine;
        }
    }

    /**
     * What came of it.
     *
     * @param lastEvent the last event that was stored; null when nothing was new
     * @param conflict  both texts, when somebody was first; else null
     * @param faults    what is wrong with the answers
     */
    record Outcome(BenchCase bench, String lastEvent, Merge conflict, Faults faults) {

        boolean isSaved() {
            return conflict == null && !faults.any();
        }
    }

    /** Saves what somebody wrote in a paragraph of a case that was read just now; it is read on when somebody was first. */
    Outcome save(Texts t, BenchCase read, String paragraphId, Attempt attempt) {
        Person person = read.person();
        BenchCase now = read;
        String lastEvent = null;
        for (int tried = 1; ; tried++) {
            Paragraph paragraph = now.paragraph(paragraphId).orElseThrow(NotVisible::page);
            Sheet sheet = now.sheet(t, paragraph);
            Merge conflict = conflict(now, paragraph, sheet, attempt);
            if (conflict != null) {
                return new Outcome(now, lastEvent, conflict, Faults.NONE);
            }
            Map<String, String> faults = new LinkedHashMap<>();
            ProjectCommand section = section(t, now, sheet, attempt, faults);
            ProjectCommand answers = answers(t, now, paragraph, sheet, attempt, faults);
            if (!faults.isEmpty()) {
                return new Outcome(now, lastEvent, null, new Faults(null, List.of(), faults));
            }
            try {
                if (section != null) {
                    lastEvent = send(section, person, lastEvent);
                    attempt.section = now.state().dpia().revision(sheet.section().section()) + 1;
                }
                lastEvent = answers == null ? lastEvent : send(answers, person, lastEvent);
                return new Outcome(now, lastEvent, null, Faults.NONE);
            } catch (Refusal refusal) {
                if (!refusal.key().equals("someone-was-first") || tried == TRIES) {
                    return new Outcome(now, lastEvent, null, refused(t, sheet, attempt, refusal));
                }
                now = bench.further(now);
            }
        }
    }

    /** Why the rules did not allow it: beside the fields where it is about an answer, else as a sentence. */
    private static Faults refused(Texts t, Sheet sheet, Attempt attempt, Refusal refusal) {
        SectionForm section = sheet.section();
        if (section == null || refusal.flaws().isEmpty()) {
            return new Faults(RefusalTexts.sentence(t, refusal), RefusalTexts.shutGates(t, refusal.shutGates()), Map.of());
        }
        AnswerSheet shown = AnswerSheet.read(section.shown().fields(), attempt.mine, sheet.preset(attempt.mine));
        return Faults.of(t, refusal, new FormSpec(section.shown(), sheet.preset(attempt.mine), t), shown);
    }

    private String send(ProjectCommand command, Person person, String before) {
        Receipt receipt = commands.send(command, desk.by(person));
        return receipt.lastEventId() == null ? before : receipt.lastEventId();
    }

    private static Merge conflict(BenchCase now, Paragraph paragraph, Sheet sheet, Attempt attempt) {
        int section = sheet.section() == null ? 0 : now.state().dpia().revision(sheet.section().section());
        int answers = now.state().dpia().revision(paragraph.id());
        boolean sectionMoved = sheet.section() != null && attempt.section != section;
        boolean answersMoved = sheet.own() != null && attempt.answers != answers;
        if (!sectionMoved && !answersMoved) {
            return null;
        }
        Dpia seen = !sectionMoved ? now.content() : now.seen(dpia -> dpia.revision(sheet.section().section()), attempt.section);
        Dpia seenAnswers = !answersMoved ? now.content() : now.seen(dpia -> dpia.revision(paragraph.id()), attempt.answers);
        Filled first = Filled.blank();
        if (sheet.section() != null) {
            sheet.section().into(first, seen);
            sheet.besides().forEach(first::put);
        }
        if (sheet.own() != null) {
            sheet.own().into(first, seenAnswers);
        }
        Merge merge = Merge.of(sheet, attempt.mine, sheet.written(now.content()), first);
        attempt.section = section;
        attempt.answers = answers;
        return merge.isUntouched() || merge.items().isEmpty() ? null : merge;
    }

    /** The command that writes the section; null when nothing in it was changed here, or something in it is wrong. */
    private static ProjectCommand section(
            Texts t, BenchCase now, Sheet sheet, Attempt attempt, Map<String, String> faults) {
        SectionForm section = sheet.section();
        if (section == null) {
            return null;
        }
        Dpia content = now.content();
        AnswerSheet shown = AnswerSheet.read(section.shown().fields(), attempt.mine, sheet.preset(attempt.mine));
        Filled whole = section.whole(attempt.mine, content);
        Filled stands = Filled.blank();
        Written.into(stands, section.root().name(), section.content(content));
        boolean besides = section.besides().stream().anyMatch(name -> !attempt.mine.all(name).equals(sheet.besides().get(name)));
        if (!besides && said(whole, section.root().name()).equals(said(stands, section.root().name()))) {
            return null;
        }
        Preset offered = now.desk().preset(t, section.full(), now.state());
        if (section.isFixed()) {
            offered.give(section.root().name(), section.given(whole));
        }
        Map<String, Object> answers = AnswerSheet.read(section.full().fields(), whole, offered).answers();
        int revision = now.state().dpia().revision(section.section());
        try {
            ProjectCommand command = Forms.read(
                    section.full(), now.state().id(), answers, new HashMap<>(Map.of("basedOn", revision)));
            Filled becomes = Filled.blank();
            Written.into(becomes, section.root().name(), root(command, section.root().name()));
            boolean same = !besides && said(becomes, section.root().name()).equals(said(stands, section.root().name()));
            return same ? null : command;
        } catch (Refusal refusal) {
            faults.putAll(Faults.of(t, refusal, new FormSpec(section.shown(), sheet.preset(attempt.mine), t), shown).byPlace());
            return null;
        }
    }

    /** The command that writes the own answers; null when none was changed, or one is wrong. */
    private static ProjectCommand answers(
            Texts t, BenchCase now, Paragraph paragraph, Sheet sheet, Attempt attempt, Map<String, String> faults) {
        if (sheet.own() == null) {
            return null;
        }
        sheet.own().tidy(attempt.mine);
        List<Given> given = sheet.own().read(attempt.mine);
        DpiaCommand.ReviseParagraph command = new DpiaCommand.ReviseParagraph(
                now.state().id(), paragraph.id(), given, now.state().dpia().revision(paragraph.id()));
        Map<String, String> labels = Leaf.of(sheet.questions(attempt.mine, Map.of())).stream()
                .collect(Collectors.toMap(Leaf::place, Leaf::label, (one, two) -> one));
        List<Flaw> flaws = new java.util.ArrayList<>(AnswerCheck.flaws(paragraph, given));
        WellFormed.check(command).forEach(flaw -> flaws.add(new Flaw(placeOf(flaw.path(), given), flaw.key(), flaw.args())));
        flaws.forEach(flaw -> {
            String place = OwnQuestions.OWN + flaw.path();
            faults.putIfAbsent(place, Faults.named(t, labels.getOrDefault(place, paragraph.number()),
                    t.get("flaws." + flaw.key(), flaw.args().toArray())));
        });
        return !flaws.isEmpty() || AnswerCheck.inOrder(paragraph, given).equals(now.content().answers(paragraph.id()).given())
                ? null : command;
    }

    private static String placeOf(String path, List<Given> given) {
        Matcher answer = ANSWER.matcher(path);
        return answer.matches() ? given.get(Integer.parseInt(answer.group(1))).place() : path;
    }

    /** The texts under a place that say something. */
    private static Map<String, List<String>> said(Filled filled, String root) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        Rows.fields(filled, root).forEach((place, texts) -> {
            List<String> written = texts.stream().filter(text -> !text.isBlank()).sorted().toList();
            if (!written.isEmpty() && !place.endsWith("." + SectionForm.WAS)) {
                said.put(place, written);
            }
        });
        return said;
    }

    private static Object root(ProjectCommand command, String name) {
        try {
            return command.getClass().getMethod(name).invoke(command);
        } catch (IllegalAccessException | InvocationTargetException | NoSuchMethodException e) {
            throw new IllegalStateException("Expected " + name + " of " + command.getClass() + " to be readable, but it is not", e);
        }
    }
}

package nl.waarborg.ui.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.planning.LegalTerms;
import nl.waarborg.domain.project.RunningTerm;
import nl.waarborg.domain.project.RunningTerm.Kind;
import nl.waarborg.domain.project.TermLevel;
import nl.waarborg.ui.project.CaseTask;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.workflow.Inbox;
import nl.waarborg.workflow.InboxTask;
import org.springframework.stereotype.Component;

/**
 * Gathers what one person may see: the terms of projects from their view, open tasks straight from the engine. It serves the
 * page, the calendar files and the mail, so that they cannot differ.
 */
@Component
public final class Agenda {

    /** Where a day begins and ends. */
    public static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    /** The most pages of tasks; a person with more has another problem than an agenda. */
    private static final int PAGES = 5;
    /** The command of the FG's task: its term is counted by the case, which knows of questions. */
    static final String FG_TASK = "IssueFgAdvice";

    private final AgendaViews views;
    private final Inbox inbox;
    private final Clock clock;

    Agenda(AgendaViews views, Inbox inbox, Clock clock) {
        this.views = views;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Today in the Netherlands. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(HERE));
    }

    /** Everything this person may see, the earliest day first, what stands still last. */
    public List<AgendaItem> of(Texts t, Person person) {
        return of(t, person, views.shownTo(person));
    }

    /** The same of projects that were read before. */
    List<AgendaItem> of(Texts t, Person person, List<AgendaView> shown) {
        Map<String, AgendaView> byId = new HashMap<>();
        List<AgendaItem> items = new ArrayList<>();
        for (AgendaView view : shown) {
            byId.put(view.id(), view);
            items.addAll(terms(t, view, term -> isMine(person, view, term)));
        }
        Set<String> seen = new HashSet<>();
        for (InboxTask task : tasks(person)) {
            AgendaView view = byId.get(task.projectId());
            if (view != null && seen.add(task.id())) {
                add(t, view, task, inbox.mayDo(task, person.actor()), items);
            }
        }
        return sorted(items);
    }

    /** The same of one project. */
    List<AgendaItem> of(Texts t, Person person, AgendaView view) {
        List<AgendaItem> items = new ArrayList<>(terms(t, view, term -> isMine(person, view, term)));
        inbox.openTasks(view.id()).forEach(task -> add(t, view, task, inbox.mayDo(task, person.actor()), items));
        return sorted(items);
    }

    /** What was raised with somebody above who must act, in one municipality, and still waits with the date it had then. */
    public List<Reached> raisedWith(Texts t, String municipality, TermLevel.Recipient recipient) {
        List<Reached> waiting = new ArrayList<>();
        for (AgendaView view : views.all()) {
            List<AgendaView.Raised> raised = view.raised().stream().filter(one -> one.recipient() == recipient).toList();
            if (view.municipality().equals(municipality) && !raised.isEmpty()) {
                List<AgendaItem> items = new ArrayList<>(terms(t, view, term -> false));
                inbox.openTasks(view.id()).forEach(task -> add(t, view, task, false, items));
                sorted(items).forEach(item -> raised.stream().filter(one -> one.isAbout(item)).map(AgendaView.Raised::level)
                        .max(Comparator.naturalOrder()).ifPresent(level -> waiting.add(new Reached(item, level))));
            }
        }
        waiting.sort(Comparator.comparing((Reached one) -> one.item().on()).thenComparing(one -> one.item().project()));
        return waiting;
    }

    private static List<AgendaItem> sorted(List<AgendaItem> items) {
        items.sort(Comparator.comparing(AgendaItem::on, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(AgendaItem::project).thenComparing(AgendaItem::kind));
        return items;
    }

    private List<InboxTask> tasks(Person person) {
        List<InboxTask> tasks = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            List<InboxTask> found = inbox.list(person.actor(), Inbox.Filter.ALL, page);
            tasks.addAll(found);
            if (found.size() < Inbox.PAGE) {
                break;
            }
        }
        tasks.addAll(inbox.ofOthers(person.actor()));
        return tasks;
    }

    private void add(Texts t, AgendaView view, InboxTask task, boolean mine, List<AgendaItem> items) {
        if (task.dueAt() == null || task.command().equals(FG_TASK)) {
            return;
        }
        LocalDate on = LocalDate.ofInstant(task.dueAt(), HERE);
        items.add(new AgendaItem(view.id(), view.name(), Kind.TASK, task.id(), 0, CaseTask.name(t, task), on, task.roles(), mine,
                on.isBefore(today()), mine ? "/taken/" + task.id() : "/projecten/" + view.id(), view.changes(), task.createdAt()));
    }

    private List<AgendaItem> terms(Texts t, AgendaView view, Predicate<RunningTerm> isMine) {
        List<AgendaItem> items = new ArrayList<>();
        LocalDate today = today();
        for (RunningTerm term : view.terms()) {
            boolean mine = isMine.test(term);
            boolean passedWithoutHarm = term.kind() == Kind.AP_EXTENSION_NOTICE && term.dueOn().isBefore(today);
            if (!passedWithoutHarm) {
                String what = Words.of(t, term.kind()) + (term.subject().isEmpty() ? "" : ": " + Words.isolated(term.subject()));
                items.add(item(mine, view, term, 0, what, term.dueOn(), today));
            }
            if (term.kind() == Kind.AGREEMENT) {
                LegalTerms.OnDay terms = LegalTerms.standard().on(term.dueOn());
                notice(t, mine, view, term, terms.agreementFirstNoticeDays(), today, items);
                notice(t, mine, view, term, terms.agreementLastNoticeDays(), today, items);
            }
        }
        return items;
    }

    /** A day some days before an agreement ends; gone once it has passed. */
    private static void notice(
            Texts t, boolean mine, AgendaView view, RunningTerm term, int days, LocalDate today, List<AgendaItem> items) {
        LocalDate on = term.dueOn().minusDays(days);
        if (!on.isBefore(today)) {
            items.add(item(mine, view, term, days, t.get("agenda.agreement-ahead", Words.isolated(term.subject()), days), on, today));
        }
    }

    private static AgendaItem item(
            boolean mine, AgendaView view, RunningTerm term, int ahead, String what, LocalDate on, LocalDate today) {
        String href = switch (term.kind()) {
            case SAFE_SUBMISSION, LATEST_RECEIPT, LATEST_RECEIPT_EXTENDED, GO_LIVE, EVENT -> "/planning";
            case AGREEMENT -> "/dpia";
            default -> "";
        };
        return new AgendaItem(view.id(), view.name(), term.kind(), term.subject(), ahead, what, on, term.roles(), mine,
                on != null && on.isBefore(today), "/projecten/" + view.id() + href, view.changes(), view.changedAt());
    }

    /** Of projects in which one acted everything; of others what waits for one's role, but no project of another leader. */
    private static boolean isMine(Person person, AgendaView view, RunningTerm term) {
        return view.people().contains(person.actor().person())
                || person.role() != Role.PROJECT_LEADER && term.roles().contains(person.role());
    }
}

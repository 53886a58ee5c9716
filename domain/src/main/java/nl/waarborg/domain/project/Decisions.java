package nl.waarborg.domain.project;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.form.WellFormed;

/**
 * Decides on a command: a pure function of the state, the command and the circumstances. It asks in this order: may this
 * person see the project, may this person act in this capacity, are the answers there, and then the rules of the topic.
 */
public final class Decisions {

    private static final List<Class<?>> TOPICS = List.of(
            IdeaDecisions.class, PreScanDecisions.class, DpiaDecisions.class, InventoryDecisions.class,
            ViewsDecisions.class,
            SecurityDecisions.class, FgDecisions.class, AdoptionDecisions.class, CouncilDecisions.class,
            PriorConsultationDecisions.class, MeasureDecisions.class, GoLiveDecisions.class,
            PublicationDecisions.class, UseDecisions.class, ReassessmentDecisions.class, BreachDecisions.class,
            ClosingDecisions.class, ProcessDecisions.class, WorkbenchDecisions.class, TermDecisions.class,
            DocumentDecisions.class);

    /** The decide method of each command; there is exactly one, or the catalogue is incomplete. */
    private static final Map<Class<?>, Method> DECIDE = new HashMap<>();

    static {
        for (Class<?> topic : TOPICS) {
            Arrays.stream(topic.getDeclaredMethods())
                    .filter(method -> method.getName().equals("decide") && Modifier.isStatic(method.getModifiers()))
                    .forEach(method -> DECIDE.put(method.getParameterTypes()[0], method));
        }
    }

    /** The method that says which answers of a command do not fit its other answers; most commands have none. */
    private static final Map<Class<?>, Method> FLAWS = new HashMap<>();

    static {
        for (Class<?> topic : TOPICS) {
            Arrays.stream(topic.getDeclaredMethods())
                    .filter(method -> method.getName().equals("flaws") && Modifier.isStatic(method.getModifiers()))
                    .forEach(method -> FLAWS.put(method.getParameterTypes()[0], method));
        }
    }

    private Decisions() {}

    /**
     * What follows from a command.
     *
     * @throws Refusal when it may not be, with every flaw or every shut gate at once
     */
    public static Decision decide(ProjectCommand command, ProjectState project, By by) {
        boolean creates = creates(command);
        if (!creates && (!project.exists() || !by.actor().municipalities().contains(project.municipality()))) {
            throw Refusal.unknownProject(command.projectId());
        }
        if (creates && project.exists()) {
            throw Refusal.rule("project.exists", "Expected a new project, but " + command.projectId() + " exists",
                    command.projectId());
        }
        By acting = by.as(capacity(command, project, by));
        List<Flaw> flaws = flaws(command);
        if (!flaws.isEmpty()) {
            throw Refusal.flaws(flaws);
        }
        if (project.isOver() && !mayFollowTheEnd(command)) {
            throw Refusal.rule("project.over", "Expected a running project, but " + project.id() + " is over");
        }
        return new Decision(acting, invoke(command, project, acting));
    }

    /**
     * What is wrong with the answers of a command by themselves: those that are missing or out of bounds, and those that
     * do not fit the others, as an end date that a temporary project needs. One flaw for each place, all at once.
     */
    public static List<Flaw> flaws(ProjectCommand command) {
        List<Flaw> flaws = WellFormed.check((Record) command);
        Method others = FLAWS.get(command.getClass());
        if (others != null) {
            Set<String> places = flaws.stream().map(Flaw::path).collect(Collectors.toCollection(HashSet::new));
            Decisions.<List<Flaw>>call(others, command).stream().filter(flaw -> places.add(flaw.path())).forEach(flaws::add);
        }
        return flaws;
    }

    /** All commands that can be given, in the order of the topics. */
    public static List<Class<? extends ProjectCommand>> catalogue() {
        return leaves(ProjectCommand.class);
    }

    /** All events that can happen, in the order of the topics. */
    public static List<Class<? extends ProjectEvent>> events() {
        return leaves(ProjectEvent.class);
    }

    /** Whether a command brings a project into being. */
    public static boolean creates(ProjectCommand command) {
        return command instanceof IdeaCommand.RegisterIdea || command instanceof ReassessmentCommand.ImportLegacyDpia;
    }

    /** Whether this person holds a capacity that may give this command, apart from what they did in the case. */
    public static boolean mayAct(Class<? extends ProjectCommand> command, Actor actor) {
        return Arrays.stream(command.getAnnotation(ActedBy.class).value()).anyMatch(actor.roles()::contains);
    }

    /** The FG and whoever records where tokens are may still speak after the end. */
    private static boolean mayFollowTheEnd(ProjectCommand command) {
        return command instanceof ProcessCommand.RecordTokens
                || command instanceof FgCommand.GiveUnsolicitedFgAdvice
                || command instanceof FgCommand.AddFgPostscript;
    }

    private static Role capacity(ProjectCommand command, ProjectState project, By by) {
        Set<Role> held = by.actor().roles();
        if (held.contains(Role.AUDITOR)) {
            throw Refusal.rule("role.auditor", "Expected an actor who may write, but an auditor only reads");
        }
        if ((held.contains(Role.FG) || held.contains(Role.SYSTEM)) && held.size() > 1) {
            throw Refusal.rule("role.incompatible", "Expected an FG or the process without another role, but found " + held);
        }
        List<Role> able = Stream.of(command.getClass().getAnnotation(ActedBy.class).value()).filter(held::contains).toList();
        if (able.isEmpty()) {
            throw Refusal.rule("role.needed", "Expected a role that may give "
                    + command.getClass().getSimpleName() + ", but the actor has " + held);
        }
        return able.stream()
                .filter(role -> project.obstacle(by.actor(), role) == null)
                .findFirst()
                .orElseThrow(() -> Refusal.gates(List.of(new ShutGate(Gate.G13, "other-capacity",
                        List.of(project.obstacle(by.actor(), able.get(0)), able.get(0))))));
    }

    /** Refuses a date of something that happened when it lies ahead. */
    static void notAhead(String path, LocalDate date, By by) {
        if (date.isAfter(by.today())) {
            throw Refusal.flaw(path, "in-the-future", by.today());
        }
    }

    private static List<ProjectEvent> invoke(ProjectCommand command, ProjectState project, By by) {
        return call(DECIDE.get(command.getClass()), command, project, by);
    }

    @SuppressWarnings("unchecked")
    private static <T> T call(Method method, Object... args) {
        try {
            return (T) method.invoke(null, args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Expected " + method + " to be visible in its package, but it is not", e);
        }
    }

    /** Whether every command of the catalogue is decided somewhere; false is a mistake of ours. */
    static boolean decidesOn(Class<? extends ProjectCommand> command) {
        return DECIDE.containsKey(command);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<Class<? extends T>> leaves(Class<T> sealed) {
        List<Class<? extends T>> leaves = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                leaves.add((Class<? extends T>) permitted);
            } else {
                leaves.addAll((List<Class<? extends T>>) (List<?>) leaves(permitted));
            }
        }
        return leaves;
    }
}

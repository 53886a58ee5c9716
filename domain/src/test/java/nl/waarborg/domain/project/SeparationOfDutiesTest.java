package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static nl.waarborg.domain.project.Samples.advice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may do what (SPEC A.4), typed by hand from the specification, beside what the commands say of themselves. */
class SeparationOfDutiesTest {

    /** Columns: project leader, privacy officer, FG, CISO, college, clerk, auditor, system. */
    private static final String ORACLE = """
            RegisterIdea                L
            ChangePlannedGoLive         L
            WithdrawProject             L C
            CompletePreScan             L P
            ConcludeNoPersonalData      L P
            RequestFgAdvice             L P
            AdviseOnDpiaNeed            F
            DecideOnDpiaNeed            C
            StartDpia                   L P
            RecordAgreement             L P
            ReviseParagraph             L P
            ReviseProposal              L P
            ReviseProcessings           L P
            RevisePersonalData          L P
            ReviseSensors               L P
            RecordAsBuiltCheck          P S
            ReviseParties               L P
            ReviseResponsibilities      L P
            AssessRisks                 L P
            PlanMeasures                L P
            RecordNecessityTest         L P
            SubmitDpia                  L P
            PlanViews                   L P
            DecideOnWaiver              C
            CloseViews                  L P
            CompleteSecurityReview      S
            IssueFgAdvice               F
            ProvideFgInformation        L P
            HandleFgAdvice              L
            RespondToFgAdvice           C
            GiveUnsolicitedFgAdvice     F
            AddFgPostscript             F
            MarkFgAdviceOverdue         Y
            DecideOnDpia                C
            DetermineCouncilInvolvement L K
            InformCouncil               K
            OpenCouncilConsultation     K
            RecordCouncilViews          K
            AnswerCouncilViews          C
            RecordCouncilFramework      K
            PreparePriorConsultation    L P
            SubmitPriorConsultation     P C
            ConfirmApReceipt            P C
            RecordApMessage             P C
            ProvideApInformation        L P
            ClassifyApAdvice            P F
            WithdrawPriorConsultation   C
            MarkApTermExpired           Y
            ImplementMeasures           L P S
            VerifyMeasures              P S
            DecideGoLive                C
            PublishTransparency         L P
            RecordPublication           L P
            StartProcessing             L
            PauseProcessing             L P C
            ResumeProcessing            L C
            ReportChange                L P
            ClassifyChange              L P
            SettleChange                L P
            StartReassessment           L P F
            PlanReassessment            L P
            ConcludeReassessment        C
            MarkReassessmentDue         Y
            MarkReassessmentOverdue     Y
            ScheduleReassessment        P F
            PlanReassessmentTerm        Y
            AnnounceReassessment        Y
            ExtendReassessment          C
            WatchUse                    Y
            ExtendUse                   C
            ReportUnassessedProcessing  L P F
            DecideOnUnassessedProcessing C
            ImportLegacyDpia            P
            ReportBreach                L P
            NotifyBreachToAp            P
            EndProcessing               L C
            ConfirmDataDeletion         L P
            CloseProject                L
            CompleteStep                L P F S C K
            ClaimTask                   L P F S C K
            ReleaseTask                 L P F S C K
            RecordTokens                Y
            RaiseTerm                   Y
            AssignParagraph             L P
            SetParagraphStatus          L P
            PlaceComment                L P F S
            ReplyToComment              L P F S
            ResolveThread               L P F S
            ReopenThread                L P F S
            AddDocument                 L P F S C K
            """;

    private static final Map<String, Role> LETTERS = Map.of(
            "L", Role.PROJECT_LEADER, "P", Role.PRIVACY_OFFICER, "F", Role.FG, "S", Role.CISO, "C", Role.COLLEGE,
            "K", Role.CLERK, "Y", Role.SYSTEM);

    private static Map<String, Set<Role>> oracle() {
        Map<String, Set<Role>> rows = new LinkedHashMap<>();
        ORACLE.lines().map(line -> line.trim().split("\\s+")).forEach(words -> {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (int word = 1; word < words.length; word++) {
                roles.add(LETTERS.get(words[word]));
            }
            rows.put(words[0], roles);
        });
        return rows;
    }

    @Test
    void theTableNamesEveryCommandAndNoOther() {
        Set<String> commands = new TreeSet<>();
        Decisions.catalogue().forEach(command -> commands.add(command.getSimpleName()));
        assertEquals(commands, new TreeSet<>(oracle().keySet()));
    }

    /** All sets of roles on all commands: refused for the role exactly when the table says so. */
    @TestFactory
    Stream<DynamicTest> everySetOfRolesIsHeldToTheTable() {
        Map<String, Set<Role>> oracle = oracle();
        return Decisions.catalogue().stream().map(kind -> DynamicTest.dynamicTest(kind.getSimpleName(), () -> {
            ProjectCommand command = new FilledRecord().of(kind);
            for (int bits = 0; bits < 1 << Role.values().length; bits++) {
                Set<Role> roles = EnumSet.noneOf(Role.class);
                for (Role role : Role.values()) {
                    if ((bits & 1 << role.ordinal()) != 0) {
                        roles.add(role);
                    }
                }
                assertEquals(expected(roles, oracle.get(kind.getSimpleName())), answer(command, roles), () -> kind + " " + roles);
            }
        }));
    }

    private static String expected(Set<Role> roles, Set<Role> allowed) {
        if (roles.contains(Role.AUDITOR)) {
            return "role.auditor";
        } else if (roles.size() > 1 && (roles.contains(Role.FG) || roles.contains(Role.SYSTEM))) {
            return "role.incompatible";
        }
        return roles.stream().anyMatch(allowed::contains) ? "passed" : "role.needed";
    }

    private static String answer(ProjectCommand command, Set<Role> roles) {
        ProjectState state = Decisions.creates(command) ? new ProjectState() : Story.registered().state();
        Actor actor = new Actor("test", "iemand", roles, Set.of(Cast.CITY), null);
        try {
            Decisions.decide(command, state, By.of(actor, TODAY));
            return "passed";
        } catch (Refusal refusal) {
            return refusal.key().startsWith("role.") ? refusal.key() : "passed";
        }
    }

    /** Rows acted before, columns act now; an x is refused in one and the same case. */
    @Test
    void onePersonHoldsOneCapacityPerCase() {
        String table = """
                                L P F S C K
                PROJECT_LEADER  . . x x x .
                PRIVACY_OFFICER . . x . x .
                FG              x x . x x x
                CISO            x . x . x .
                COLLEGE         x x x x . .
                CLERK           . . x . . .
                """;
        String[] lines = table.split("\n");
        String[] columns = lines[0].trim().split("\\s+");
        for (int row = 1; row < lines.length; row++) {
            String[] cells = lines[row].trim().split("\\s+");
            for (int column = 0; column < columns.length; column++) {
                Role before = Role.valueOf(cells[0]);
                Role now = LETTERS.get(columns[column]);
                assertEquals(cells[column + 1].equals("x"), isRefused(before, now), () -> before + " then " + now);
            }
        }
    }

    private static boolean isRefused(Role before, Role now) {
        Story story = Story.registered().then(Cast.person("jansen", before), step());
        try {
            Decisions.decide(step(), story.state(), story.by(Cast.person("jansen", now)));
            return false;
        } catch (Refusal refusal) {
            assertEquals("gate.shut", refusal.key());
            assertEquals(Gate.G13, refusal.shutGates().get(0).gate());
            return true;
        }
    }

    private static ProjectCommand step() {
        return new ProcessCommand.CompleteStep(ID, "lezen", Map.of());
    }

    @Test
    void whoDecidedOnceDecidesNoMoreAfterBecomingProjectLeader() {
        Actor turncoat = Cast.person("projectleider", Role.COLLEGE);
        given(Story.advised(Level.LOW)).when(turncoat, Samples.onDpia(AdoptionCommand.Decision.APPROVED)).refusedBy(Gate.G13);
    }

    @Test
    void adviceGivenWhileFgKeepsThatPersonFromDeciding() {
        Actor formerFg = Cast.person("fg", Role.COLLEGE);
        given(Story.advised(Level.LOW)).when(formerFg, Samples.onDpia(AdoptionCommand.Decision.APPROVED)).refusedBy(Gate.G13);
    }

    @Test
    void whoWroteTheDpiaDoesNotAdviseOnItNorAdoptIt() {
        given(Story.submitted(Level.LOW)).when(Cast.person("privacy-officer", Role.FG), advice(FgCommand.Advice.POSITIVE))
                .refusedBy(Gate.G13);
        given(Story.advised(Level.LOW))
                .when(Cast.person("privacy-officer", Role.COLLEGE), Samples.onDpia(AdoptionCommand.Decision.APPROVED))
                .refusedBy(Gate.G13);
    }

    @Test
    void aDeputyCountsAsBothPersons() {
        Actor deputyOfLeader = new Actor("test", "plaatsvervanger", Set.of(Role.FG), Set.of(Cast.CITY), "projectleider");
        given(Story.submitted(Level.LOW)).when(deputyOfLeader, advice(FgCommand.Advice.POSITIVE)).refusedBy(Gate.G13);
        Actor deputyOfFg = new Actor("test", "plaatsvervanger", Set.of(Role.FG), Set.of(Cast.CITY), "fg");
        Story advised = Story.submitted(Level.LOW).then(deputyOfFg, advice(FgCommand.Advice.POSITIVE));
        given(advised).when(Cast.person("plaatsvervanger", Role.CISO), Samples.review(SecurityCommand.Verdict.APPROVED))
                .refusedBy(Gate.G13);
        given(advised).when(Cast.person("fg", Role.CISO), Samples.review(SecurityCommand.Verdict.APPROVED))
                .refusedBy(Gate.G13);
    }

    @Test
    void ofTwoRolesTheOneThatIsStillFreeIsUsed() {
        Actor both = Cast.person("projectleider", Role.PROJECT_LEADER, Role.COLLEGE);
        Actor councillor = Cast.person("college", Role.PROJECT_LEADER, Role.COLLEGE);
        ProjectCommand withdraw = new IdeaCommand.WithdrawProject(ID, "De begroting is vervallen.");
        Story story = Story.adopted(Level.LOW);
        assertEquals(Role.PROJECT_LEADER, Decisions.decide(withdraw, story.state(), story.by(both)).by().capacity());
        assertEquals(Role.COLLEGE, Decisions.decide(withdraw, story.state(), story.by(councillor)).by().capacity());
    }

    @Test
    void anotherMunicipalityLooksLikeAnUnknownProjectWhateverTheCommand() {
        Map<String, String> answers = new HashMap<>();
        for (Role role : Role.values()) {
            Actor stranger = new Actor("test", "vreemd", Set.of(role), Set.of("GM-O"), null);
            Decisions.catalogue().stream().map(kind -> (ProjectCommand) new FilledRecord().of(kind))
                    .filter(command -> !Decisions.creates(command))
                    .forEach(command -> {
                        Refusal known = refusal(command, Story.started().state(), stranger);
                        Refusal unknown = refusal(command, new ProjectState(), stranger);
                        assertEquals(unknown.getMessage(), known.getMessage());
                        assertEquals(unknown.args(), known.args());
                        answers.put(known.key(), known.getMessage());
                    });
        }
        assertEquals(Set.of("project.unknown"), answers.keySet());
    }

    private static Refusal refusal(ProjectCommand command, ProjectState state, Actor actor) {
        return assertThrows(Refusal.class, () -> Decisions.decide(command, state, By.of(actor, TODAY)));
    }

    @Test
    void theProcessItselfNeverDecides() {
        Set<Class<?>> bySystem = Set.of(
                PriorConsultationCommand.MarkApTermExpired.class, FgCommand.MarkFgAdviceOverdue.class,
                ReassessmentCommand.MarkReassessmentDue.class,
                ReassessmentCommand.MarkReassessmentOverdue.class, ProcessCommand.RecordTokens.class,
                ReassessmentCommand.PlanReassessmentTerm.class, ReassessmentCommand.AnnounceReassessment.class,
                UseCommand.WatchUse.class, TermCommand.RaiseTerm.class);
        Decisions.catalogue().forEach(kind ->
                assertEquals(bySystem.contains(kind), Decisions.mayAct(kind, Cast.SYSTEM), kind::getSimpleName));
    }

    @Test
    void aRefusedActLeavesNoTraceOnThePerson() {
        Story story = Story.registered();
        assertThrows(Refusal.class, () -> story.then(Cast.CLERK, Samples.preScan()));
        assertTrue(story.state().people().keySet().stream().noneMatch(person -> person.contains("griffier")));
    }
}

package nl.waarborg.ui.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.planning.ReassessmentTerm;
import nl.waarborg.domain.project.RunningTerm.Kind;
import nl.waarborg.domain.project.TermLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of which step of which kind of term whoever must act is told. */
class ReachedTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 17);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindIsToldOfAheadAndOnTheDayAndBeingLateOnlyWhereItIsRaised(Kind kind) {
        TermLevel ahead = kind == Kind.AGREEMENT ? TermLevel.LAST_NOTICE : TermLevel.REMINDER;
        assertEquals(Optional.of(ahead), level(kind, DUE, ahead.from(DUE)));
        assertEquals(Optional.of(TermLevel.DUE), level(kind, DUE, DUE));
        TermLevel late = kind.isRaised() ? TermLevel.DEPARTMENT_HEAD : TermLevel.DUE;
        assertEquals(Optional.of(late), level(kind, DUE, DUE.plusYears(1)));
        assertEquals(Optional.empty(), level(kind, DUE, DUE.minusYears(1)));
        assertEquals(Optional.empty(), level(kind, null, DUE));
        assertEquals(Optional.empty(), Reached.of(item(kind, DUE, 30), DUE), "a notice ahead is a step of the date itself");
        LocalDate work = ReassessmentTerm.taskFrom(DUE);
        assertEquals(kind == Kind.REASSESSMENT || kind == Kind.AGREEMENT, level(kind, DUE, work).isPresent(), "long before");
    }

    private static Optional<TermLevel> level(Kind kind, LocalDate on, LocalDate today) {
        return Reached.of(item(kind, on, 0), today).map(Reached::level);
    }

    private static AgendaItem item(Kind kind, LocalDate on, int ahead) {
        return new AgendaItem("RP-01", "Drukte", kind, "", ahead, "wat", on, List.of(Role.FG), true, false, "/", 1, Instant.EPOCH);
    }
}

package nl.waarborg.ui.project;

import nl.waarborg.domain.project.Status;
import nl.waarborg.ui.signin.Person;

/**
 * What the top of every page of a project needs beside its view.
 *
 * @param tab    the last part of the address; empty for the overview
 * @param status where the project stands today
 * @param person the reader
 */
public record CaseHead(String tab, Status status, Person person) {

    /** The look of the status badge. */
    public String style() {
        return switch (status) {
            case IN_USE, GO_DECIDED -> "ok";
            case PAUSED, REASSESSMENT -> "warn";
            case REASSESSMENT_OVERDUE, REJECTED -> "bad";
            case WITHDRAWN, ENDED -> "plain";
            default -> "info";
        };
    }

    /** The icon of the status badge. */
    public String icon() {
        return switch (status) {
            case IN_USE, GO_DECIDED -> "check";
            case PAUSED -> "player-pause";
            case REASSESSMENT_OVERDUE -> "alert-octagon";
            case REJECTED, WITHDRAWN, ENDED -> "x";
            default -> "hourglass";
        };
    }

    /** The name of the person's municipality with this code. */
    public String municipality(String code) {
        return person.municipalities().stream().filter(place -> place.id().equals(code)).map(place -> place.name())
                .findFirst().orElse(code);
    }
}

package nl.waarborg.ui.oversight;

import java.time.LocalDate;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.ui.form.FormTexts;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.Texts;

/**
 * Who asks, in which language, on which day.
 *
 * @param base the address of this application without a slash at the end, for files that are read elsewhere
 */
record Reader(Texts t, Person person, LocalDate today, String base) {

    /** The name of a municipality. */
    String municipality(String id) {
        return person.municipalities().stream().filter(place -> place.id().equals(id)).map(place -> place.name()).findFirst()
                .orElse(id);
    }

    /** The word for a role. */
    String role(Role role) {
        return role == null ? "" : t.getOr("role." + role + ".short", t.get("role." + role));
    }

    /** The word for a domain of municipal life. */
    String theme(String name) {
        return FormTexts.word(t, IdeaCommand.Theme.valueOf(name));
    }

    /** The name of who acted. */
    String name(CaseView.Act act) {
        return PersonNames.of(t, act.issuer(), act.subject(), act.capacity());
    }

    /** The words that name a delegator; empty when nobody delegated. */
    String onBehalfOf(CaseView.Act act) {
        return act.onBehalfOf() == null ? ""
                : t.get("oversight.behalf", PersonNames.of(t, act.issuer(), act.onBehalfOf(), act.capacity()));
    }

    /** A link to a moment of a project in its replay; moments are counted from 1. */
    Value replay(String projectId, long seq) {
        return Value.page(t.get("oversight.replay"), base, "/projecten/" + projectId + "/terugkijken?moment=" + (seq + 1));
    }
}

package nl.waarborg.ui.importing;

import nl.waarborg.domain.project.SecurityCommand;

/** A security review of which a summary tells the verdict alone. */
record ReviewOf(String projectId) {

    SecurityCommand.CompleteSecurityReview with(SecurityCommand.Verdict verdict) {
        return new SecurityCommand.CompleteSecurityReview(
                projectId, 2, 2, 2, "Overgenomen uit het ingevoerde dossier.", null, verdict);
    }
}

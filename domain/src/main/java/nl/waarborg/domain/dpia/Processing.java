package nl.waarborg.domain.dpia;

import java.util.List;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;

/**
 * One processing operation (paragraphs 3, 5, 10 and 11 of the DPIA model). A draft may leave open what its paragraphs ask
 * later; {@code Completeness} names it.
 *
 * @param name short name, unique within the DPIA
 * @param description what happens with the data
 * @param personalData whether personal data are processed, and if not the description says why
 * @param purpose the purpose of the processing, art. 5(1)(b)
 * @param legalGround the ground of art. 6(1)
 * @param legalGroundExplanation the law or task behind it, art. 6(3)
 * @param retention how long the data are kept and why
 * @param usedData names of the data it uses (paragraph 2)
 */
public record Processing(
        String name,
        @Text String description,
        boolean personalData,
        @MayBeEmpty @Text String purpose,
        @MayBeEmpty LegalGround legalGround,
        @MayBeEmpty @Text String legalGroundExplanation,
        @MayBeEmpty String retention,
        @MayBeEmpty @AddedLater List<String> usedData) {

    /** A processing of which the data are not named. */
    public Processing(
            String name, String description, boolean personalData, String purpose, LegalGround legalGround,
            String legalGroundExplanation, String retention) {
        this(name, description, personalData, purpose, legalGround, legalGroundExplanation, retention, null);
    }

    /** The six grounds of art. 6(1) AVG, and the case in which none is needed. */
    public enum LegalGround {
        CONSENT,
        CONTRACT,
        LEGAL_OBLIGATION,
        VITAL_INTEREST,
        PUBLIC_TASK,
        LEGITIMATE_INTEREST,
        NO_PERSONAL_DATA
    }
}

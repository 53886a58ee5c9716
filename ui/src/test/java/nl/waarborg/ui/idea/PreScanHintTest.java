package nl.waarborg.ui.idea;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.domain.planning.LegalTerms;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.junit.jupiter.api.Test;

/** What the pre-scan says beside its questions is what the domain does with the answers. */
class PreScanHintTest {

    @Test
    void theNumberOfPeopleThatIsLargeScaleIsTheOneOfThePolicy() {
        for (Language language : Language.values()) {
            String hint = Texts.in(language).get("forms.CompletePreScan.peoplePerYear.hint");
            Matcher number = Pattern.compile("\\d[\\d.,]*\\d").matcher(hint);
            assertTrue(number.find(), hint);
            int threshold = Integer.parseInt(number.group().replaceAll("\\D", ""));
            LegalTerms.OnDay terms = LegalTerms.standard().on(LocalDate.MAX);
            assertTrue(terms.isLargeScale(threshold + 1) && !terms.isLargeScale(threshold), hint);
        }
    }
}

package nl.waarborg.domain.risk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A table that gives the level of a risk from its likelihood and impact (SPEC A.6). Data under a name with a version: a
 * table that is in use never changes, another one gets another version. The official table has a hole, as a low likelihood
 * makes every impact low; one question closes it in every table: harm that is irreversible and cannot be averted by the
 * person is high whatever the likelihood (the AP's own example of an unacceptable risk).
 */
public final class RiskScale {

    /** Name and version of the official matrix of the Dutch government, used where nothing else is chosen. */
    public static final String OFFICIAL = "rijk-3x3/1";

    /** A name in both languages. */
    public record Words(String nl, String en) {}

    /**
     * How bad a cell is, in the words of the table.
     *
     * @param name the table's own name of it; a table may have more bands than there are levels
     * @param level what gates read: what is very high counts as high
     * @param words as people read it
     */
    public record Band(String name, Level level, Words words) {}

    /**
     * One cell.
     *
     * @param band how bad it is
     * @param score the number shown; null where the table gives none
     */
    public record Cell(Band band, Integer score) {}

    private final String id;
    private final String hash;
    private final Words name;
    private final Words explanation;
    private final List<Step> steps;
    private final Map<Step, Words> likelihoods;
    private final Map<Step, Words> impacts;
    private final List<Band> bands;
    private final Map<Step, Map<Step, Cell>> byImpactThenLikelihood;

    RiskScale(
            String id, String hash, Words name, Words explanation, Map<Step, Words> likelihoods, Map<Step, Words> impacts,
            List<Band> bands, Map<Step, Map<Step, Cell>> byImpactThenLikelihood) {
        this.id = id;
        this.hash = hash;
        this.name = name;
        this.explanation = explanation;
        this.likelihoods = new EnumMap<>(likelihoods);
        this.steps = List.copyOf(this.likelihoods.keySet());
        this.impacts = new EnumMap<>(impacts);
        this.bands = List.copyOf(bands);
        this.byImpactThenLikelihood = new EnumMap<>(byImpactThenLikelihood);
    }

    /** Name and version, as in {@code cnil-4x4/1}. */
    public String id() {
        return id;
    }

    /** SHA-256 of the table in lower-case hex, kept with each assessment beside its name. */
    public String hash() {
        return hash;
    }

    /** What people call it. */
    public Words name() {
        return name;
    }

    /** What there is to know of it. */
    public Words explanation() {
        return explanation;
    }

    /** The steps of likelihood and of impact, lowest first. */
    public List<Step> steps() {
        return steps;
    }

    /** A step of likelihood in this table's words. */
    public Words likelihood(Step step) {
        return likelihoods.get(step);
    }

    /** A step of impact in this table's words. */
    public Words impact(Step step) {
        return impacts.get(step);
    }

    /** How bad a cell can be, lowest first. */
    public List<Band> bands() {
        return bands;
    }

    /** The mildest band of a level. */
    public Band band(Level level) {
        return bands.stream().filter(band -> band.level() == level).findFirst().orElseThrow();
    }

    /** The cell of a likelihood and an impact; null when either is missing or no step of this table. */
    public Cell cell(Step likelihood, Step impact) {
        Map<Step, Cell> row = impact == null ? null : byImpactThenLikelihood.get(impact);
        return row == null || likelihood == null ? null : row.get(likelihood);
    }

    /**
     * The level of a risk. What is not answered, or with no step of this table, counts as high: it was not shown to be less.
     *
     * @param irreversible whether the harm is irreversible and cannot be averted; null when that was not answered
     */
    public Level level(Step likelihood, Step impact, Boolean irreversible) {
        Cell cell = cell(likelihood, impact);
        return cell == null || irreversible == null || irreversible ? Level.HIGH : cell.band().level();
    }
}

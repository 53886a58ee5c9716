package nl.waarborg.domain.dpia;

/** Yes, no, or honestly unknown. Unknown counts as yes wherever the law asks. */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}

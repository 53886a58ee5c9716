package nl.waarborg.evidence.dossier;

/** A file that cannot be read as a dossier. */
public final class DossierRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    DossierRefused(Check check, String place, String why) {
        super(why, null, false, false);
        this.fault = new Fault(check, place, why);
    }

    /** What is wrong and where. */
    public Fault fault() {
        return fault;
    }
}

package nl.waarborg.ui.oversight;

/** What a list can be narrowed by; each is a parameter of its address. */
public enum Field {
    KIND("soort"),
    STATE("stand"),
    ROLE("rol"),
    PERSON("persoon"),
    MUNICIPALITY("gemeente"),
    THEME("domein"),
    PROJECT("project"),
    FROM("van"),
    UNTIL("tot");

    private final String word;

    Field(String word) {
        this.word = word;
    }

    /** Its word in the address, and the id of its field on the page. */
    public String word() {
        return word;
    }

    /** Whether it is a day that is typed. */
    public boolean isDay() {
        return this == FROM || this == UNTIL;
    }
}

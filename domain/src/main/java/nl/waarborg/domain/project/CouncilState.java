package nl.waarborg.domain.project;

import nl.waarborg.domain.project.CouncilCommand.Involvement;

/** How the council is involved and how far that is. */
public final class CouncilState {

    private Involvement involvement;
    private boolean informed;
    private boolean consulted;
    private CouncilEvent.CouncilViewsReceived views;
    private boolean needsAnswer;
    private boolean frameworkAdopted;
    private boolean frameworkRejected;

    void on(ProjectEvent event) {
        if (event instanceof CouncilEvent.CouncilInvolvementDetermined e) {
            involvement = e.involvement();
        } else if (event instanceof CouncilEvent.CouncilInformed) {
            informed = true;
        } else if (event instanceof CouncilEvent.CouncilConsultationOpened) {
            consulted = true;
            views = null;
        } else if (event instanceof CouncilEvent.CouncilViewsReceived e) {
            consulted = true;
            views = e;
            needsAnswer |= e.needsAnswer();
        } else if (event instanceof CouncilEvent.CouncilViewsAnswered) {
            needsAnswer = false;
        } else if (event instanceof CouncilEvent.CouncilFrameworkAdopted) {
            frameworkAdopted = true;
            frameworkRejected = false;
        } else if (event instanceof CouncilEvent.CouncilFrameworkRejected) {
            frameworkRejected = true;
            frameworkAdopted = false;
        }
    }

    /** What the table determined, or null while it was not asked. */
    public Involvement involvement() {
        return involvement;
    }

    /** Whether the council was asked and has not said anything yet. */
    public boolean isAsked() {
        return consulted && views == null;
    }

    /** The last views of the council, or null. */
    public CouncilEvent.CouncilViewsReceived views() {
        return views;
    }

    /** Whether concerns of the council wait for an answer; what it said later does not take that away. */
    public boolean needsAnswer() {
        return needsAnswer;
    }

    /** Whether the council rejected the framework. */
    public boolean isFrameworkRejected() {
        return frameworkRejected;
    }

    /** Whether what was determined has been done (gate G10). More than was asked is enough. */
    public boolean isFulfilled() {
        return isFulfilled(involvement);
    }

    /** Whether an involvement of this kind has been done. */
    boolean isFulfilled(Involvement asked) {
        boolean heard = views != null && !needsAnswer;
        return asked != null && switch (asked) {
            case NONE -> true;
            case INFORMATION_LETTER -> informed || heard || frameworkAdopted;
            case WISHES_AND_CONCERNS, OPINION -> heard;
            case FRAMEWORK_OR_BYLAW -> frameworkAdopted;
        };
    }
}

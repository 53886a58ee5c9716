package nl.waarborg.domain.project;

/**
 * The gates of SPEC A.5. Two of them are not read from a case but proved about the code: G05 (no gate depends on pilot,
 * scale, budget, duration or urgency) and G18 (no passage of time, import or administration opens a gate).
 */
public enum Gate {
    /** DPIA adopted and complete, or a current decision that none is needed, art. 35(1). */
    G01,
    /** FG advice or confirmation on the same version, art. 35(2). */
    G02,
    /** Response per point to a negative or conditional advice, departures motivated, WP243. */
    G03,
    /** High residual risk: AP advice received and carried out, art. 36. */
    G04,
    /** Views of data subjects closed, or waived with approval, art. 35(9). */
    G06,
    /** Responsibilities and agreements complete and valid, art. 26, 28, 33. */
    G07,
    /** Inventory of sensors and cameras complete. */
    G08,
    /** Security review positive on the same version, art. 32. */
    G09,
    /** Council involvement fulfilled, Gemeentewet 169. */
    G10,
    /** Measures before go-live verified by somebody else, art. 35(7)(d). */
    G11,
    /** Public informed and registers done, art. 12-14 and 30. */
    G12,
    /** Decider is not project manager, FG or CISO of this case, art. 38(6), Awb 10. */
    G13,
    /** Re-assessment not overdue beyond grace, art. 35(11). */
    G14,
    /** No material change is active before its version passed the gates, art. 35(11). */
    G15,
    /** Each special or criminal category or identifier has an exception, art. 9, 10. */
    G16,
    /** Necessity, effectiveness, proportionality and alternatives tested and passed. */
    G17
}

package vn.chiso.scoring.scorecard;

import java.util.Locale;

/** What happened to a card, as its audit entry and its event name it. */
public enum CardChange {
    /** Lines only, or a step that nobody outside waits for. */
    CHANGED("changed"),
    SENT_FOR_APPROVAL("changed"),
    SUBMITTED("submitted"),
    WITHDRAWN("changed"),
    LOCKED("locked"),
    REOPENED("reopened"),
    EXPLANATION_REQUESTED("explanation-requested"),
    EXPLAINED("changed"),
    EXPLANATION_CLOSED("changed");

    private final String told;

    CardChange(String told) {
        this.told = told;
    }

    String action() {
        return "scorecard." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String eventType() {
        return "chiso.scoring.scorecard-" + told + ".v1";
    }
}

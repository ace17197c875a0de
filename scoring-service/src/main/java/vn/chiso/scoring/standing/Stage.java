package vn.chiso.scoring.standing;

import java.util.stream.Stream;
import vn.chiso.scoring.campaign.CampaignStatus;

/** Whose points are meant. */
public enum Stage {
    /** The units gave them to themselves. */
    SELF(CampaignStatus.APPRAISAL_1, "l.self_points", "l.self"),
    /** The first appraisal found them. */
    APPRAISAL_1(CampaignStatus.EXPLANATION, "cast(l.appraisal1 ->> 'points' as numeric)", "l.appraisal1"),
    /** They count. */
    FINAL(CampaignStatus.REVIEW, "l.final_points", "l.final");

    private final CampaignStatus from;
    private final String points;
    private final String found;

    Stage(CampaignStatus from, String points, String found) {
        this.from = from;
        this.points = points;
        this.found = found;
    }

    /** True once the points of the stage no longer change. */
    public boolean isReached(CampaignStatus status) {
        return status != CampaignStatus.CANCELLED && status.compareTo(from) >= 0;
    }

    /** The last one whose points no longer change; until there is one, what the units give themselves. */
    public static Stage latest(CampaignStatus status) {
        return Stream.of(FINAL, APPRAISAL_1)
                .filter(stage -> stage.isReached(status))
                .findFirst()
                .orElse(SELF);
    }

    /** Column of {@code scorecard_line l}. */
    String points() {
        return points;
    }

    /** Likewise; it also says whether the criterion is excluded for the unit. */
    String found() {
        return found;
    }
}

package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What is kept of what was told is seen when it changes, when it is lost, and when it was told to nobody. */
class CopiesSeenTest extends BrokenWorld {

    @Test
    void a_card_that_nobody_has_touched_was_told_when_its_campaign_opened() throws SQLException {
        world.tell("scoring.scorecard", UNIT, "t", """
                {"id": "%s", "version": 1, "campaignId": "%s", "assessedUnitId": "%s", "status": "NOT_STARTED",
                 "linesTotal": 40, "linesAssessed": 0}
                """.formatted(UNIT, OTHER, OTHER));
        world.filled("scoring", "scorecard", """
                {"id": "%s", "version": 1, "campaign_id": "%s", "assessed_unit_id": "%s", "status": "NOT_STARTED",
                 "lines_total": 40, "lines_assessed": 0}
                """.formatted(UNIT, OTHER, OTHER));
        holds(new CopiesEqualSources());
        world.sql("scoring", "update scorecard set lines_total = 39");
        isBroken(new CopiesEqualSources(), "scorecards at scoring: " + UNIT + " has other content");
        world.sql("scoring", "delete from scorecard");
        isBroken(new CopiesEqualSources(), "scorecards at scoring: " + UNIT + " is missing");
    }
}

package vn.chiso.scoring.scorecard;

import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.MissingRole;
import vn.chiso.platform.unit.Role;
import vn.chiso.scoring.campaign.Campaign;

/** A card with its campaign and what the caller may do with it. */
public record CardInHand(Scorecard card, Campaign campaign, CardAccess access) {

    /** @throws ProblemException forbidden unless the caller acts for the assessed unit as officer or head */
    public void requireActingForUnit() {
        if (access.grant() == null) {
            throw MissingRole.anyOf(Role.SCORING_OFFICER, Role.UNIT_HEAD);
        }
    }

    /** @throws ProblemException not-found where the caller does not see the line */
    public void requireSight(String code) {
        if (!access.sees(code)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND);
        }
    }
}

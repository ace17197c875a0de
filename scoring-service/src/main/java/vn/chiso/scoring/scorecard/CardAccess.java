package vn.chiso.scoring.scorecard;

import java.util.Map;
import java.util.Set;
import vn.chiso.platform.unit.Grant;

/**
 * What the caller may do with one card.
 *
 * @param whole he sees every line and the sums
 * @param readable codes of the lines that he sees by responsibility or as their appraiser
 * @param scorable the lines that his unit answers for and may score, all of them where he acts for the assessed unit: code → grant
 * @param appraisable the lines that are his to appraise: code → grant
 * @param grant for the assessed unit itself, by which he acts for it; null where he does not
 */
public record CardAccess(
        boolean whole, Set<String> readable, Map<String, Grant> scorable, Map<String, Grant> appraisable, Grant grant) {

    public boolean seesAnything() {
        return whole || !readable.isEmpty();
    }

    public boolean sees(String code) {
        return whole || readable.contains(code);
    }

    public boolean mayScore(String code) {
        return scorable.containsKey(code);
    }

    public boolean mayAppraise(String code) {
        return appraisable.containsKey(code);
    }
}

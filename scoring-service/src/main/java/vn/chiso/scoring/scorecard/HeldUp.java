package vn.chiso.scoring.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/**
 * What keeps a campaign in its phase: a card, or a line of it. An organiser of a province has thousands of cards, so each names its unit.
 *
 * @param unitCode and {@code unitName} are null of a unit that the local tree does not know
 * @param criterionCode null where it is the whole card
 * @param inAll how many there are, of which {@link #MOST} are named
 * @param cards whose they are
 */
record HeldUp(UUID cardId, String unitCode, String unitName, String criterionCode, long inAll, long cards) {

    /** Named in one answer. */
    static final int MOST = 200;

    static HeldUp of(ResultSet row) throws SQLException {
        return new HeldUp(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6));
    }

    /** @throws ProblemException 409 that names them, unless there are none */
    static void requireNone(List<HeldUp> found, ScorecardProblem problem) {
        if (!found.isEmpty()) {
            var first = found.getFirst();
            throw new ProblemException(problem, first.inAll, first.cards, MOST)
                    .withErrors(
                            found.stream().map(one -> one.violation(problem)).toList());
        }
    }

    private Violation violation(ScorecardProblem problem) {
        var card = "/scorecards/" + cardId;
        var unit = unitName == null ? cardId.toString() : unitName + " (" + unitCode + ")";
        return criterionCode == null
                ? new Violation(card, problem.code(), unit)
                : new Violation(card + "/lines/" + criterionCode, problem.code(), unit + ": " + criterionCode);
    }
}

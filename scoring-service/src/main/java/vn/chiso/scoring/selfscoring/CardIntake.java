package vn.chiso.scoring.selfscoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.problem.ProblemException;

/** Scores lines that come in by another way than a request, by the very rules of a request. */
@ApplicationScoped
public class CardIntake {

    private final BulkScoring bulk;

    CardIntake(BulkScoring bulk) {
        this.bulk = bulk;
    }

    /**
     * An entry that cannot be kept.
     *
     * @param entry its position
     * @param pointer into the entry
     */
    public record Refusal(int entry, ProblemException problem, String pointer) {}

    /**
     * Keeps the entries in the transaction around it, which has to be rolled back unless all of them may be kept.
     *
     * @throws ProblemException where the card as a whole cannot be scored by the caller now
     */
    public List<Refusal> take(UUID cardId, List<LinesRequest.Entry> entries) {
        var outcomes = bulk.score(cardId, new LinesRequest(entries));
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof LineOutcome.Refused refused) {
                var pointer = refused.problem().errors().getFirst().pointer();
                refusals.add(new Refusal(i, refused.problem(), pointer.substring(("/lines/" + i).length())));
            }
        }
        return refusals;
    }
}

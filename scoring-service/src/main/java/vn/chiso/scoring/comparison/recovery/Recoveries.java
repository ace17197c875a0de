package vn.chiso.scoring.comparison.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.scoring.comparison.ComparedResult;
import vn.chiso.scoring.comparison.Comparisons;
import vn.chiso.scoring.result.PublishedResults;

/** Answers what became of a result's lost points, by the results and mappings that are known now. */
@ApplicationScoped
@Transactional
class Recoveries {

    private final PublishedResults results;
    private final Comparisons comparisons;

    Recoveries(PublishedResults results, Comparisons comparisons) {
        this.results = results;
        this.comparisons = comparisons;
    }

    /** @param with null for the next result of the unit in the same programme, as it is in force */
    Recovery of(UUID id, UUID with) {
        var result = results.visible(id);
        if (with != null) {
            return Recovery.of(comparisons.withLater(result, results.visible(with)));
        }
        return results.nextVisible(result)
                .map(next -> Recovery.of(comparisons.withLater(result, next)))
                .orElseGet(() -> Recovery.waiting(ComparedResult.of(result)));
    }
}

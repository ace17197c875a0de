package vn.chiso.scoring.selfscoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.evidence.CardCitations;
import vn.chiso.scoring.evidence.CitationStage;
import vn.chiso.scoring.evidence.Citations;
import vn.chiso.scoring.evidence.CitedEvidence;
import vn.chiso.scoring.evidence.EvidenceProblem;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.ScorecardJournal;
import vn.chiso.scoring.scorecard.ScorecardLine;

/** What the unit proves its word with, line by line. */
@ApplicationScoped
class LineEvidence {

    private final Citations citations;

    LineEvidence(Citations citations) {
        this.citations = citations;
    }

    /** Of all that a request names, what the caller may cite on this card. */
    Set<UUID> citable(CardInHand hand, Stream<? extends Collection<UUID>> named) {
        var ids = named.flatMap(Collection::stream).distinct().toList();
        return citations.citable(hand.card().assessedUnitId(), ids);
    }

    /** @throws ProblemException unknown-evidence, pointing at the first that is not among the citable */
    static void require(Set<UUID> citable, List<UUID> named, String pointer) {
        for (int i = 0; i < named.size(); i++) {
            if (!citable.contains(named.get(i))) {
                throw new ProblemException(EvidenceProblem.UNKNOWN_EVIDENCE).at(pointer + "/" + i);
            }
        }
    }

    CardCitations of(CardInHand hand) {
        return citations.ofCard(hand.card().id());
    }

    /**
     * Writes what lines cite, where it is not what they cited before.
     *
     * @param cited what the lines of the card cited before
     * @return what is to be audited of it
     */
    List<AuditedChange> cite(
            CardInHand hand, CitationStage stage, Map<ScorecardLine, List<UUID>> evidence, CardCitations cited) {
        List<AuditedChange> changes = new ArrayList<>();
        Map<UUID, List<UUID>> replaced = new LinkedHashMap<>();
        evidence.forEach((line, after) -> {
            var before =
                    cited.of(line.id(), stage).stream().map(CitedEvidence::id).toList();
            if (!before.equals(after)) {
                replaced.put(line.id(), after);
                changes.add(ScorecardJournal.evidenceCited(hand, line, before, after));
            }
        });
        citations.replace(stage, replaced);
        return changes;
    }
}

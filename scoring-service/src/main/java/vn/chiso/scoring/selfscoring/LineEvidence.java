package vn.chiso.scoring.selfscoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final ScorecardJournal journal;

    LineEvidence(Citations citations, ScorecardJournal journal) {
        this.citations = citations;
        this.journal = journal;
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

    /** @param cited what the lines of the card cited before */
    void cite(CardInHand hand, ScorecardLine line, CitationStage stage, List<UUID> evidence, CardCitations cited) {
        var before = cited.of(line.id(), stage).stream().map(CitedEvidence::id).toList();
        if (!before.equals(evidence)) {
            citations.replace(line.id(), stage, evidence);
            journal.evidenceCited(hand, line, before, evidence);
        }
    }
}

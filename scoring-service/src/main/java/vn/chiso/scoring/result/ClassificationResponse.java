package vn.chiso.scoring.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.scoring.commendation.Commendation;
import vn.chiso.scoring.result.snapshot.ResultClass;
import vn.chiso.scoring.result.snapshot.ResultCommendation;
import vn.chiso.scoring.result.snapshot.ResultComponent;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.result.snapshot.ResultStanding;

/**
 * Rank and class of a published result with what they rest on. An extract has none of it.
 *
 * @param rank inside the unit group
 * @param sharing units that share the rank, this one included
 * @param decidedBy the key that told it from a unit of the same index
 * @param regulationComplete false where the text of the regulation is only partly known
 * @param reasons one sentence a step, with every class that was refused
 */
record ClassificationResponse(
        UUID resultId,
        UUID unitGroupId,
        IndexResponse index,
        List<ResultComponent> components,
        Integer rank,
        Integer rankedUnits,
        Integer sharing,
        String decidedBy,
        @JsonProperty("class") String classification,
        String title,
        UUID regulationId,
        Boolean regulationComplete,
        TasksResponse tasks,
        Boolean disciplined,
        Map<String, BigDecimal> indicators,
        Map<String, Boolean> confirmed,
        ReasonsResponse reasons,
        CommendationResponse commendation) {

    /** Tasks that were assigned for the period. */
    record TasksResponse(long assigned, long done, long late) {}

    /**
     * What followed from the result.
     *
     * @param verdict POSSIBLE, BARRED, or UNDECIDED while nobody knows how many dossiers were late
     * @param headRating rating of the head by the class of his unit
     */
    record CommendationResponse(
            Commendation.Verdict verdict, BigDecimal lateDossiers, String headRating, ReasonsResponse reasons) {

        static CommendationResponse of(ResultCommendation commendation) {
            return commendation == null
                    ? null
                    : new CommendationResponse(
                            commendation.verdict(),
                            commendation.lateDossiers(),
                            commendation.headRating(),
                            ReasonsResponse.of(commendation.reasons()));
        }
    }

    /** The same sentences in both languages. */
    record ReasonsResponse(List<String> vi, List<String> en) {

        static ReasonsResponse of(ResultClass.Reasons reasons) {
            return new ReasonsResponse(reasons.vi(), reasons.en());
        }
    }

    /** An extract has none of it. */
    static ClassificationResponse of(ResultSnapshot content) {
        return content.standing() == null ? none(content.id()) : of(content.id(), content.standing());
    }

    private static ClassificationResponse none(UUID id) {
        return new ClassificationResponse(
                id, null, null, List.of(), null, null, null, null, null, null, null, null, null, null, Map.of(),
                Map.of(), null, null);
    }

    private static ClassificationResponse of(UUID id, ResultStanding standing) {
        var rank = standing.rank();
        var classification = standing.classification();
        var regulation = standing.regulation();
        var tasks = standing.facts().tasks();
        return new ClassificationResponse(
                id,
                standing.unitGroupId(),
                IndexResponse.of(standing.index()),
                standing.components(),
                rank == null ? null : rank.rank(),
                rank == null ? null : rank.rankedUnits(),
                rank == null ? null : rank.sharing(),
                rank == null ? null : rank.decidedBy(),
                classification == null ? null : classification.code(),
                classification == null ? null : classification.title(),
                regulation == null
                        ? null
                        : UUID.fromString(regulation.path("id").asText()),
                regulation == null ? null : regulation.path("complete").booleanValue(),
                tasks == null ? null : new TasksResponse(tasks.assigned(), tasks.done(), tasks.late()),
                standing.facts().disciplined(),
                standing.facts().indicators(),
                standing.facts().confirmed(),
                classification == null ? null : ReasonsResponse.of(classification.reasons()),
                CommendationResponse.of(standing.commendation()));
    }
}

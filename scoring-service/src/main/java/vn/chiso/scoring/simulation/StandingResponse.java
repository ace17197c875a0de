package vn.chiso.scoring.simulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.ranking.Ranked;
import vn.chiso.scoring.result.IndexResponse;
import vn.chiso.scoring.result.snapshot.ResultClass;
import vn.chiso.scoring.result.snapshot.ResultRank;
import vn.chiso.scoring.standing.UnitStanding;

/**
 * Points, index, rank and class of a unit, as they are or would be.
 *
 * @param points of what is part of the total
 * @param totalPoints with bonus and penalty
 * @param index absent of an extract, and where nothing applies to the unit
 * @param rank absent without an index, and where the caller may not know how the others stand; likewise what goes with it
 * @param sharing units that share the rank, this one included
 * @param decidedBy the key that told it from a unit of the same index
 * @param classification absent where there is none; the last reason says why
 */
@Schema(name = "SupposedStanding")
public record StandingResponse(
        BigDecimal points,
        BigDecimal applicableMaximum,
        BigDecimal totalPoints,
        IndexResponse index,
        Integer rank,
        Integer rankedUnits,
        Integer sharing,
        String decidedBy,
        @JsonProperty("class") String classification,
        String title,
        ClassReasons reasons) {

    /** How it came to the class, with every class that was refused; one sentence a step. */
    public record ClassReasons(List<String> vi, List<String> en) {

        public static ClassReasons of(UnitStanding standing) {
            if (standing.classified() == null) {
                return null;
            }
            var told = ResultClass.of(standing.classified()).reasons();
            return new ClassReasons(told.vi(), told.en());
        }
    }

    public static StandingResponse of(UnitStanding standing, Rounding rounding, boolean ranked) {
        var card = standing.entrant().card();
        var rank = ranked ? rank(standing.ranked()) : null;
        var classified = standing.classified();
        return new StandingResponse(
                rounding.shown(card.points()),
                rounding.shown(card.applicableMaximum()),
                rounding.shown(card.totalPoints()),
                IndexResponse.of(card.index().orElse(null)),
                rank == null ? null : rank.rank(),
                rank == null ? null : rank.rankedUnits(),
                rank == null ? null : rank.sharing(),
                rank == null ? null : rank.decidedBy(),
                classified == null ? null : classified.classCode(),
                classified == null ? null : classified.title(),
                ClassReasons.of(standing));
    }

    private static ResultRank rank(Ranked ranked) {
        return ranked == null ? null : ResultRank.of(ranked);
    }
}

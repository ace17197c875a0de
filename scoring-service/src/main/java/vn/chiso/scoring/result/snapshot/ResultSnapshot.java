package vn.chiso.scoring.result.snapshot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.scoring.engine.MethodReader;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.scorecard.Author;
import vn.chiso.scoring.total.Index;

/**
 * Everything that a result rests on, as of publishing. The hash covers all of it, its place in the chain included.
 *
 * @param maxPoints sum of the maxima of the criteria that apply to the unit and are part of the total
 * @param totalPoints appraised points with bonus and penalty; null in results of engine revision 1
 * @param adjustments the sections outside the total; none in results of engine revision 1, whose lines all count
 * @param standing null of an extract, and in results from before there were ranks
 * @param edition null for the first
 * @param revision null for the first edition
 * @param publishedAt business time
 */
public record ResultSnapshot(
        UUID id,
        long chainPosition,
        String previousSha256,
        String engineRevision,
        UUID campaignId,
        UUID scorecardId,
        String programme,
        String period,
        String coverage,
        UUID criteriaSetId,
        int criteriaSetRevision,
        int roundingScale,
        RoundingMode roundingMode,
        UnitRef organiserUnit,
        UnitRef assessedUnit,
        Decision decision,
        BigDecimal maxPoints,
        BigDecimal appraisedPoints,
        BigDecimal deductedPoints,
        BigDecimal totalPoints,
        List<ResultAdjustment> adjustments,
        ResultStanding standing,
        Integer edition,
        ResultRevision revision,
        Instant publishedAt,
        Author publishedBy,
        List<ResultLine> lines) {

    public ResultSnapshot {
        adjustments = adjustments == null ? List.of() : List.copyOf(adjustments);
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    public UUID unitId() {
        return assessedUnit.id();
    }

    public int editionNumber() {
        return edition == null ? Edition.FIRST : edition;
    }

    public Rounding rounding() {
        return new Rounding(roundingScale, roundingMode);
    }

    /** The same at its place in the chain. */
    public ResultSnapshot at(UUID newId, long position, String previous) {
        return new ResultSnapshot(
                newId,
                position,
                previous,
                engineRevision,
                campaignId,
                scorecardId,
                programme,
                period,
                coverage,
                criteriaSetId,
                criteriaSetRevision,
                roundingScale,
                roundingMode,
                organiserUnit,
                assessedUnit,
                decision,
                maxPoints,
                appraisedPoints,
                deductedPoints,
                totalPoints,
                adjustments,
                standing,
                edition,
                revision,
                publishedAt,
                publishedBy,
                lines);
    }

    /** The same with other lines and what they come to. */
    public ResultSnapshot with(List<ResultLine> changed, ResultSums sums) {
        return new ResultSnapshot(
                id,
                chainPosition,
                previousSha256,
                engineRevision,
                campaignId,
                scorecardId,
                programme,
                period,
                coverage,
                criteriaSetId,
                criteriaSetRevision,
                roundingScale,
                roundingMode,
                organiserUnit,
                assessedUnit,
                decision,
                sums.maxPoints(),
                sums.points(),
                sums.deductedPoints(),
                sums.totalPoints(),
                sums.adjustments(),
                standing,
                edition,
                revision,
                publishedAt,
                publishedBy,
                changed);
    }

    /** The same with another standing; the others of the campaign have changed, or its own points. */
    public ResultSnapshot with(ResultStanding changed) {
        return new ResultSnapshot(
                id,
                chainPosition,
                previousSha256,
                engineRevision,
                campaignId,
                scorecardId,
                programme,
                period,
                coverage,
                criteriaSetId,
                criteriaSetRevision,
                roundingScale,
                roundingMode,
                organiserUnit,
                assessedUnit,
                decision,
                maxPoints,
                appraisedPoints,
                deductedPoints,
                totalPoints,
                adjustments,
                changed,
                edition,
                revision,
                publishedAt,
                publishedBy,
                lines);
    }

    /** The same as issued anew. */
    public ResultSnapshot issued(Issue issue, ResultRevision why) {
        return new ResultSnapshot(
                id,
                chainPosition,
                previousSha256,
                MethodReader.ENGINE_REVISION,
                campaignId,
                scorecardId,
                programme,
                period,
                coverage,
                criteriaSetId,
                criteriaSetRevision,
                roundingScale,
                roundingMode,
                organiserUnit,
                assessedUnit,
                issue.decision(),
                maxPoints,
                appraisedPoints,
                deductedPoints,
                totalPoints,
                adjustments,
                standing,
                issue.edition(),
                why,
                issue.at(),
                issue.by(),
                lines);
    }

    /** By which decision, in which edition, when and by whom. */
    public record Issue(Decision decision, int edition, Instant at, Author by) {}

    /** Null without one. */
    public Index index() {
        return standing == null ? null : standing.index();
    }

    /** Null without one. */
    public ResultRank rank() {
        return standing == null ? null : standing.rank();
    }

    /** Null without one. */
    public String classCode() {
        return standing == null || standing.classification() == null
                ? null
                : standing.classification().code();
    }

    /** Everyone who may read the result: assessed unit, organiser, responsible units of the lines. */
    public Set<UUID> parties() {
        var parties = new LinkedHashSet<UUID>();
        parties.add(assessedUnit.id());
        parties.add(organiserUnit.id());
        lines.stream()
                .flatMap(line -> Stream.concat(line.leadUnits().stream(), line.cooperatingUnits().stream()))
                .map(UnitRef::id)
                .forEach(parties::add);
        return parties;
    }
}

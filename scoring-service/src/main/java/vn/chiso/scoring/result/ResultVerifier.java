package vn.chiso.scoring.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.chiso.scoring.engine.Criterion;
import vn.chiso.scoring.engine.Engine;
import vn.chiso.scoring.engine.EngineException;
import vn.chiso.scoring.engine.MethodReader;
import vn.chiso.scoring.engine.NaPolicyReader;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.engine.ScoringMethod;
import vn.chiso.scoring.result.snapshot.CanonicalJson;
import vn.chiso.scoring.result.snapshot.Edition;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.result.snapshot.ResultSums;
import vn.chiso.scoring.standing.UnitStanding;

/** Recomputes a published result: the hash from what is stored, the chain, and every computed digit from its inputs. */
@ApplicationScoped
class ResultVerifier {

    private final ResultRepository results;
    private final Snapshots snapshots;
    private final PublishedStandings standings;

    ResultVerifier(ResultRepository results, Snapshots snapshots, PublishedStandings standings) {
        this.results = results;
        this.snapshots = snapshots;
        this.standings = standings;
    }

    Verification verify(Result result) {
        return verify(result, standings::of);
    }

    /** @param recomputed the standings of an edition; who verifies many results computes them once */
    Verification verify(Result result, Function<Edition, Map<UUID, UnitStanding>> recomputed) {
        try {
            return verify(result, snapshots.content(result), recomputed);
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException unreadable) {
            return broken(result);
        }
    }

    /** A result of another unit that cannot be read leaves the standings of all of them open. */
    private static List<String> standingDifferences(
            ResultSnapshot content, Function<Edition, Map<UUID, UnitStanding>> recomputed) {
        if (content.standing() == null) {
            return List.of();
        }
        Map<UUID, UnitStanding> standings;
        try {
            standings = recomputed.apply(new Edition(content.campaignId(), content.editionNumber()));
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException unreadable) {
            return List.of("standing");
        }
        return StandingCheck.differences(content, standings);
    }

    private Verification verify(
            Result result, ResultSnapshot content, Function<Edition, Map<UUID, UnitStanding>> recomputed) {
        var sha256 = CanonicalJson.sha256(result.snapshot());
        var contentIntact = sha256.equals(result.sha256()) && rowAgrees(result, content);
        var chainIntact = chainAgrees(result);
        var points = differences(content);
        var standing = standingDifferences(content, recomputed);
        return new Verification(
                contentIntact && chainIntact && points.isEmpty() && standing.isEmpty(),
                result.sha256(),
                sha256,
                contentIntact,
                chainIntact,
                points.isEmpty(),
                content.standing() == null ? null : standing.isEmpty(),
                Stream.concat(points.stream(), standing.stream()).toList());
    }

    /** What cannot even be read is not what was published. */
    private Verification broken(Result result) {
        return new Verification(
                false,
                result.sha256(),
                CanonicalJson.sha256(result.snapshot()),
                false,
                chainAgrees(result),
                false,
                null,
                List.of("snapshot"));
    }

    private static boolean rowAgrees(Result result, ResultSnapshot content) {
        return result.id().equals(content.id())
                && result.campaignId().equals(content.campaignId())
                && result.scorecardId().equals(content.scorecardId())
                && result.programme().equals(content.programme())
                && result.period().equals(content.period())
                && result.organiserUnitId().equals(content.organiserUnit().id())
                && result.assessedUnitId().equals(content.assessedUnit().id())
                && result.parties().equals(content.parties())
                && isSameMoment(result.publishedAt(), content.publishedAt())
                && result.chainPosition() == content.chainPosition()
                && result.edition().number() == content.editionNumber()
                && Objects.equals(result.previousSha256(), content.previousSha256());
    }

    /** The column keeps microseconds, the snapshot every digit of the clock. */
    private static boolean isSameMoment(Instant kept, Instant written) {
        return Duration.between(kept, written).abs().compareTo(Duration.ofNanos(1000)) < 0;
    }

    private boolean chainAgrees(Result result) {
        if (result.chainPosition() == 1) {
            return result.previousSha256() == null;
        }
        return results.before(result)
                .map(before -> before.sha256().equals(result.previousSha256()))
                .orElse(false);
    }

    private static List<String> differences(ResultSnapshot content) {
        var differences = new ArrayList<String>();
        var rounding = new Rounding(content.roundingScale(), content.roundingMode());
        for (var line : content.lines()) {
            if (!selfAgrees(line, rounding) || !lineAgrees(line)) {
                differences.add(line.criterionCode());
            }
        }
        compare("maxPoints", content.maxPoints(), sum(content, ResultLine::maxPoints), differences);
        compare("appraisedPoints", content.appraisedPoints(), sum(content, ResultLine::points), differences);
        compare("deductedPoints", content.deductedPoints(), sum(content, ResultLine::deductedPoints), differences);
        compareAdjustments(content, differences);
        return differences;
    }

    /** Results of engine revision 1 have none: all their lines are part of the total, and nothing is beside it. */
    private static void compareAdjustments(ResultSnapshot content, List<String> differences) {
        var total = content.appraisedPoints();
        for (var adjustment : content.adjustments()) {
            var recomputed = adjustment.recomputed(ResultSums.earned(adjustment.code(), content.lines()));
            total = total.add(recomputed.effect());
            if (recomputed.earned().compareTo(adjustment.earned()) != 0
                    || recomputed.points().compareTo(adjustment.points()) != 0) {
                differences.add(adjustment.code());
            }
        }
        if (content.totalPoints() != null) {
            compare("totalPoints", content.totalPoints(), total, differences);
        }
    }

    /** What a person judged cannot be recomputed; everything else must come out again. */
    private static boolean selfAgrees(ResultLine line, Rounding rounding) {
        var method = MethodReader.read(line.method());
        var self = line.self();
        if (self == null) {
            // Left open until the deadline: there is nothing to compute from.
            return true;
        }
        var criterion = new Criterion(line.maxPoints(), method, NaPolicyReader.read(line.naPolicy()), rounding);
        try {
            if (self.notApplicable()) {
                return same(Engine.notApplicable(criterion), self.points());
            }
            return method instanceof ScoringMethod.Manual
                    ? same(Engine.judge(criterion, self.points(), self.inputs()), self.points())
                    : self.points() != null
                            && Engine.points(criterion, self.inputs()).compareTo(self.points()) == 0;
        } catch (EngineException noLongerComputed) {
            return false;
        }
    }

    private static boolean same(Scored scored, BigDecimal points) {
        return scored.points() == null
                ? points == null
                : points != null && scored.points().compareTo(points) == 0;
    }

    private static boolean lineAgrees(ResultLine line) {
        if (line.excluded()) {
            return line.points() == null && line.deductedPoints().signum() == 0;
        }
        var lost = line.counts() ? line.maxPoints().subtract(line.points()) : BigDecimal.ZERO;
        return line.points().compareTo(line.finalScore().points()) == 0 && lost.compareTo(line.deductedPoints()) == 0;
    }

    private static BigDecimal sum(ResultSnapshot content, Function<ResultLine, BigDecimal> amount) {
        return content.lines().stream().filter(ResultLine::counts).map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void compare(String name, BigDecimal stored, BigDecimal computed, List<String> differences) {
        if (stored.compareTo(computed) != 0) {
            differences.add(name);
        }
    }
}

package vn.chiso.scoring.improvement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.scoring.engine.Criterion;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.ScoringMethod;

/**
 * What the methods offer to come to other points. Which of it gains, and how much, is the engine's answer, not this one's: a new
 * kind does not compile before it says what it offers.
 */
final class Candidates {

    private Candidates() {}

    /** In the order of the method; of checklists the parts one by one, then all that is best together. */
    static List<Candidate> of(Worth worth, PresentInputs present) {
        return switch (worth.criterion().method()) {
            case ScoringMethod.Binary(String input) ->
                List.of(Candidate.step(input, InputValue.of(true)), Candidate.step(input, InputValue.of(false)));
            case ScoringMethod.Tiered tiered -> BandCandidates.tiers(tiered, present);
            case ScoringMethod.Timeliness timeliness -> BandCandidates.days(timeliness);
            case ScoringMethod.RankBased ranked -> BandCandidates.ranks(ranked);
            case ScoringMethod.YearOnYear compared -> YearOnYearCandidates.of(compared, present);
            case ScoringMethod.Proportional rate -> RateCandidates.proportional(rate, present);
            case ScoringMethod.LinkedIndex _, ScoringMethod.Survey _ -> RateCandidates.ends(present);
            case ScoringMethod.DeductPerOccurrence _ -> CountCandidates.occurrences(worth, present);
            case ScoringMethod.ComponentCount count -> CountCandidates.components(count, worth, present);
            case ScoringMethod.Checklist checklist -> parts(checklist, worth, present);
            case ScoringMethod.Manual manual -> CountCandidates.judged(manual, worth, present);
            case ScoringMethod.Formula _, ScoringMethod.Aggregate _, ScoringMethod.Unsupported _ -> List.of();
        };
    }

    private static List<Candidate> parts(ScoringMethod.Checklist checklist, Worth worth, PresentInputs present) {
        List<Candidate> candidates = new ArrayList<>();
        Map<String, InputValue> together = new HashMap<>(present.inputs());
        for (var part : checklist.parts()) {
            var own = present.ofPart(part.code());
            var partWorth = part(part, worth, own);
            var offered = of(partWorth, own);
            offered.forEach(each -> candidates.add(ofPart(part, each, present)));
            best(partWorth, offered).ifPresent(each -> {
                var replaced = new PresentInputs(together).withPart(part.code(), each.inputs());
                together.clear();
                together.putAll(replaced);
            });
        }
        candidates.add(new Candidate(together, List.of(), false));
        return candidates;
    }

    private static Worth part(ScoringMethod.Part part, Worth worth, PresentInputs own) {
        var criterion = new Criterion(
                part.maxPoints(), part.method(), null, worth.criterion().rounding());
        var points = new Worth(criterion, null, worth.lowering()).of(own.inputs());
        return new Worth(criterion, points.orElse(null), worth.lowering());
    }

    private static Candidate ofPart(ScoringMethod.Part part, Candidate candidate, PresentInputs present) {
        return new Candidate(
                present.withPart(part.code(), candidate.inputs()),
                candidate.ranges().stream()
                        .map(range -> new InputRange(
                                part.code() + "." + range.input(),
                                range.from(),
                                range.fromInclusive(),
                                range.to(),
                                range.toInclusive()))
                        .toList(),
                candidate.step());
    }

    /** The one that gains most; the first of several. A part without inputs takes what is worth most. */
    private static Optional<Candidate> best(Worth worth, List<Candidate> offered) {
        return offered.stream()
                .flatMap(each -> worth.of(each.inputs()).map(points -> Map.entry(each, points)).stream())
                .filter(each -> worth.points() == null || worth.isBetter(each.getValue()))
                .reduce((one, other) ->
                        worth.gain(other.getValue()).compareTo(worth.gain(one.getValue())) > 0 ? other : one)
                .map(Map.Entry::getKey);
    }
}

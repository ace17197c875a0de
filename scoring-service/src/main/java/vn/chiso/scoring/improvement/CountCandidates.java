package vn.chiso.scoring.improvement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.ScoringMethod;

/** What is counted: the nearest number that gains, and the last one there is. */
final class CountCandidates {

    private CountCandidates() {}

    /** Down from what happened; how often it happened nobody needs to know for none. */
    static List<Candidate> occurrences(Worth worth, PresentInputs present) {
        List<Candidate> candidates = new ArrayList<>();
        var now = present.amount("occurrences");
        Function<BigInteger, Map<String, InputValue>> inputs = count -> Map.of("occurrences", amount(count));
        if (now != null && !worth.lowering() && worth.isBetter(inputs.apply(BigInteger.ZERO))) {
            var most = now.toBigInteger();
            // Fewer are never worth less, so the number of occurrences that have to go can be halved towards.
            var fewer = first(most, gone -> worth.isBetter(inputs.apply(most.subtract(gone))));
            var left = amount(most.subtract(fewer));
            candidates.add(Candidate.step("occurrences", left, InputRange.to("occurrences", left, true)));
        }
        candidates.add(Candidate.end("occurrences", amount(BigInteger.ZERO)));
        return candidates;
    }

    static List<Candidate> components(ScoringMethod.ComponentCount method, Worth worth, PresentInputs present) {
        var total = total(method, present);
        if (total == null || total.signum() <= 0) {
            return List.of();
        }
        Function<BigInteger, Map<String, InputValue>> inputs = satisfied -> counted(satisfied, present);
        List<Candidate> candidates = new ArrayList<>();
        if (!worth.lowering() && worth.isBetter(inputs.apply(total))) {
            var now = satisfied(method, present).min(total);
            var more = first(total.subtract(now), added -> worth.isBetter(inputs.apply(now.add(added))));
            candidates.add(new Candidate(inputs.apply(now.add(more)), List.of(), true));
        }
        candidates.add(new Candidate(inputs.apply(total), List.of(), false));
        candidates.add(new Candidate(inputs.apply(BigInteger.ZERO), List.of(), false));
        return candidates;
    }

    /** Which of named components it would be does not matter: each is worth the same. */
    private static Map<String, InputValue> counted(BigInteger satisfied, PresentInputs present) {
        Map<String, InputValue> inputs = new HashMap<>();
        inputs.put("satisfied", amount(satisfied));
        if (present.inputs().containsKey("total")) {
            inputs.put("total", present.inputs().get("total"));
        }
        return inputs;
    }

    private static BigInteger total(ScoringMethod.ComponentCount method, PresentInputs present) {
        if (method.total() != null) {
            return BigInteger.valueOf(method.total());
        }
        if (!method.components().isEmpty()) {
            return BigInteger.valueOf(method.components().size());
        }
        var entered = present.amount("total");
        return entered == null ? null : entered.toBigInteger();
    }

    private static BigInteger satisfied(ScoringMethod.ComponentCount method, PresentInputs present) {
        var entered = present.amount("satisfied");
        return entered != null
                ? entered.toBigInteger()
                : BigInteger.valueOf(method.components().stream()
                        .filter(component -> present.isTrue(component.name()))
                        .count());
    }

    /** Of a part of a checklist; a whole line that is judged has no inputs. */
    static List<Candidate> judged(ScoringMethod.Manual method, Worth worth, PresentInputs present) {
        List<Candidate> candidates = new ArrayList<>();
        var now = present.amount("points");
        if (now != null && method.allowedStep() != null && method.allowedStep().signum() > 0) {
            var other = worth.lowering() ? now.subtract(method.allowedStep()) : now.add(method.allowedStep());
            candidates.add(Candidate.step("points", Candidate.amount(other)));
        }
        candidates.add(Candidate.end(
                "points", Candidate.amount(JudgedPoints.most(worth.criterion().maxPoints(), method))));
        candidates.add(Candidate.end("points", Candidate.amount(BigDecimal.ZERO)));
        return candidates;
    }

    /** The smallest number up to the last for which it holds; it holds for the last, and for all behind one for which it does. */
    private static BigInteger first(BigInteger last, Predicate<BigInteger> holds) {
        var low = BigInteger.ZERO;
        var high = last;
        while (low.compareTo(high) < 0) {
            var middle = low.add(high).shiftRight(1);
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle.add(BigInteger.ONE);
            }
        }
        return low;
    }

    private static InputValue amount(BigInteger count) {
        return Candidate.amount(new BigDecimal(count));
    }
}

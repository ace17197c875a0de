package vn.chiso.scoring.engine;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How the points of a criterion follow from its inputs: the JSON contract of criteria-service, read by {@link MethodReader}. A
 * kind or a field that is not known here is never ignored, for it may change the digits: it is {@link Unsupported}. An
 * {@code indicator} is where inputs may be taken from; no rule looks at it.
 */
public sealed interface ScoringMethod {

    /** The maximum or nothing. */
    record Binary(String input) implements ScoringMethod {
        public Binary {
            requireNonNull(input);
        }
    }

    /** Points by the band in which a number falls. */
    record Tiered(String input, List<Tier> tiers, String indicator) implements ScoringMethod {
        public Tiered {
            requireNonNull(input);
            tiers = copy(tiers);
        }
    }

    /** A band; an absent bound is open. */
    record Tier(BigDecimal from, Boolean fromInclusive, BigDecimal to, Boolean toInclusive, BigDecimal points) {
        public Tier {
            requireNonNull(points);
        }

        boolean holds(BigDecimal value) {
            return aboveFrom(value) && belowTo(value);
        }

        private boolean aboveFrom(BigDecimal value) {
            if (from == null) {
                return true;
            }
            int order = value.compareTo(from);
            return order > 0 || order == 0 && !Boolean.FALSE.equals(fromInclusive);
        }

        private boolean belowTo(BigDecimal value) {
            if (to == null) {
                return true;
            }
            int order = value.compareTo(to);
            return order < 0 || order == 0 && Boolean.TRUE.equals(toInclusive);
        }
    }

    /** Rate × maximum; nothing below the floor, the maximum from the target on. */
    record Proportional(BigDecimal floorPercent, BigDecimal targetPercent, String indicator) implements ScoringMethod {}

    /** The maximum less a step for each event, never below the floor (0 unless given). */
    record DeductPerOccurrence(BigDecimal pointsPerOccurrence, BigDecimal floor, String indicator)
            implements ScoringMethod {
        public DeductPerOccurrence {
            requireNonNull(pointsPerOccurrence);
        }
    }

    /** k of n components × maximum. */
    record ComponentCount(List<Component> components, Integer total, String indicator) implements ScoringMethod {
        public ComponentCount {
            components = copy(components);
        }
    }

    /** One component of several that are counted. */
    record Component(String name, String title) {
        public Component {
            requireNonNull(name);
        }
    }

    /** Another programme's index × maximum, in percent or as a of b. */
    record LinkedIndex(String programme, String indicator) implements ScoringMethod {}

    /** A survey's result × maximum, in percent or as a of b. */
    record Survey(String indicator) implements ScoringMethod {}

    /** Points by the first band whose last day is not yet over; nothing after the last band. */
    record Timeliness(List<Band> bands) implements ScoringMethod {
        public Timeliness {
            bands = copy(bands);
        }
    }

    /** Points for what is done until a day, that day included; a band without a day is open. */
    record Band(LocalDate until, BigDecimal points) {
        public Band {
            requireNonNull(points);
        }

        boolean holds(LocalDate day) {
            return until == null || !day.isAfter(until);
        }
    }

    /** Points by the first band whose last rank is not yet passed; nothing behind the last band. */
    record RankBased(List<RankBand> bands, String indicator) implements ScoringMethod {
        public RankBased {
            bands = copy(bands);
        }
    }

    /** Points down to a rank, that rank included. */
    record RankBand(int untilRank, BigDecimal points) {
        public RankBand {
            requireNonNull(points);
        }
    }

    /** The sum of parts, each with a maximum and a method of its own. */
    record Checklist(List<Part> parts) implements ScoringMethod {
        public Checklist {
            parts = copy(parts);
        }
    }

    /** A part of a checklist; its inputs are named {@code <code>.<input>}. */
    record Part(String code, String title, BigDecimal maxPoints, ScoringMethod method) {
        public Part {
            requireNonNull(code);
            requireNonNull(maxPoints);
            requireNonNull(method);
            if (method instanceof Aggregate) {
                throw new IllegalArgumentException("A part has no children");
            }
        }
    }

    /** Points by whether the figure became better than the year before, by how much in percent of it where that is required. */
    record YearOnYear(
            BetterDirection direction,
            BigDecimal requiredChangePercent,
            BigDecimal improvedPoints,
            BigDecimal unchangedPoints,
            BigDecimal worsenedPoints,
            String indicator)
            implements ScoringMethod {
        public YearOnYear {
            requireNonNull(direction);
            requireNonNull(improvedPoints);
            requireNonNull(unchangedPoints);
            requireNonNull(worsenedPoints);
        }
    }

    /** Which way is better. */
    enum BetterDirection {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }

    /** Points of the first case that holds; it is read as a whole or not at all. */
    record Formula(List<FormulaVariable> variables, List<FormulaCase> cases) implements ScoringMethod {
        public Formula {
            variables = copy(variables);
            cases = copy(cases);
            FormulaRule.requireSound(variables, cases);
        }
    }

    /** A measured value that the expressions use: a number, or yes or no. */
    record FormulaVariable(String name, String title, String unitOfMeasure, String indicator) {
        public FormulaVariable {
            requireNonNull(name);
        }
    }

    /** A case; without {@code when} it always holds. */
    record FormulaCase(String title, String when, String points) {
        public FormulaCase {
            requireNonNull(points);
        }
    }

    /** A person's judgement between 0 and the maximum, in steps where the set names one. */
    record Manual(BigDecimal allowedStep) implements ScoringMethod {}

    /** An inner node: the sum of its children. Never the method of a line. */
    record Aggregate() implements ScoringMethod {}

    /** A kind or form that this engine does not compute. */
    record Unsupported(String kind) implements ScoringMethod {}

    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}

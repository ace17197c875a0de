package vn.chiso.scoring.regulation;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How the units of one group (khối) are classed. A group that contradicts itself cannot be made.
 *
 * @param unitGroupId null: all units that no other group of the regulation names
 * @param bands best class first
 * @param unclassifiedBelow values below have no class; null: every value has one
 */
public record ClassGroup(
        UUID unitGroupId,
        String label,
        Measure measure,
        List<ClassBand> bands,
        BigDecimal unclassifiedBelow,
        List<ClassCondition> conditions,
        List<ClassQuota> quotas) {

    public ClassGroup {
        requireNonNull(measure);
        bands = List.copyOf(bands);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        quotas = quotas == null ? List.of() : List.copyOf(quotas);
        requireSound(bands.stream().map(ClassBand::classCode).toList(), conditions, quotas);
    }

    /** The same without its quotas: for who may not know how the other units stand. */
    public ClassGroup withoutQuotas() {
        return new ClassGroup(unitGroupId, label, measure, bands, unclassifiedBelow, conditions, List.of());
    }

    /** The bands alone. */
    public ClassGroup bandsAlone() {
        return new ClassGroup(unitGroupId, label, measure, bands, unclassifiedBelow, List.of(), List.of());
    }

    /** Position of a class, 0 for the best. */
    public int depth(String classCode) {
        return codes(bands).indexOf(classCode);
    }

    public ClassBand band(String classCode) {
        return bands.get(depth(classCode));
    }

    /** The next lower class; empty below the lowest. */
    public Optional<String> below(String classCode) {
        return bands.stream()
                .map(ClassBand::classCode)
                .skip(depth(classCode) + 1L)
                .findFirst();
    }

    private static List<String> codes(List<ClassBand> bands) {
        return bands.stream().map(ClassBand::classCode).toList();
    }

    /** Every class that is named exists, and falling always leads down: so it ends. */
    private static void requireSound(List<String> classes, List<ClassCondition> conditions, List<ClassQuota> quotas) {
        require(!classes.isEmpty() && new HashSet<>(classes).size() == classes.size(), "Each class has one band");
        for (ClassCondition condition : conditions) {
            int target = classes.indexOf(condition.fallsTo());
            require(
                    target >= 0
                            && condition.classes().stream()
                                    .allMatch(barred -> classes.contains(barred) && classes.indexOf(barred) < target),
                    "A unit falls from a class to a lower one: " + condition.fallsTo());
        }
        for (ClassQuota quota : quotas) {
            require(
                    Stream.of(quota.classCode(), quota.ofClass() == null ? quota.classCode() : quota.ofClass())
                            .allMatch(classes::contains),
                    "A quota is of classes: " + quota.classCode());
            require(!classes.getLast().equals(quota.classCode()), "Below the lowest class there is none");
        }
        require(
                quotas.stream().map(ClassQuota::classCode).distinct().count() == quotas.size(),
                "Each class has one quota at most");
    }

    private static void require(boolean sound, String message) {
        if (!sound) {
            throw new IllegalArgumentException(message);
        }
    }
}

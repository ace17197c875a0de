package vn.chiso.scoring.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.result.snapshot.UnitRef;

/**
 * What a unit lost: by criterion, by area and by who answers for it. A criterion without a single lead counts under a key of its
 * own, the names of all its units, so that the sums by unit add up to the total.
 */
public record DeductionReport(List<Item> items, List<ByArea> byArea, List<ByUnit> byUnit, BigDecimal total) {

    private static final String NOBODY = "(chưa phân công)";

    /** A criterion that lost points. */
    public record Item(
            String criterionCode,
            String title,
            BigDecimal maxPoints,
            BigDecimal points,
            BigDecimal deductedPoints,
            String reason,
            String causeCode,
            List<UnitRef> leadUnits,
            List<UnitRef> cooperatingUnits,
            String responsibleKey) {

        public static Item of(ResultLine line) {
            return new Item(
                    line.criterionCode(),
                    line.title(),
                    line.maxPoints(),
                    line.points(),
                    line.deductedPoints(),
                    line.deductionReason(),
                    line.causeCode(),
                    line.leadUnits(),
                    line.cooperatingUnits(),
                    key(line));
        }

        /** Its area, by the first part of its code. */
        @JsonIgnore
        public String area() {
            int end = criterionCode.indexOf('.');
            return end < 0 ? criterionCode : criterionCode.substring(0, end);
        }
    }

    /** What an area lost, by the first part of the criterion codes. */
    public record ByArea(String code, BigDecimal deductedPoints) {}

    /** What a unit, or several jointly, lost. */
    public record ByUnit(String key, List<UnitRef> units, BigDecimal deductedPoints) {}

    public static DeductionReport of(ResultSnapshot content) {
        var items = content.lines().stream()
                .filter(ResultLine::lostPoints)
                .map(Item::of)
                .toList();
        var byArea = sums(items, Item::area);
        var byKey = sums(items, Item::responsibleKey);
        Map<String, Item> sample = items.stream()
                .collect(Collectors.toMap(Item::responsibleKey, Function.identity(), (first, same) -> first));
        return new DeductionReport(
                items,
                byArea.entrySet().stream()
                        .map(entry -> new ByArea(entry.getKey(), entry.getValue()))
                        .toList(),
                byKey.entrySet().stream()
                        .map(entry ->
                                new ByUnit(entry.getKey(), answering(sample.get(entry.getKey())), entry.getValue()))
                        .toList(),
                content.deductedPoints());
    }

    private static String key(ResultLine line) {
        var units = line.leadUnits().size() == 1 ? line.leadUnits() : all(line.leadUnits(), line.cooperatingUnits());
        return units.isEmpty() ? NOBODY : units.stream().map(UnitRef::name).collect(Collectors.joining("; "));
    }

    private static List<UnitRef> answering(Item item) {
        return item.leadUnits().size() == 1 ? item.leadUnits() : all(item.leadUnits(), item.cooperatingUnits());
    }

    private static List<UnitRef> all(List<UnitRef> leads, List<UnitRef> cooperating) {
        var all = new ArrayList<>(leads);
        all.addAll(cooperating);
        return List.copyOf(all);
    }

    private static Map<String, BigDecimal> sums(List<Item> items, Function<Item, String> key) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        items.forEach(item -> sums.merge(key.apply(item), item.deductedPoints(), BigDecimal::add));
        return sums;
    }
}

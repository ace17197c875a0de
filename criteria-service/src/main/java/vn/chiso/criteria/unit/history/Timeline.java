package vn.chiso.criteria.unit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The periods of a unit in order, each beginning on the day on which the one before it ends. At least one. */
public record Timeline(List<UnitPeriod> periods) {

    public Timeline {
        periods = List.copyOf(periods);
    }

    public static Timeline of(UnitPeriod only) {
        return new Timeline(List.of(only));
    }

    public LocalDate from() {
        return periods.getFirst().from();
    }

    /** First day without the unit, or null. */
    public LocalDate to() {
        return periods.getLast().to();
    }

    public boolean exists(LocalDate day) {
        return periods.stream().anyMatch(period -> period.covers(day));
    }

    /** The period of the day; before the unit's time the first one, after it the last. */
    public UnitPeriod at(LocalDate day) {
        return periods.get(indexAt(day));
    }

    /** The day itself, or the nearest one on which the unit exists. */
    public LocalDate nearest(LocalDate day) {
        if (day.isBefore(from())) {
            return from();
        }
        return to() == null || day.isBefore(to()) ? day : to().minusDays(1);
    }

    /** True if something is already known to become different after the day. */
    public boolean changesAfter(LocalDate day) {
        return periods.getLast().from().isAfter(day);
    }

    /** From the day on, something else holds. The day must be one of the unit's, with no later change. */
    public Timeline changedFrom(LocalDate day, UnaryOperator<UnitPeriod> change) {
        var last = periods.getLast();
        var changed = change.apply(last.between(day, last.to()));
        if (last.from().equals(day)) {
            return replacingLast(List.of(changed));
        }
        return changed.saysTheSameAs(last) ? this : replacingLast(List.of(last.between(last.from(), day), changed));
    }

    /** On the day the unit is no more. It must have existed before, with no change after that day. */
    public Timeline endingOn(LocalDate day) {
        var last = periods.getLast();
        if (!last.from().isBefore(day)) {
            // What would only have begun on this day never was.
            return replacingLast(List.of());
        }
        return replacingLast(List.of(last.between(last.from(), day)));
    }

    /** The unit does not exist on any day. */
    public Timeline neverBegun() {
        return of(periods.getFirst().between(from(), from()));
    }

    /** What was wrongly recorded about the period of the day and about the unit's first and last day. */
    public Timeline corrected(LocalDate day, UnitPeriod right) {
        var all = new ArrayList<>(periods);
        int index = indexAt(day);
        all.set(
                index,
                right.between(periods.get(index).from(), periods.get(index).to()));
        all.set(0, all.getFirst().between(right.from(), all.getFirst().to()));
        all.set(all.size() - 1, all.getLast().between(all.getLast().from(), right.to()));
        return new Timeline(all);
    }

    /** No period without a day. */
    public boolean isSound() {
        return periods.stream()
                .allMatch(period -> period.to() == null || period.to().isAfter(period.from()));
    }

    private int indexAt(LocalDate day) {
        var nearest = nearest(day);
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).covers(nearest)) {
                return i;
            }
        }
        return periods.size() - 1;
    }

    private Timeline replacingLast(List<UnitPeriod> by) {
        var all = new ArrayList<>(periods.subList(0, periods.size() - 1));
        all.addAll(by);
        return new Timeline(all);
    }
}

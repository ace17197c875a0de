package vn.chiso.scoring.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;

/** Puts a new value in the place of the current one and links them. */
@ApplicationScoped
class IndicatorHistory {

    private final IndicatorValueRepository values;
    private final Caller caller;
    private final BusinessClock clock;

    IndicatorHistory(IndicatorValueRepository values, Caller caller, BusinessClock clock) {
        this.values = values;
        this.caller = caller;
        this.clock = clock;
    }

    IndicatorValue entered(IndicatorValueRequest request) {
        return put(fresh(request));
    }

    private IndicatorValue fresh(IndicatorValueRequest request) {
        var provenance = new Provenance(request.source(), null, null, request.survey(), caller.username(), clock.now());
        return new IndicatorValue(
                request.indicator(), request.unitId(), request.period(), request.measure(), provenance);
    }

    /**
     * Many at once, each for another indicator, unit or period.
     *
     * @param current what they replace, by key, read after {@link IndicatorValueRepository#lockAll}
     */
    List<IndicatorValue> enteredAll(List<IndicatorValueRequest> requests, Map<ValueKey, IndicatorValue> current) {
        var fresh = requests.stream().map(this::fresh).toList();
        for (var value : fresh) {
            var older = current.get(ValueKey.of(value));
            if (older != null) {
                value.replace(older);
            }
        }
        values.flush();
        values.persist(fresh);
        values.flush();
        return fresh;
    }

    /**
     * A value by event; an older version of its source than the one taken over changes nothing. A unit is scored for the work of all
     * below it: where that is told, its own alone is no value.
     */
    void taken(String indicator, PunctualityState state) {
        if (!values.takeOver(state)) {
            return;
        }
        // Also keeps the two figures of a unit, which may come at once, one after the other.
        var current = values.currentForChange(indicator, state.unitId(), state.period());
        if (!state.isOfSubtree() && values.isSubtreeKnown(state)) {
            return;
        }
        if (state.denominator() == 0) {
            current.ifPresent(IndicatorValue::withdraw);
            return;
        }
        var provenance = new Provenance("task.punctuality", state.id(), state.version(), null, "system", clock.now());
        var measure = Measure.ratio(state.numerator(), state.denominator());
        var value = new IndicatorValue(indicator, state.unitId(), state.period(), measure, provenance);
        // A review, or work without a date, changes what is known of the source, but not the value.
        if (current.filter(value::isOfSameSourceAndAmount).isEmpty()) {
            put(value);
        }
    }

    private IndicatorValue put(IndicatorValue value) {
        values.currentForChange(value.indicator(), value.unitId(), value.period())
                .ifPresent(value::replace);
        // The unique index on current values must see the old row change before the new one comes.
        values.flush();
        values.persist(value);
        values.flush();
        return value;
    }
}

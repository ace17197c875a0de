package vn.chiso.scoring.indicator;

import java.util.Map;

/** What the bound indicators say of a unit, read once for all lines of a request. */
public final class UnitValues {

    private final String period;
    private final Map<String, Map<String, RecordedValue>> byPeriod;

    /**
     * @param period of the campaign
     * @param byPeriod current values by period and indicator
     */
    UnitValues(String period, Map<String, Map<String, RecordedValue>> byPeriod) {
        this.period = period;
        this.byPeriod = byPeriod;
    }

    /** Null where nothing is recorded. */
    public RecordedValue of(Binding binding) {
        return byPeriod.getOrDefault(binding.period(period), Map.of()).get(binding.indicator());
    }
}

package vn.chiso.scoring.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetProblem;

/** Current values, for exports and for the lines of cards that are bound to them. */
@ApplicationScoped
@Transactional
public class RecordedValues {

    private final IndicatorValueRepository values;

    RecordedValues(IndicatorValueRepository values) {
        this.values = values;
    }

    /**
     * What the caller sees of them.
     *
     * @throws ProblemException if there are more than a file can have
     */
    public List<RecordedValue> find(IndicatorValueFilter filter) {
        var found = values.allCurrent(filter, SheetFile.MOST_ROWS);
        if (found.size() > SheetFile.MOST_ROWS) {
            throw new ProblemException(SheetProblem.SPREADSHEET_TOO_LARGE, SheetFile.MOST_ROWS);
        }
        return found.stream().map(RecordedValue::of).toList();
    }

    /** In a campaign of that period, whoever asks: who sees a line of the unit's card sees what it is bound to. */
    public UnitValues current(Collection<Binding> bindings, UUID unitId, String period) {
        if (bindings.isEmpty()) {
            return new UnitValues(period, Map.of());
        }
        var indicators = bindings.stream().map(Binding::indicator).collect(Collectors.toSet());
        var periods = bindings.stream().map(binding -> binding.period(period)).collect(Collectors.toSet());
        return new UnitValues(
                period,
                values.current(indicators, unitId, periods).stream()
                        .map(RecordedValue::of)
                        .collect(Collectors.groupingBy(
                                RecordedValue::period,
                                Collectors.toMap(RecordedValue::indicator, Function.identity()))));
    }
}

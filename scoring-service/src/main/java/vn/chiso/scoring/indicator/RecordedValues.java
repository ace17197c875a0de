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

    /** By indicator, whoever asks: who sees a line of the unit's card sees what it is bound to. */
    public Map<String, RecordedValue> current(Collection<String> indicators, UUID unitId, String period) {
        return indicators.isEmpty()
                ? Map.of()
                : values.current(indicators, unitId, period).stream()
                        .map(RecordedValue::of)
                        .collect(Collectors.toMap(RecordedValue::indicator, Function.identity()));
    }
}

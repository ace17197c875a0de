package vn.chiso.scoring.indicator.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.imports.ImportCounts;
import vn.chiso.platform.imports.ImportProgress;
import vn.chiso.platform.imports.RowValidator;
import vn.chiso.platform.imports.SheetImport;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetLayout;
import vn.chiso.platform.sheet.SheetRow;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.scoring.indicator.IndicatorIntake;
import vn.chiso.scoring.indicator.IndicatorProblem;
import vn.chiso.scoring.indicator.IndicatorValueRequest;

/** Records the values of a file. What is recorded just so already is left alone; what it replaces stays in the history. */
@ApplicationScoped
class ValueImport implements SheetImport {

    static final String COLLECTION = "indicator-values";

    /** Parameter: when the file came in. */
    private static final String SENT_IN = "sentIn";

    private final IndicatorIntake intake;
    private final UnitTree units;
    private final RowValidator validator;
    private final BusinessClock clock;

    ValueImport(IndicatorIntake intake, UnitTree units, RowValidator validator, BusinessClock clock) {
        this.intake = intake;
        this.units = units;
        this.validator = validator;
        this.clock = clock;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<SheetLayout> layouts() {
        return List.of(ValueSheet.LAYOUT);
    }

    @Override
    public void requireMayImport(Map<String, String> parameters) {
        intake.requireRecorder();
    }

    @Override
    public Map<String, String> noted(SheetFile file, Map<String, String> parameters) {
        var noted = new HashMap<>(parameters);
        noted.put(SENT_IN, clock.now().toString());
        return noted;
    }

    @Override
    public ImportCounts run(SheetFile file, Map<String, String> parameters, ImportProgress progress) {
        var codes = units.codes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (first, same) -> first));
        var sound = new ArrayList<SheetRow>();
        var items = new ArrayList<IndicatorValueRequest>();
        for (var row : file.rows(ValueSheet.LAYOUT.name())) {
            int before = file.faults().total();
            var item = read(row, codes::get);
            if (file.faults().total() == before) {
                sound.add(row);
                items.add(item);
            }
        }
        progress.done(sound.size() / 2);
        var taken = intake.take(
                items, Instant.parse(parameters.get(SENT_IN)), file.faults().isEmpty());
        for (var refusal : taken.refusals()) {
            sound.get(refusal.item()).fault(ValueSheet.column(refusal.pointer()), refusal.type());
        }
        progress.done(sound.size());
        return new ImportCounts(taken.created(), taken.changed(), taken.unchanged());
    }

    /** All that the row alone shows, so that its author need not come twice. */
    private IndicatorValueRequest read(SheetRow row, Function<String, UUID> codes) {
        var code = row.text(ValueSheet.UNIT);
        var unit = code == null ? null : codes.apply(code);
        if (unit == null) {
            row.fault(ValueSheet.UNIT, IndicatorProblem.UNIT_OUT_OF_REACH);
        }
        var survey = ValueSheet.survey(row);
        if (survey != null) {
            validator.isValid(row, survey, ValueSheet.COLUMNS);
        }
        var item = ValueSheet.read(row, unit, null);
        if (unit != null) {
            validator.isValid(row, item, ValueSheet.COLUMNS);
        }
        return survey == null ? item : item.of(survey);
    }
}

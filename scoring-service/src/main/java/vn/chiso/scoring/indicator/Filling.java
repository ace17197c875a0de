package vn.chiso.scoring.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.engine.InputValue;

/**
 * The inputs of a line, completed by the values of its bound indicators. What somebody enters himself counts, but he must say
 * why where it is not what the indicator says.
 */
public final class Filling {

    private final Map<String, InputValue> inputs;
    private final Map<Binding, RecordedValue> values = new LinkedHashMap<>();

    /** @param current an indicator without a value, or with one that the method cannot read, fills nothing */
    public Filling(Map<String, InputValue> given, List<Binding> bindings, UnitValues current) {
        this.inputs = new HashMap<>(given);
        for (var binding : bindings) {
            var value = current.of(binding);
            if (value != null && !binding.inputs(value).isEmpty()) {
                values.put(binding, value);
                if (binding.among(given, value).isEmpty()) {
                    inputs.putAll(binding.inputs(value));
                }
            }
        }
    }

    public Map<String, InputValue> inputs() {
        return Map.copyOf(inputs);
    }

    /**
     * The values that the inputs agree with, filled in or entered alike. To be asked when the engine has accepted the inputs.
     *
     * @throws ProblemException differs-from-indicator where one does not and no reason is given
     */
    public List<ValueUse> uses(String reason) {
        var uses = new ArrayList<ValueUse>();
        values.forEach((binding, value) -> {
            if (binding.agrees(inputs, value)) {
                uses.add(ValueUse.of(binding.among(inputs, value), value));
            } else if (reason == null || reason.isBlank()) {
                throw new ProblemException(IndicatorProblem.DIFFERS_FROM_INDICATOR).at("/explanation");
            }
        });
        return uses;
    }
}

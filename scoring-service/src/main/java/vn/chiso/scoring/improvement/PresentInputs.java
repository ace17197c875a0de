package vn.chiso.scoring.improvement;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import vn.chiso.scoring.engine.InputValue;

/** What is entered for a line or a part of a checklist now; perhaps nothing. */
record PresentInputs(Map<String, InputValue> inputs) {

    /** Null where there is no such number. */
    BigDecimal amount(String name) {
        return inputs.get(name) instanceof InputValue.Amount(BigDecimal value) ? value : null;
    }

    boolean isTrue(String name) {
        return inputs.get(name) instanceof InputValue.Flag(boolean value) && value;
    }

    PresentInputs ofPart(String code) {
        Map<String, InputValue> own = new HashMap<>();
        inputs.forEach((name, value) -> {
            if (name.startsWith(code + ".")) {
                own.put(name.substring(code.length() + 1), value);
            }
        });
        return new PresentInputs(own);
    }

    /** The same with other inputs of one part. */
    Map<String, InputValue> withPart(String code, Map<String, InputValue> part) {
        Map<String, InputValue> all = new HashMap<>(inputs);
        all.keySet().removeIf(name -> name.startsWith(code + "."));
        part.forEach((name, value) -> all.put(code + "." + name, value));
        return all;
    }
}

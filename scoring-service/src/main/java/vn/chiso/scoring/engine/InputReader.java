package vn.chiso.scoring.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads inputs by name and kind, notes each in the trace, and knows which ones nobody asked for. */
final class InputReader {

    /** Longer numbers are typing errors; they would only make the arithmetic slow. */
    private static final int MAX_INTEGER_DIGITS = 18;

    private static final int MAX_FRACTION_DIGITS = 10;

    private final Map<String, InputValue> inputs;
    private final String prefix;
    private final Set<String> read;
    private final boolean noting;
    private final List<Step> steps;

    /** @param noting false where nobody asks for the way: writing down costs more than computing */
    InputReader(Map<String, InputValue> inputs, boolean noting) {
        this(inputs, "", new HashSet<>(), noting);
    }

    private InputReader(Map<String, InputValue> inputs, String prefix, Set<String> read, boolean noting) {
        this.inputs = inputs;
        this.prefix = prefix;
        this.read = read;
        this.noting = noting;
        this.steps = noting ? new ArrayList<>() : List.of();
    }

    /** The same inputs seen from a part of a checklist. */
    InputReader part(String code) {
        return new InputReader(inputs, prefix + code + ".", read, noting);
    }

    boolean has(String name) {
        return inputs.get(full(name)) != null;
    }

    BigDecimal amount(String name) {
        if (!(required(name) instanceof InputValue.Amount(BigDecimal value))) {
            throw fault(Fault.INPUT_NOT_A_NUMBER, name);
        }
        requireHandy(value, name);
        note(() -> new Step.Input(full(name), Fraction.plain(value)));
        return value;
    }

    /** A number or a yes or no, whichever was entered. */
    InputValue measured(String name) {
        return required(name) instanceof InputValue.Flag
                ? new InputValue.Flag(flag(name))
                : new InputValue.Amount(amount(name));
    }

    BigDecimal nonNegative(String name) {
        BigDecimal value = amount(name);
        if (value.signum() < 0) {
            throw fault(Fault.INPUT_NEGATIVE, name);
        }
        return value;
    }

    BigDecimal count(String name) {
        BigDecimal value = nonNegative(name);
        if (value.scale() > 0 && value.stripTrailingZeros().scale() > 0) {
            throw fault(Fault.INPUT_NOT_WHOLE, name);
        }
        return value;
    }

    boolean flag(String name) {
        if (!(required(name) instanceof InputValue.Flag(boolean value))) {
            throw fault(Fault.INPUT_NOT_A_FLAG, name);
        }
        note(() -> new Step.Input(full(name), Boolean.toString(value)));
        return value;
    }

    LocalDate date(String name) {
        if (!(required(name) instanceof InputValue.Text(String text))) {
            throw fault(Fault.INPUT_NOT_A_DATE, name);
        }
        try {
            LocalDate value = LocalDate.parse(text);
            note(() -> new Step.Input(full(name), value.toString()));
            return value;
        } catch (DateTimeParseException notADate) {
            throw fault(Fault.INPUT_NOT_A_DATE, name);
        }
    }

    /** All inputs as they are, for a line that a person judges. */
    List<Step> noted() {
        return inputs.keySet().stream()
                .sorted()
                .<Step>map(name -> {
                    if (inputs.get(name) instanceof InputValue.Amount(BigDecimal value)) {
                        requireHandy(value, name);
                    }
                    return new Step.Input(name, required(name).asText());
                })
                .toList();
    }

    private void requireHandy(BigDecimal value, String name) {
        // In long, since the exponent of an entered number alone can fill an int.
        long integerDigits = (long) value.precision() - value.scale();
        if (value.scale() > MAX_FRACTION_DIGITS || integerDigits > MAX_INTEGER_DIGITS) {
            throw fault(Fault.INPUT_TOO_LONG, name);
        }
    }

    /** An input that no rule reads is an error of the sender: it would be lost without a word. */
    void rejectUnread() {
        // Only what was entered is read.
        if (read.size() == inputs.size()) {
            return;
        }
        inputs.keySet().stream()
                .filter(name -> !read.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new EngineException(Fault.INPUT_UNKNOWN, name);
                });
    }

    List<Step> steps() {
        return steps;
    }

    void note(Supplier<Step> step) {
        if (noting) {
            steps.add(step.get());
        }
    }

    /** @param name null where no single input is to blame: then the part is, or nothing but the set */
    EngineException fault(Fault fault, String name) {
        if (name != null) {
            return new EngineException(fault, full(name));
        }
        return new EngineException(fault, prefix.isEmpty() ? null : prefix.substring(0, prefix.length() - 1));
    }

    private InputValue required(String name) {
        String full = full(name);
        InputValue value = inputs.get(full);
        if (value == null) {
            throw fault(Fault.INPUT_MISSING, name);
        }
        read.add(full);
        return value;
    }

    private String full(String name) {
        return prefix.isEmpty() ? name : prefix + name;
    }
}

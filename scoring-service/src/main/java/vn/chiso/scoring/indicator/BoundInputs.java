package vn.chiso.scoring.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.ScoringMethod;

/** Which inputs of a method the value of an indicator becomes. Names are the method's own, without a part. */
sealed interface BoundInputs {

    /** That a value can fill. */
    List<String> names();

    /** By which somebody can say himself what the value says. */
    default List<String> saying(RecordedValue value) {
        return names();
    }

    /** The inputs that the value fills; none where it is written in a form that the method does not read. */
    Map<String, InputValue> from(RecordedValue value);

    /** Whether the inputs say what the value says. For inputs that the engine has accepted. */
    boolean agree(Map<String, InputValue> inputs, RecordedValue value);

    /** A rate: a figure is its percent, a pair stays a pair, so that no digit is lost. */
    record Rate() implements BoundInputs {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        @Override
        public List<String> names() {
            return List.of("percent", "numerator", "denominator");
        }

        @Override
        public Map<String, InputValue> from(RecordedValue value) {
            return value.value() != null
                    ? Map.of("percent", new InputValue.Amount(value.value()))
                    : Map.of(
                            "numerator", new InputValue.Amount(value.numerator()),
                            "denominator", new InputValue.Amount(value.denominator()));
        }

        /** However it is written: 7/8 is 87.5 %. */
        @Override
        public boolean agree(Map<String, InputValue> inputs, RecordedValue value) {
            var given = rate(inputs);
            var recorded = rate(from(value));
            return given[0].multiply(recorded[1]).compareTo(recorded[0].multiply(given[1])) == 0;
        }

        private static BigDecimal[] rate(Map<String, InputValue> inputs) {
            return inputs.containsKey("percent")
                    ? new BigDecimal[] {amount(inputs, "percent"), HUNDRED}
                    : new BigDecimal[] {amount(inputs, "numerator"), amount(inputs, "denominator")};
        }
    }

    /**
     * What is counted, as a number or of a total.
     *
     * @param components of which each can be answered by yes or no in the place of the number
     * @param total null where the method leaves it to the inputs
     */
    record Count(List<String> components, BigDecimal total) implements BoundInputs {

        static Count of(ScoringMethod.ComponentCount method) {
            var components = method.components().stream()
                    .map(ScoringMethod.Component::name)
                    .toList();
            Integer named = components.isEmpty() ? null : Integer.valueOf(components.size());
            Integer total = method.total() != null ? method.total() : named;
            return new Count(components, total == null ? null : BigDecimal.valueOf(total));
        }

        @Override
        public List<String> names() {
            return List.of("satisfied", "total");
        }

        @Override
        public List<String> saying(RecordedValue value) {
            var filled = value.value() != null ? Stream.of("satisfied") : names().stream();
            return Stream.concat(filled, components.stream()).toList();
        }

        @Override
        public Map<String, InputValue> from(RecordedValue value) {
            return value.value() != null
                    ? Map.of("satisfied", new InputValue.Amount(value.value()))
                    : Map.of(
                            "satisfied", new InputValue.Amount(value.numerator()),
                            "total", new InputValue.Amount(value.denominator()));
        }

        /** 2 of 4 is not 4 of 8: these are counts. */
        @Override
        public boolean agree(Map<String, InputValue> inputs, RecordedValue value) {
            return value.value() != null
                    ? satisfied(inputs).compareTo(value.value()) == 0
                    : satisfied(inputs).compareTo(value.numerator()) == 0
                            && totalOf(inputs).compareTo(value.denominator()) == 0;
        }

        private BigDecimal satisfied(Map<String, InputValue> inputs) {
            return inputs.containsKey("satisfied")
                    ? amount(inputs, "satisfied")
                    : BigDecimal.valueOf(components.stream()
                            .filter(name -> inputs.get(name) instanceof InputValue.Flag(boolean met) && met)
                            .count());
        }

        private BigDecimal totalOf(Map<String, InputValue> inputs) {
            return inputs.containsKey("total") ? amount(inputs, "total") : total;
        }
    }

    /** One number. A pair is none: whether 7/8 is meant as 0.875 or as 87.5 only a person knows. */
    record Figure(String name) implements BoundInputs {

        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public Map<String, InputValue> from(RecordedValue value) {
            return value.value() == null ? Map.of() : Map.of(name, new InputValue.Amount(value.value()));
        }

        /** A variable of a formula may be answered by yes or no, which is no figure. */
        @Override
        public boolean agree(Map<String, InputValue> inputs, RecordedValue value) {
            return inputs.get(name) instanceof InputValue.Amount(BigDecimal given)
                    && given.compareTo(value.value()) == 0;
        }
    }

    private static BigDecimal amount(Map<String, InputValue> inputs, String name) {
        return ((InputValue.Amount) inputs.get(name)).value();
    }
}

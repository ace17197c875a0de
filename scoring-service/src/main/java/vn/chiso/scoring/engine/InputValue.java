package vn.chiso.scoring.engine;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;

/** One measured input of a line, as it was entered: in JSON a number, a boolean or a text. */
@JsonDeserialize(using = InputValueReader.class)
public sealed interface InputValue {

    /** An exact number. */
    record Amount(@JsonValue BigDecimal value) implements InputValue {
        @Override
        public String asText() {
            return value.toPlainString();
        }
    }

    /** Yes or no. */
    record Flag(@JsonValue boolean value) implements InputValue {
        @Override
        public String asText() {
            return Boolean.toString(value);
        }
    }

    /** Anything written out; dates are ISO 8601. */
    record Text(@JsonValue String value) implements InputValue {
        @Override
        public String asText() {
            return value;
        }
    }

    /** The value as it stands in a trace: plain decimals, no exponent. */
    String asText();

    static InputValue of(String number) {
        return new Amount(new BigDecimal(number));
    }

    static InputValue of(long number) {
        return new Amount(BigDecimal.valueOf(number));
    }

    static InputValue of(boolean flag) {
        return new Flag(flag);
    }
}

package vn.chiso.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever number is accepted can be written and read again; {@code -Dchiso.seed=…} tries others than those of every day. */
class StrictJsonPropertyTest {

    private static final int RUNS = 5_000;

    private final long seed = Long.getLong("chiso.seed", 20_240_331L);
    private final Random random = new Random(seed);
    private final ObjectMapper json = new ObjectMapper();

    StrictJsonPropertyTest() {
        new StrictJson().customize(json);
    }

    @Test
    void every_number_that_is_accepted_is_read_again_as_it_was_written() throws JsonProcessingException {
        int accepted = 0;
        for (int run = 0; run < RUNS; run++) {
            var given = anyNumber();
            BigDecimal number;
            try {
                number = json.readValue(given, BigDecimal.class);
            } catch (JsonProcessingException refused) {
                continue;
            }
            accepted++;
            var again = json.readValue(json.writeValueAsString(number), BigDecimal.class);
            assertThat(again).as("%s (seed %d)", given, seed).isEqualByComparingTo(number);
        }
        assertThat(accepted).as("accepted of %d (seed %d)", RUNS, seed).isBetween(RUNS / 10, RUNS - RUNS / 10);
    }

    /** Around the borders of what is accepted: up to 45 digits, exponents up to 45. */
    private String anyNumber() {
        var digits = random.nextInt(10) == 0 ? "0" : new BigInteger(1 + random.nextInt(150), random).toString();
        int fraction = random.nextInt(45);
        var sign = random.nextBoolean() ? "-" : "";
        var mantissa = digits + (fraction == 0 || random.nextBoolean() ? "" : "." + "0".repeat(fraction - 1) + "7");
        return sign + mantissa + (random.nextBoolean() ? "" : "e" + (random.nextInt(91) - 45));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-40", "0e-40", "1e40", "-1e40", "12e-40", "0.1e-39"})
    void a_number_that_could_not_be_read_again_is_refused(String number) {
        assertThatThrownBy(() -> json.readValue(number, BigDecimal.class)).hasMessageContaining("too many digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-39", "0e-39", "1e39", "-99.99", "0.123456789012345678901234567890123456789"})
    void a_number_of_forty_digits_is_accepted(String number) throws JsonProcessingException {
        assertThat(json.readValue(number, BigDecimal.class)).isEqualByComparingTo(number);
    }
}

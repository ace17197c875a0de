package vn.chiso.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void amounts_keep_every_digit_both_ways() {
        assertThat(Json.parse("{\"points\":97.00}").path("points").decimalValue())
                .isEqualTo(new BigDecimal("97.00"));
        assertThat(Json.write(Json.parse("{\"points\":97.00}"))).isEqualTo("{\"points\":97.00}");
        assertThat(Json.write(Map.of("points", new BigDecimal("1E+2")))).isEqualTo("{\"points\":100}");
        assertThat(Json.parse("0.1234567890123456789012345678901234").decimalValue())
                .isEqualTo(new BigDecimal("0.1234567890123456789012345678901234"));
    }
}

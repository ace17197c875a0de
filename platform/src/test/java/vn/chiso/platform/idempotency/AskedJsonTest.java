package vn.chiso.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A repeat may reach another process, in which the same set has another order. */
class AskedJsonTest {

    private record Asked(Set<DayOfWeek> days, Set<String> words, List<DayOfWeek> order) {}

    private final AskedJson json = new AskedJson(new ObjectMapper());

    @Test
    void the_order_of_constants_in_a_set_is_no_content() {
        assertThat(json.write(asked(List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of("b", "a"))))
                .isEqualTo(json.write(asked(List.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY), List.of("b", "a"))))
                .isEqualTo(
                        "{\"days\":[\"FRIDAY\",\"MONDAY\"],\"words\":[\"b\",\"a\"],\"order\":[\"SUNDAY\",\"MONDAY\"]}");
        assertThat(json.write(new Asked(null, Set.of(), null)))
                .isEqualTo("{\"days\":null,\"words\":[],\"order\":null}");
    }

    private static Asked asked(List<DayOfWeek> days, List<String> words) {
        return new Asked(
                new LinkedHashSet<>(days), new LinkedHashSet<>(words), List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY));
    }
}

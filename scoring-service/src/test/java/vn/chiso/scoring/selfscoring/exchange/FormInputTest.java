package vn.chiso.scoring.selfscoring.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.engine.InputValue;

/** What a line was given, as a cell. */
class FormInputTest {

    private static final FormInput DAY = new FormInput("date", FormInput.Kind.DATE, "Ngày");

    @Test
    void a_day_is_a_day_and_what_was_once_kept_in_its_place_stays_readable() {
        assertThat(DAY.write(new InputValue.Text("2023-12-14"))).isEqualTo(LocalDate.of(2023, 12, 14));
        assertThat(DAY.write(new InputValue.Text("không rõ"))).isEqualTo("không rõ");
    }
}

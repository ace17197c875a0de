package vn.chiso.notification.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Sample;

@QuarkusTest
class StageTest {

    @Test
    void statements_and_rules_agree_on_every_state() {
        for (var work : Work.values()) {
            for (var review : Review.values()) {
                for (var excused : new boolean[] {false, true}) {
                    assertThat(Sample.column(
                                    "select assignment_stage('" + work + "', '" + review + "', " + excused + ")"))
                            .as("%s %s %s", work, review, excused)
                            .containsExactly(Stage.of(work, review, excused).name());
                }
            }
        }
    }
}

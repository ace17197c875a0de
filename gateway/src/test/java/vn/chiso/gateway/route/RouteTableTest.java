package vn.chiso.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    @Test
    void the_longest_prefix_wins() {
        var table = new RouteTable(List.of("/api/v1/inbox notification", "/api/v1/inbox/stream notification stream"));

        assertThat(table.find("/api/v1/inbox").orElseThrow().isStream()).isFalse();
        assertThat(table.find("/api/v1/inbox/7/reading").orElseThrow().isStream())
                .isFalse();
        assertThat(table.find("/api/v1/inbox/stream").orElseThrow().isStream()).isTrue();
        assertThat(table.find("/api/v1/inbox/stream/7").orElseThrow().isStream())
                .isTrue();
        assertThat(table.find("/api/v1/inbox/streams").orElseThrow().isStream()).isFalse();
    }

    @Test
    void a_prefix_ends_with_a_segment() {
        var table = new RouteTable(List.of("/api/v1/units criteria"));

        assertThat(table.find("/api/v1/units/")).isPresent();
        assertThat(table.find("/api/v1/unitss")).isEmpty();
        assertThat(table.find("/api/v1/unit")).isEmpty();
        assertThat(table.find("/api/v1")).isEmpty();
        assertThat(table.find("")).isEmpty();
    }

    @Test
    void a_mistake_in_the_table_stops_the_gateway() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new RouteTable(List.of("/api/v1/units criteria", "/api/v1/units task")));
        assertThatIllegalStateException().isThrownBy(() -> new RouteTable(List.of("/api/v1/units")));
        assertThatIllegalStateException().isThrownBy(() -> new RouteTable(List.of("/units criteria")));
        assertThatIllegalArgumentException().isThrownBy(() -> new RouteTable(List.of("/api/v1/units nobody")));
        assertThatIllegalArgumentException().isThrownBy(() -> new RouteTable(List.of("/api/v1/units task fast")));
    }

    @Test
    void only_the_calendar_feed_and_stream_tickets_are_open_and_only_the_inbox_streams() {
        var table = new RouteTable();

        assertThat(table.routes().stream().filter(Route::isFeed).map(Route::prefix))
                .containsExactly("/api/v1/calendar-feeds");
        assertThat(table.routes().stream().filter(Route::isStream).map(Route::prefix))
                .containsExactly("/api/v1/inbox/stream", "/api/v1/inbox/stream/tickets");
        assertThat(table.routes().stream().filter(Route::isTicket).map(Route::prefix))
                .containsExactly("/api/v1/inbox/stream/tickets");
    }
}

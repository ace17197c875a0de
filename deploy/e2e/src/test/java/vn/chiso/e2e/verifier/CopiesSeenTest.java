package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.local.client.Json;

/** What is kept of what was told is seen when it changes, when it is lost, and when it was told to nobody. */
class CopiesSeenTest extends BrokenWorld {

    private static final Map<String, HeldCopies.Held> HELD = HeldCopies.all();

    static Stream<String> names() {
        return CopiesEqualSources.all().stream().map(Copy::name);
    }

    @Test
    void every_copy_has_its_case() {
        assertThat(HELD.keySet()).containsExactlyInAnyOrderElementsOf(names().toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_copy_that_changes_is_behind_lost_or_told_of_by_nobody_is_seen(String name) throws SQLException {
        Copy copy = fill(name);
        List<Copy.Row> rows = rows(copy);
        assertThat(Contract.members(copy.topic())).containsAll(members(rows.getFirst()));
        List<TopicRecord> told = rows.stream().map(row -> tell(copy, row)).toList();
        assertThat(violations(copy)).isEmpty();

        world.sql(copy.context(), HELD.get(name).changes().toArray(String[]::new));
        assertThat(violations(copy)).hasSameSizeAs(rows).allSatisfy(words -> {
            assertThat(words).startsWith(name + ": ").contains(" has other content than ");
            assertThat(listed(words)).isEqualTo(compared(copy, rows.getFirst()));
        });

        told.forEach(world::lose);
        assertThat(violations(copy))
                .hasSameSizeAs(rows)
                .allMatch(words -> words.startsWith(name + ": ") && words.endsWith(" was never told"));

        for (Copy.Row row : rows) {
            tell(copy, row.version() == null ? row : new Copy.Row(row.key(), row.version() + 1, row.content()));
        }
        boolean versioned = rows.getFirst().version() != null;
        assertThat(violations(copy))
                .hasSameSizeAs(rows)
                .allMatch(words ->
                        words.contains(versioned ? " is at version 3, told was 4" : " has other content than "));

        for (String row : HELD.get(name).rows()) {
            world.sql(
                    copy.context(),
                    "delete from " + row.replace("insert into ", "").split(" ", 2)[0]);
        }
        assertThat(violations(copy))
                .hasSameSizeAs(rows)
                .allMatch(words -> words.startsWith(name + ": ") && words.contains(" is missing, told by "));
    }

    private Copy fill(String name) {
        Copy copy = CopiesEqualSources.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        for (String row : HELD.get(name).rows()) {
            if (row.startsWith("insert ")) {
                world.sql(copy.context(), row);
            } else {
                String[] parts = row.split(" ", 2);
                world.filled(copy.context(), parts[0], parts[1]);
            }
        }
        return copy;
    }

    private List<Copy.Row> rows(Copy copy) throws SQLException {
        List<Copy.Row> rows = new ArrayList<>();
        copy.each(world.sources(), rows::add);
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.content().properties())
                        .as("each member has something that can be lost")
                        .noneMatch(member -> member.getValue().isNull()));
        return rows;
    }

    /** As its owner would: with all that the copy has. */
    private TopicRecord tell(Copy copy, Copy.Row row) {
        ObjectNode body = row.content().deepCopy();
        if (row.version() != null) {
            body.put("version", row.version());
        }
        String type = copy.types().stream().findFirst().orElse("t");
        return world.send(copy.topic(), key(copy).equals("year") ? OTHER : row.key(), type, Json.write(body));
    }

    private static String key(Copy copy) {
        return copy.name().equals("working days at notification") ? "year" : "id";
    }

    private List<String> violations(Copy copy) throws SQLException {
        Findings findings = new Findings("copy");
        try (Observed observed = world.withoutOutboxes()) {
            CopiesEqualSources.check(copy, observed, findings);
        }
        return findings.outcome().examples();
    }

    /** All but what tells one row from another. */
    private static Set<String> compared(Copy copy, Copy.Row row) {
        Set<String> compared = new HashSet<>(members(row));
        compared.removeAll(List.of(key(copy), "version"));
        return compared;
    }

    private static Set<String> members(Copy.Row row) {
        return row.content().properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Set<String> listed(String words) {
        return Set.of(
                words.substring(words.lastIndexOf('[') + 1, words.length() - 1).split(", "));
    }
}

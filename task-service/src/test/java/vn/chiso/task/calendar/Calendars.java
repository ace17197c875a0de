package vn.chiso.task.calendar;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** Calendars as criteria-service tells them. */
public final class Calendars {

    static final Path CONTRACTS = Path.of("../criteria-service/contracts/events");

    private Calendars() {}

    /** The producer's example: the year 2025, with Friday 2 May off and Saturday 26 April worked. */
    public static void year2025() {
        publish(UUID.randomUUID().toString(), example());
        await().atMost(RealParts.PATIENCE).until(() -> loaded(2025));
    }

    static String example() {
        try {
            return Files.readString(CONTRACTS.resolve("criteria.calendar.example.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void publish(String eventId, String json) {
        Events.publish("criteria.calendar", "calendar", eventId, "chiso.criteria.calendar-loaded.v1", "calendar", json);
    }

    private static boolean loaded(int year) {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from working_calendar where year = " + year)) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

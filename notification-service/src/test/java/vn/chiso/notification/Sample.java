package vn.chiso.notification;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.UnitState;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.testing.RealParts;

/** Units and time of the tests: the district of the sample, and another one that must stay foreign. */
@ApplicationScoped
public class Sample {

    public static final UUID PROVINCE = UUID.fromString("0190e1a0-0000-7000-8000-000000000001");
    public static final UUID DISTRICT = UUID.fromString("0190e1a0-0000-7000-8000-000000000100");
    public static final UUID HOME_AFFAIRS = UUID.fromString("0190e1a0-0000-7000-8000-000000000102");
    public static final UUID INSPECTORATE = UUID.fromString("0190e1a0-0000-7000-8000-000000000107");
    public static final UUID POLICE = UUID.fromString("0190e1a0-0000-7000-8000-000000000200");
    public static final UUID OTHER_DISTRICT = UUID.fromString("0190e1a0-0000-7000-8000-000000000300");

    public static final UUID ARMY_OF_OTHERS = UUID.fromString("0190e1a0-0000-7000-8000-000000000301");

    private final UnitTree units;

    Sample(UnitTree units) {
        this.units = units;
    }

    /** Empty tables, the sample's units, and the morning of the given business date. */
    public void reset(String today) {
        RealParts.truncateAll("reminder_policy", "reminder_policy_version");
        MailServer.comeBack();
        MailServer.empty();
        QuarkusTransaction.requiringNew().run(() -> {
            unit(PROVINCE, "QT", "UBND tỉnh Quảng Trị", "PROVINCE", null);
            unit(DISTRICT, "QT.VL", "UBND huyện Vĩnh Linh", "DISTRICT", PROVINCE);
            unit(HOME_AFFAIRS, "QT.VL.NV", "Phòng Nội vụ", "DIVISION", DISTRICT);
            unit(INSPECTORATE, "QT.VL.TTR", "Thanh tra huyện", "DIVISION", DISTRICT);
            unit(POLICE, "CA.VL", "Công an huyện", "VERTICAL_AGENCY", null, List.of(DISTRICT));
            unit(
                    ARMY_OF_OTHERS,
                    "QS.GL",
                    "Ban chỉ huy Quân sự huyện Gio Linh",
                    "VERTICAL_AGENCY",
                    null,
                    List.of(OTHER_DISTRICT));
            unit(OTHER_DISTRICT, "QT.GL", "UBND huyện Gio Linh", "DISTRICT", PROVINCE);
        });
        setToday(today);
    }

    private void unit(UUID id, String code, String name, String type, UUID parent) {
        unit(id, code, name, type, parent, List.of());
    }

    private void unit(UUID id, String code, String name, String type, UUID parent, List<UUID> serves) {
        var since = LocalDate.of(2000, 1, 1);
        units.apply(new UnitState(id, 1, code, name, type, parent, since, null, List.of(), List.of(), serves));
    }

    /** Eight in the morning of a business date. */
    public static void setToday(String date) {
        setNow(LocalDate.parse(date).atTime(8, 0));
    }

    public static void setNow(LocalDateTime local) {
        var wanted = local.atZone(BusinessClock.ZONE).toOffsetDateTime();
        given().contentType("application/json")
                .body("{\"now\":\"" + wanted + "\"}")
                .put(managementUrl() + "/clock")
                .then()
                .statusCode(200);
    }

    public static String managementUrl() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return "http://localhost:" + port;
    }

    public static void execute(String sql) {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static long count(String sql) {
        return Long.parseLong(column(sql).getFirst());
    }

    public static List<String> column(String sql) {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static UUID contact(UUID unit, String position, String username) {
        return contact(
                unit, position, username, username == null ? "chung@chiso.example" : username + "@chiso.example");
    }

    public static UUID contact(UUID unit, String position, String username, String email) {
        var id = UUID.randomUUID();
        execute("insert into contact (id, version, unit_id, position, name, username, email, language) values ('" + id
                + "', 0, '" + unit + "', '" + position + "', 'Người nhận " + username + "', " + quoted(username) + ", "
                + quoted(email) + ", 'vi')");
        return id;
    }

    private static String quoted(String text) {
        return text == null ? "null" : "'" + text + "'";
    }
}

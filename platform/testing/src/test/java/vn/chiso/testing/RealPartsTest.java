package vn.chiso.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RealPartsTest {

    private final Map<String, String> config = new RealParts().start();

    @AfterEach
    void restore() {
        RealParts.restoreDatabase();
        RealParts.restoreBroker();
    }

    @Test
    void the_database_is_postgresql_18() throws SQLException {
        assertThat(asOwner("select version()")).startsWith("PostgreSQL 18.");
    }

    @Test
    void the_database_knows_vietnamese_letters_on_any_machine() throws SQLException {
        assertThat(asOwner("select lower('ĐƠN VỊ')")).isEqualTo("đơn vị");
    }

    @Test
    void the_owner_may_add_the_extensions_for_searching() throws SQLException {
        asOwner("create extension unaccent; create extension pg_trgm; select 1");
        assertThat(asOwner("select unaccent('Vĩnh Linh')")).isEqualTo("Vinh Linh");
    }

    @Test
    void the_superuser_sees_the_database_of_the_context() throws SQLException {
        try (Connection connection = RealParts.database().getConnection()) {
            assertThat(connection.getCatalog()).isEqualTo("platform");
        }
    }

    @Test
    void the_application_role_may_use_tables_given_to_it_but_makes_none() throws SQLException {
        asOwner("create table given (n int); grant usage on schema public to platform_app;"
                + " grant select on given to platform_app; select 1");
        assertThat(asApplication("select count(*) from given")).isEqualTo("0");
        assertThatThrownBy(() -> asApplication("create table own (n int); select 1"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> asApplication("create temporary table own (n int); select 1"))
                .hasMessageContaining("permission denied to create temporary tables");
    }

    @Test
    void roles_of_another_context_cannot_connect() throws SQLException {
        new RealParts().start();
        Parts.shared().prepare("task");
        assertThatThrownBy(() -> query("task_owner", "select 1")).hasMessageContaining("permission denied");
    }

    @Test
    void a_cut_database_refuses_the_service_but_not_the_test_and_comes_back() throws SQLException {
        RealParts.cutDatabase();
        assertThatThrownBy(() -> asOwner("select 1")).hasMessageContaining("refused");
        try (Connection connection = RealParts.database().getConnection()) {
            assertThat(connection.isValid(60)).isTrue();
        }
        RealParts.restoreDatabase();
        assertThat(asOwner("select 1")).isEqualTo("1");
    }

    @Test
    void a_cut_resets_open_connections() throws SQLException {
        try (Connection open = connect("platform_owner")) {
            RealParts.cutDatabase();
            assertThat(open.isValid(60)).isFalse();
        }
    }

    @Test
    void a_stalled_database_answers_when_restored() throws Exception {
        try (Connection open = connect("platform_owner")) {
            open.setNetworkTimeout(Runnable::run, 300);
            RealParts.stallDatabase();
            assertThatThrownBy(() -> first(open, "select 1")).rootCause().hasMessageContaining("timed out");
        }
        RealParts.restoreDatabase();
        assertThat(asOwner("select 1")).isEqualTo("1");
    }

    @Test
    void a_cut_broker_takes_nothing_and_comes_back() throws Exception {
        String topic = "test." + UUID.randomUUID();
        Map<String, Object> settings = Map.of("bootstrap.servers", RealParts.kafkaBootstrap());
        Map<String, Object> impatient = Map.of("bootstrap.servers", RealParts.kafkaBootstrap(), "max.block.ms", 2_000);
        try (KafkaProducer<String, String> service =
                new KafkaProducer<>(impatient, new StringSerializer(), new StringSerializer())) {
            RealParts.cutBroker();
            assertThatThrownBy(() -> service.send(new ProducerRecord<>(topic, "k", "lost"))
                            .get(60, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
            RealParts.restoreBroker();
        }
        try (KafkaProducer<String, String> service =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            service.send(new ProducerRecord<>(topic, "k", "kept")).get(60, TimeUnit.SECONDS);
        }
        assertThat(Events.drain(topic)).extracting(Events.Received::json).containsExactly("kept");
    }

    @Test
    void an_event_published_by_a_test_arrives_with_its_attributes() {
        String topic = "test." + UUID.randomUUID();
        Events.publish(
                topic, "unit-1", "event-1", "chiso.criteria.unit-created.v1", "unit-1", "{\"name\":\"Quảng Trị\"}");
        assertThat(Events.drain(topic, read -> read.size() == 1))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.key()).isEqualTo("unit-1");
                    assertThat(event.id()).isEqualTo("event-1");
                    assertThat(event.type()).isEqualTo("chiso.criteria.unit-created.v1");
                    assertThat(event.headers()).containsEntry("content-type", "application/json");
                    assertThat(event.json()).isEqualTo("{\"name\":\"Quảng Trị\"}");
                });
    }

    @Test
    void draining_gives_up_when_the_time_is_over() {
        String topic = "test." + UUID.randomUUID();
        assertThat(Events.drain(topic, Duration.ofMillis(200), read -> false)).isEmpty();
    }

    @Test
    void truncating_empties_tables_but_keeps_those_named() throws SQLException {
        asOwner("create table emptied (n int); insert into emptied values (1);"
                + " create table catalogue (n int); insert into catalogue values (1); select 1");
        RealParts.truncateAll("catalogue", "miniature");
        assertThat(asOwner("select count(*) from emptied")).isEqualTo("0");
        assertThat(asOwner("select count(*) from catalogue")).isEqualTo("1");
    }

    @Test
    void a_state_is_put_back_as_it_was_and_made_only_once() throws SQLException {
        asOwner("create table parent (id int generated always as identity primary key, twice int generated always as"
                + " (id * 2) stored); create table child (parent_id int references parent (id)); select 1");
        Supplier<String> making = () -> execute("insert into parent default values; insert into parent default values;"
                + " insert into child values (2); select max(id) from parent");
        assertThat(Baseline.of("family", String.class, making)).isEqualTo("2");

        asOwner("delete from child; insert into parent default values; select 1");

        assertThat(Baseline.of("family", String.class, making)).isEqualTo("2");
        assertThat(asOwner("select string_agg(id || '-' || twice, ' ') from parent"))
                .isEqualTo("1-2 2-4");
        assertThat(asOwner("select parent_id from child")).isEqualTo("2");
        assertThat(asOwner("insert into parent default values returning id")).isEqualTo("3");
    }

    private String execute(String sql) {
        try {
            return asOwner(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String asOwner(String sql) throws SQLException {
        return query(config.get("quarkus.flyway.username"), sql);
    }

    private String asApplication(String sql) throws SQLException {
        return query(config.get("quarkus.datasource.username"), sql);
    }

    private String query(String user, String sql) throws SQLException {
        try (Connection connection = connect(user)) {
            return first(connection, sql);
        }
    }

    private Connection connect(String user) throws SQLException {
        return DriverManager.getConnection(
                config.get("quarkus.datasource.jdbc.url"), user, config.get("quarkus.datasource.password"));
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}

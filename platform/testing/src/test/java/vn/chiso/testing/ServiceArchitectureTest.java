package vn.chiso.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceArchitectureTest {

    private static final String ROOT = "vn.chiso.sample";

    @Test
    void a_well_shaped_feature_passes() {
        JavaClasses classes = Compiled.from(
                "vn.chiso.sample.card.CardResource",
                """
                @jakarta.ws.rs.Path("/cards") class CardResource {
                    private final CardService service;
                    CardResource(CardService service) { this.service = service; }
                    @jakarta.ws.rs.GET CardResponse read() { return service.read(); }
                    enum Shape { SHORT }
                    private Shape shape() { return Shape.SHORT; }
                }""",
                "vn.chiso.sample.card.CardService",
                """
                public class CardService {
                    private final CardRepository cards;
                    CardService(CardRepository cards) { this.cards = cards; }
                    @jakarta.transaction.Transactional CardResponse read() { return new CardResponse(cards.points()); }
                }""",
                "vn.chiso.sample.card.CardRepository",
                """
                class CardRepository {
                    java.math.BigDecimal points() { return java.math.BigDecimal.valueOf(1, 2); }
                }""",
                "vn.chiso.sample.card.CardResponse",
                "public record CardResponse(java.math.BigDecimal points) {}",
                "vn.chiso.sample.card.CardEvent",
                "public sealed interface CardEvent { record CardOpened() implements CardEvent {} }",
                "vn.chiso.sample.card.CardMetrics",
                "class CardMetrics { double age() { return 1.5; } }",
                "vn.chiso.sample.card.DatabaseClock",
                """
                class DatabaseClock {
                    java.time.Instant read(java.time.Clock clock) { return java.time.Instant.now(clock); }
                    long elapsed() { return System.nanoTime(); }
                }""",
                "vn.chiso.sample.report.Report",
                "class Report { vn.chiso.sample.card.CardService cards; }");
        assertThatCode(() -> ServiceArchitecture.check(classes, ROOT)).doesNotThrowAnyException();
    }

    static Arguments[] badClasses() {
        return new Arguments[] {
            bad(
                    "features are free of cycles",
                    "a.A",
                    "public class A { vn.chiso.sample.b.B b; }",
                    "b.B",
                    "public class B { vn.chiso.sample.a.A a; }"),
            bad("nothing uses it", "a.AResource", "class AResource {}", "a.User", "class User { AResource it; }"),
            bad("owns the transaction", "a.AResource", "@jakarta.transaction.Transactional class AResource {}"),
            bad(
                    "owns the transaction",
                    "a.AResource",
                    "class AResource { @jakarta.transaction.Transactional void save() {} }"),
            bad("is no record", "a.CardRequest", "class CardRequest {}"),
            bad("is no record", "a.CardResponse", "class CardResponse {}"),
            bad("is no record", "a.Outer", "class Outer { static class CardOpenedEvent {} }"),
            bad(
                    "belongs to its feature",
                    "a.ARepository",
                    "public class ARepository {}",
                    "b.User",
                    "class User { vn.chiso.sample.a.ARepository it; }"),
            bad("says nothing", "a.CardManager", "class CardManager {}"),
            bad("says nothing", "a.CardDTO", "record CardDTO() {}"),
            bad("says nothing", "a.CardDtoList", "record CardDtoList() {}"),
            bad("says nothing", "a.CommonThings", "class CommonThings {}"),
            bad("says nothing", "a.Outer", "class Outer { static class CardUtils {} }"),
            bad("says nothing", "util.Cards", "class Cards {}"),
            bad("exact", "a.A", "class A { double points; }"),
            bad("exact", "a.A", "record A(Float points) {}"),
            bad("exact", "a.A", "interface A { double points(); }"),
            bad("exact", "a.A", "interface A { void add(Double points); }"),
            bad("exact", "a.A", "class A { A(float points) {} }"),
            bad("exact", "a.A", "class A { Object o = new java.math.BigDecimal(0.1); }"),
            bad("exact", "a.A", "class A { Object o = java.math.BigDecimal.ONE.doubleValue(); }"),
            bad("time comes from", "a.A", "class A { Object o = java.time.Instant.now(); }"),
            bad("time comes from", "a.A", "class A { Object o = java.time.LocalDate.now(); }"),
            bad(
                    "time comes from",
                    "a.A",
                    "class A { Object o = java.time.LocalDate.now(java.time.ZoneId.of(\"Asia/Ho_Chi_Minh\")); }"),
            bad(
                    "time comes from",
                    "a.A",
                    "class A { java.util.function.Supplier<java.time.Instant> o = java.time.Instant::now; }"),
            bad("time comes from", "a.A", "class A { Object o = java.time.Clock.systemUTC(); }"),
            bad("time comes from", "a.A", "class A { Object o = new java.util.Date(); }"),
            bad("time comes from", "a.A", "class A { long o = System.currentTimeMillis(); }"),
            bad("through the constructor", "a.A", "class A { @jakarta.inject.Inject Runnable other; }"),
            bad(
                    "through the constructor",
                    "a.A",
                    "class A { @org.eclipse.microprofile.config.inject.ConfigProperty(name = \"x\") String x; }"),
            bad("org.jboss.logging", "a.A", "class A { Object log = java.util.logging.Logger.getLogger(\"a\"); }"),
            bad("org.jboss.logging", "a.A", "class A { void say() { System.out.println(1); } }"),
            bad("org.jboss.logging", "a.A", "class A { void say(Exception e) { e.printStackTrace(); } }"),
        };
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("badClasses")
    void a_bad_class_is_found(String message, String[] namesAndSources, String shown) {
        JavaClasses classes = Compiled.from(namesAndSources);
        assertThatThrownBy(() -> ServiceArchitecture.check(classes, ROOT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }

    @Test
    void all_violations_are_told_at_once() {
        JavaClasses classes = Compiled.from(
                "vn.chiso.sample.a.CardManager", "class CardManager { double points = System.currentTimeMillis(); }");
        assertThatThrownBy(() -> ServiceArchitecture.check(classes, ROOT))
                .hasMessageContainingAll("says nothing", "exact", "time comes from");
    }

    @Test
    void a_package_without_classes_is_not_taken_for_a_good_one() {
        assertThatThrownBy(() -> ServiceArchitecture.check("vn.chiso.mistyped"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("vn.chiso.mistyped");
    }

    @Test
    void the_main_classes_are_those_of_the_module_without_its_tests() {
        assertThat(ServiceArchitecture.mainClasses("vn.chiso.testing").stream().map(JavaClass::getSimpleName))
                .contains("RealParts")
                .doesNotContain("ServiceArchitectureTest");
    }

    @Test
    void the_platform_speaks_of_units_in_the_package_unit_only() {
        JavaClasses good = Compiled.from("vn.chiso.platform.unit.UnitTree", "class UnitTree {}");
        assertThatCode(() -> ServiceArchitecture.checkPlatform(good)).doesNotThrowAnyException();
        JavaClasses bad = Compiled.from("vn.chiso.platform.outbox.CampaignEvents", "class CampaignEvents {}");
        assertThatThrownBy(() -> ServiceArchitecture.checkPlatform(bad)).hasMessageContaining("a word of the domain");
    }

    @Test
    void the_platform_knows_no_service() {
        JavaClasses classes = Compiled.from(
                "vn.chiso.scoring.A", "public class A {}",
                "vn.chiso.platform.outbox.Outbox", "class Outbox { vn.chiso.scoring.A a; }");
        assertThatThrownBy(() -> ServiceArchitecture.checkPlatform(classes))
                .hasMessageContaining("the platform knows no service");
    }

    @Test
    void the_time_package_of_the_platform_reads_the_time() {
        JavaClasses classes = Compiled.from(
                "vn.chiso.platform.time.SystemClock", "class SystemClock { Object o = java.time.Instant.now(); }");
        assertThatCode(() -> ServiceArchitecture.checkPlatform(classes)).doesNotThrowAnyException();
    }

    private static Arguments bad(String message, String... namesAndSources) {
        String[] full = namesAndSources.clone();
        for (int i = 0; i < full.length; i += 2) {
            full[i] = ROOT + "." + full[i];
        }
        return Arguments.of(message, full, String.join(" ", namesAndSources));
    }
}

package vn.chiso.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.e2e.chaos.Chaos;
import vn.chiso.e2e.chaos.Detours;
import vn.chiso.e2e.chaos.LedgerFile;
import vn.chiso.e2e.chaos.WorkMeanwhile;
import vn.chiso.e2e.verifier.Injected;
import vn.chiso.e2e.verifier.Report;
import vn.chiso.e2e.verifier.Sources;
import vn.chiso.e2e.verifier.Verifier;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.ApiException;
import vn.chiso.local.job.Figures;
import vn.chiso.local.job.JobContext;
import vn.chiso.local.job.MainJob;
import vn.chiso.local.job.Step;
import vn.chiso.local.sample.Loading;
import vn.chiso.local.sample.SampleLoader;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.ReceivedMail;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.Settings;

/** The loop, once around, with every service killed once on the way; then everything that can go wrong at all, on the same system. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = MainJobUnderKillsIT.LONGEST_MINUTES, unit = TimeUnit.MINUTES)
class MainJobUnderKillsIT {

    /** Of one step: more than the deadlines within it, whose words say more. */
    static final int LONGEST_MINUTES = 15;

    /** Who is killed while which step runs, in one of its first so many changing requests. */
    private record Victim(Service service, int changingRequests) {}

    private static final Map<String, Victim> VICTIMS = Map.of(
            "sample", new Victim(Service.CRITERIA, 12),
            "self-scoring", new Victim(Service.GATEWAY, 14),
            "publication", new Victim(Service.SCORING, 1),
            "issued plan", new Victim(Service.TASK, 2),
            "day before", new Victim(Service.NOTIFICATION, 2));

    /** For what is still under way; nothing is waited for once all has arrived. */
    private static final Duration SETTLING = Duration.ofSeconds(120);

    private Detours detours;
    private ChisoSystem system;
    private LedgerFile ledger;
    private Killer killer;
    private JobContext job;
    private Figures figures;

    @BeforeAll
    @Timeout(value = LONGEST_MINUTES, unit = TimeUnit.MINUTES)
    void start(@TempDir Path folder) {
        Layout layout = new Layout(Layout.findRoot(), folder.resolve("data"));
        Ports ports = Ports.free();
        detours = Detours.to(ports);
        Settings settings =
                new Settings(layout, ports, EnumSet.allOf(Service.class), true).with(detours.running(layout));
        system = ChisoSystem.prepare(settings, true, Progress.to(System.out));
        system.start();
        long seed = Long.getLong("chiso.e2e.seed", System.nanoTime());
        System.out.println("chiso.e2e.seed=" + seed);
        ledger = LedgerFile.open(folder.resolve("commands.jsonl"));
        killer = new Killer(system, ledger, seed);
        job = JobContext.of(system, killer);
    }

    @AfterAll
    @Timeout(value = LONGEST_MINUTES, unit = TimeUnit.MINUTES)
    void stop() {
        if (system != null) {
            system.close();
        }
        if (detours != null) {
            detours.close();
        }
        if (ledger != null) {
            ledger.close();
        }
    }

    @Test
    @Order(1)
    void the_job_ends_with_the_figures_of_the_document_though_every_service_was_killed() {
        Set<Service> killed = EnumSet.noneOf(Service.class);
        for (Step step : MainJob.steps()) {
            Victim victim = VICTIMS.get(step.title());
            if (victim != null && killed.add(victim.service())) {
                KilledStep killedStep = new KilledStep(step, victim.service(), victim.changingRequests());
                System.out.println("  killed " + victim.service() + " in: "
                        + killedStep.run(job, killer, () -> UncertainMails.settle(system, job)));
            } else {
                System.out.println("  " + step.run(job));
            }
        }
        assertThat(killed).containsExactlyInAnyOrder(Service.values());
        figures = Figures.read(job);
        figures.requireAsDocument(job.sample().deductions());
    }

    @Test
    @Order(2)
    void the_figures_are_those_of_the_plan_of_2024() {
        assertThat(figures.maxPoints()).isEqualTo(new BigDecimal("97.00"));
        assertThat(figures.appraisedPoints()).isEqualTo(new BigDecimal("69.25"));
        assertThat(figures.deductedPoints()).isEqualTo(new BigDecimal("27.75"));
        assertThat(figures.pointsByCriterion())
                .hasSize(14)
                .containsEntry("II", new BigDecimal("47.37"))
                .containsEntry("V.5", new BigDecimal("4.99"))
                .containsEntry("V.6.a", new BigDecimal("1.88"));
        assertThat(figures.deductedByUnit())
                .containsOnly(
                        Map.entry("Phòng Tài chính - Kế hoạch", new BigDecimal("12.50")),
                        Map.entry("Công an huyện", new BigDecimal("5.00")),
                        Map.entry("Phòng Nội vụ", new BigDecimal("3.75")),
                        Map.entry("Văn phòng HĐND và UBND huyện", new BigDecimal("3.71")),
                        Map.entry("Phòng Văn hóa và Thông tin", new BigDecimal("0.79")),
                        Map.entry("Phòng Tài nguyên và Môi trường", new BigDecimal("0.50")),
                        Map.entry("Thanh tra huyện", new BigDecimal("0.50")),
                        Map.entry(
                                "Công an huyện; Ban chỉ huy Quân sự huyện; Phòng Nông nghiệp và Phát triển nông thôn",
                                new BigDecimal("1.00")));
        assertThat(figures.planItems()).isEqualTo(14);
        assertThat(figures.assignments()).isEqualTo(29);
        assertThat(figures.remindersDue()).isEqualTo(61);
        assertThat(figures.overdueAfterDeadline()).isEqualTo(12);
        assertThat(figures.punctuality()).containsEntry("numerator", 1).containsEntry("denominator", 2);
    }

    @Test
    @Order(3)
    void no_mail_came_twice_and_each_is_vietnamese() {
        List<ReceivedMail> mails = system.mailbox().messages();
        assertThat(mails).extracting(ReceivedMail::messageId).doesNotHaveDuplicates();
        assertThat(mails).allSatisfy(mail -> assertThat(mail.subject()).contains("Nhắc việc"));
        assertThat(mails)
                .as("the standing office hears of each overdue assignment, and of nothing before")
                .filteredOn(mail -> mail.to().equals("dieuphoi.vl@chiso.example"))
                .hasSize(12);
    }

    @Test
    @Order(4)
    void a_unit_reads_only_its_own_lines_and_assignments() {
        Api inspectorate = job.gateway().as("canbo.ttr");
        String card = inspectorate.list("/scorecards").getFirst().path("id").asText();
        assertThat(inspectorate.list("/scorecards/" + card + "/lines"))
                .extracting(line ->
                        line.path("criterionCode").asText(line.path("code").asText()))
                .containsExactly("IV.5.a");
        JsonNode foreign = job.gateway().as("dieuphoi.vl").list("/assignments?limit=200").stream()
                .filter(assignment -> assignment.at("/unit/name").asText().equals("Phòng Tài chính - Kế hoạch"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() ->
                        inspectorate.get("/assignments/" + foreign.path("id").asText()))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(404));
        assertThat(inspectorate.list("/assignments?limit=200"))
                .isNotEmpty()
                .allSatisfy(assignment ->
                        assertThat(assignment.at("/unit/name").asText()).isEqualTo("Thanh tra huyện"));
    }

    @Test
    @Order(5)
    void a_repeated_job_changes_nothing() {
        for (Step step : MainJob.steps()) {
            step.run(job);
        }
        assertThat(Figures.read(job)).isEqualTo(figures);
    }

    @Test
    @Order(6)
    void what_stands_beside_the_main_case_is_loaded_once_and_changes_no_figure() {
        loadFurtherSample();
        int changes = changesOfCatalogue();
        loadFurtherSample();
        assertThat(changesOfCatalogue()).isEqualTo(changes);
        assertThat(Figures.read(job)).isEqualTo(figures);
    }

    @Test
    @Order(7)
    void the_integration_guide_of_the_portal_holds_command_by_command(@TempDir Path folder) {
        new PortalChecks(job).guideHolds(folder);
    }

    @Test
    @Order(8)
    void the_portal_catches_up_after_two_hours_offline_and_loses_nothing() {
        new PortalChecks(job).catchesUp();
    }

    @Test
    @Order(9)
    void every_metric_that_an_alert_or_a_dashboard_names_is_served() {
        assertThat(ServedMetrics.missing(system)).isEmpty();
    }

    @Test
    @Order(10)
    void nothing_acknowledged_was_lost_or_doubled() throws SQLException {
        assertThat(verified())
                .satisfies(
                        report -> assertThat(report.isGreen()).as(report::table).isTrue());
    }

    @Test
    @Order(11)
    void after_a_back_up_everything_may_be_lost(@TempDir Path folder) throws IOException, SQLException {
        BackupDrill drill = new BackupDrill(folder.resolve("backup"));
        try (FeedReaders readers = new FeedReaders(system)) {
            try (WorkMeanwhile work = new WorkMeanwhile(system, ledger)) {
                work.awaitBegin();
                long began = work.over();
                drill.take(system);
                assertThat(work.doneSince(began)).as("done while it was taken").isPositive();
            }
            readers.readOn();
            system = drill.loseEverythingAndRestore(system);
            job = JobContext.of(system, ledger);
            assertThat(verified())
                    .satisfies(report ->
                            assertThat(report.isGreen()).as(report::table).isTrue());
            assertThat(Figures.pointsByCriterion(job)).isEqualTo(figures.pointsByCriterion());
            readers.hearWhatIsNewAndNothingTwice();
        }
    }

    @Test
    @Order(12)
    void a_program_written_against_the_generated_client_reads_and_writes_exact_figures() throws Exception {
        var program = new GeneratedClientChecks(system.settings());
        program.definesAndEntersAnIndicator();
        program.readsExactPoints();
    }

    /** On the restored system: what has come back must bear as much as what was lost. */
    @Test
    @Order(13)
    void under_every_kind_of_fault_nothing_acknowledged_is_lost_and_nothing_is_doubled() throws SQLException {
        Report report = new Chaos(Chaos.Plan.SHORT, Progress.to(System.out)).on(job, detours, ledger);
        assertThat(report.isGreen()).as(report::table).isTrue();
    }

    private Report verified() throws SQLException {
        return new Verifier(Sources.of(system.installation(), Sources.ALL), SETTLING)
                .verify(Optional.of(ledger.file()), Injected.NOTHING);
    }

    private void loadFurtherSample() {
        for (Loading loading : SampleLoader.furtherSteps()) {
            System.out.println("  " + loading.load(job.gateway(), job.sample()));
        }
    }

    private int changesOfCatalogue() {
        return job.gateway().as("quantri.mau").list("/audit/criteria?limit=200").size();
    }
}

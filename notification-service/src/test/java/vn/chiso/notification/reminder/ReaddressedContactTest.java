package vn.chiso.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.contact;
import static vn.chiso.notification.Sample.count;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;

/** People who were reminded by mail and are known by another name afterwards. */
@QuarkusTest
class ReaddressedContactTest {

    private static final String CONTACTS = "/api/v1/contacts";
    private static final String ADDRESS = "thanhtra@chiso.example";

    private final Sweep sweep;
    private final Sample sample;
    private final TestAssignments assignments;
    private UUID contact;

    ReaddressedContactTest(Sweep sweep, Sample sample, TestAssignments assignments) {
        this.sweep = sweep;
        this.sample = sample;
        this.assignments = assignments;
    }

    @BeforeEach
    void remindedByMailOnly() {
        sample.reset("2024-03-12");
        contact = contact(Sample.INSPECTORATE, "OFFICER", null, ADDRESS);
        contact(Sample.INSPECTORATE, "UNIT_HEAD", "truong.ttr");
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");
        assertThat(sweep.run().reminders()).isEqualTo(3);
    }

    @Test
    void who_gains_an_account_finds_the_reminder_there_and_no_second_mail() {
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body(body(ADDRESS))
                .put(CONTACTS + "/" + contact)
                .then()
                .statusCode(200);

        assertThat(sweep.run()).isEqualTo(new SweepOutcome(1, 1, 0, 0, 1));
        assertRemindedOnceByEveryChannel();
    }

    @Test
    void who_is_entered_anew_with_an_account_gets_no_second_mail_either() {
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .delete(CONTACTS + "/" + contact)
                .then()
                .statusCode(204);
        Api.coordinator()
                .body(body("ThanhTra@Chiso.example"))
                .post(CONTACTS)
                .then()
                .statusCode(201);

        assertThat(sweep.run()).isEqualTo(new SweepOutcome(1, 1, 0, 0, 1));
        assertRemindedOnceByEveryChannel();
    }

    @Test
    void two_who_share_a_mailbox_get_one_mail_there_and_each_a_message() {
        contact(Sample.INSPECTORATE, "OFFICER", "canbo.a", "chung@chiso.example");
        contact(Sample.INSPECTORATE, "OFFICER", "canbo.b", "Chung@chiso.example");
        var assignment = assignments.add("2024-03-31");
        Sample.setToday("2024-03-31");

        sweep.run();

        assertThat(count("select count(*) from rung where state = 'OPEN' and fires_on <= '2024-03-31'"))
                .isZero();
        assertThat(column("select username from inbox_message where username like 'canbo.%' and assignment_id = '"
                        + assignment + "' order by 1"))
                .containsExactly("canbo.a", "canbo.b");
        assertThat(count("select count(*) from email_delivery where lower(address) = 'chung@chiso.example'"
                        + " and assignment_id = '" + assignment + "'"))
                .isEqualTo(1);
        assertThat(column("select state || coalesce(' ' || reason, '') from ledger_entry"
                        + " where channel = 'EMAIL' and recipient like 'canbo.%' and assignment_id = '" + assignment
                        + "' order by 1"))
                .as("and the other one reads in the ledger why not")
                .containsExactly("SENT", "SKIPPED SAME_ADDRESS");
        assertThat(count("select count(*) from rung where state = 'SENT' and assignment_id = '" + assignment + "'"))
                .isEqualTo(1);
    }

    @Test
    void the_database_itself_refuses_a_second_mail_to_the_mailbox() {
        assertThatThrownBy(() -> Sample.execute("""
                        insert into ledger_entry (id, assignment_id, rung_id, recipient, channel, position, state, at,
                               delivery_id, address)
                        select gen_random_uuid(), assignment_id, rung_id, 'thanhtra', channel, position, state, at,
                               delivery_id, upper(address)
                          from ledger_entry where channel = 'EMAIL' limit 1
                        """)).hasStackTraceContaining("uq_ledger_entry_address");
    }

    private void assertRemindedOnceByEveryChannel() {
        assertThat(sweep.run()).isEqualTo(SweepOutcome.NOTHING);
        assertThat(column("select username from inbox_message order by 1")).containsExactly("thanhtra", "truong.ttr");
        assertThat(column("select address from email_delivery order by 1"))
                .containsExactly(ADDRESS, "truong.ttr@chiso.example");
        assertThat(count("select count(*) from rung where state = 'OPEN' and fires_on <= '2024-03-30'"))
                .isZero();
    }

    private static String body(String email) {
        return """
                {"name":"Trần Thị Bích","email":"%s","unitId":"%s","position":"OFFICER","username":"thanhtra"}
                """.formatted(email, Sample.INSPECTORATE);
    }
}

package vn.chiso.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Sample;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.Holders;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.ladder.TestAssignments;
import vn.chiso.notification.ladder.TrackedAssignment;
import vn.chiso.notification.policy.PolicyRung;

class RecipientsTest {

    private static final Map<UUID, List<UUID>> ABOVE = Map.of(
            Sample.HOME_AFFAIRS, List.of(Sample.DISTRICT, Sample.PROVINCE), Sample.DISTRICT, List.of(Sample.PROVINCE));

    private final TrackedAssignment assignment = TestAssignments.unsaved();

    @Test
    void each_position_is_looked_for_in_its_own_unit() {
        var contacts = List.of(
                person(Sample.INSPECTORATE, Position.OFFICER, "canbo.ttr"),
                person(Sample.HOME_AFFAIRS, Position.OFFICER, "canbo.nv"),
                person(Sample.INSPECTORATE, Position.UNIT_HEAD, "truong.ttr"),
                person(Sample.HOME_AFFAIRS, Position.STANDING_OFFICE, "dieuphoi.vl"),
                person(Sample.INSPECTORATE, Position.STANDING_OFFICE, "x"),
                person(Sample.DISTRICT, Position.LEADERSHIP, "thutruong.vl"));

        assertThat(recipients(contacts, Position.values()))
                .containsExactlyInAnyOrder("canbo.ttr", "truong.ttr", "dieuphoi.vl", "thutruong.vl");
    }

    @Test
    void all_holders_of_a_position_are_reminded() {
        var contacts = List.of(
                person(Sample.INSPECTORATE, Position.OFFICER, "a"), person(Sample.INSPECTORATE, Position.OFFICER, "b"));

        assertThat(recipients(contacts, Position.OFFICER)).containsExactly("a", "b");
    }

    @Test
    void who_holds_two_positions_is_named_once() {
        var contacts = List.of(
                person(Sample.INSPECTORATE, Position.OFFICER, "a"),
                person(Sample.INSPECTORATE, Position.UNIT_HEAD, "a"));

        assertThat(recipients(contacts, Position.OFFICER, Position.UNIT_HEAD)).containsExactly("a");
    }

    @Test
    void a_position_that_nobody_holds_is_named_as_vacant() {
        assertThat(recipients(List.of(), Position.LEADERSHIP)).containsExactly("position:LEADERSHIP");
    }

    @Test
    void a_standing_office_and_leadership_that_are_vacant_are_looked_for_in_the_nearest_unit_above() {
        var contacts = List.of(
                person(Sample.PROVINCE, Position.STANDING_OFFICE, "tinh"),
                person(Sample.DISTRICT, Position.STANDING_OFFICE, "huyen"),
                person(Sample.PROVINCE, Position.LEADERSHIP, "chutich.tinh"));

        assertThat(recipients(contacts, Position.STANDING_OFFICE)).containsExactly("huyen");
        assertThat(recipients(contacts, Position.LEADERSHIP)).containsExactly("chutich.tinh");
    }

    @Test
    void nobody_above_does_what_a_unit_has_to_do_itself() {
        var contacts = List.of(
                person(Sample.DISTRICT, Position.OFFICER, "canbo"),
                person(Sample.DISTRICT, Position.UNIT_HEAD, "truong"));

        assertThat(recipients(contacts, Position.OFFICER, Position.UNIT_HEAD))
                .containsExactly("position:OFFICER", "position:UNIT_HEAD");
    }

    @Test
    void a_channel_without_address_says_what_is_missing() {
        var noMail = new Addressee(UUID.randomUUID(), Sample.INSPECTORATE, Position.OFFICER, "A", "a", null, "vi");
        var noAccount =
                new Addressee(UUID.randomUUID(), Sample.INSPECTORATE, Position.OFFICER, "B", null, "B@x.vn", "vi");

        assertThat(new Target.Person(noMail, Channel.EMAIL).obstacle()).contains(Reason.NO_EMAIL);
        assertThat(new Target.Person(noMail, Channel.INBOX).obstacle()).isEmpty();
        assertThat(new Target.Person(noAccount, Channel.INBOX).obstacle()).contains(Reason.NO_USERNAME);
        assertThat(noAccount.person()).isEqualTo("mailto:b@x.vn");
    }

    @Test
    void who_holds_two_positions_is_reached_by_each_channel_where_one_of_the_contacts_is() {
        var noMail = new Addressee(UUID.randomUUID(), Sample.INSPECTORATE, Position.OFFICER, "A", "a", null, "vi");
        var withMail = person(Sample.INSPECTORATE, Position.UNIT_HEAD, "a");
        var step =
                new PolicyRung(-1, Set.of(Position.OFFICER, Position.UNIT_HEAD), Set.of(Channel.INBOX, Channel.EMAIL));

        var targets = Recipients.of(step, assignment, new Holders(List.of(noMail, withMail), Map.of()));

        assertThat(targets).hasSize(2).contains(new Target.Person(withMail, Channel.EMAIL));
        assertThat(targets)
                .allMatch(target -> target instanceof Target.Person person
                        && person.obstacle().isEmpty());
    }

    private List<String> recipients(List<Addressee> contacts, Position... positions) {
        var step = new PolicyRung(-1, Set.of(positions), Set.of(Channel.INBOX));
        return Recipients.of(step, assignment, new Holders(contacts, ABOVE)).stream()
                .map(Target::recipient)
                .toList();
    }

    private static Addressee person(UUID unit, Position position, String username) {
        return new Addressee(UUID.randomUUID(), unit, position, username, username, username + "@x.vn", "vi");
    }
}

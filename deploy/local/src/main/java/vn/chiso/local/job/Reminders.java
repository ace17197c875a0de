package vn.chiso.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Await;
import vn.chiso.local.system.Service;

/** What should be sent by the rules, what lies in the inboxes, what arrived by e-mail. */
final class Reminders {

    private static final List<OffsetDateTime> STOPS =
            List.of(Timeline.ISSUED, Timeline.REPORTED, Timeline.DAY_BEFORE, Timeline.DAY_AFTER);

    private Reminders() {}

    /** Runs a sweep, then holds inboxes and mail server to the count made apart. */
    static int sweepAndCompare(JobContext job) {
        int due = due(job);
        job.sweep();
        Await.settled(() -> emails(job) >= due);
        JobFailure.unlessEqual("The number of e-mails", due, emails(job));
        Await.settled(() -> inbox(job) >= due);
        JobFailure.unlessEqual("The number of inbox messages", due, inbox(job));
        return due;
    }

    /** Waits until notification-service has heard of the open assignments, so that time may go on. */
    static void awaitLadders(JobContext job, long open) {
        Await.settled(() -> plannedAssignments(job) == open);
        JobFailure.unlessEqual("The number of assignments with a ladder", open, plannedAssignments(job));
    }

    private static long plannedAssignments(JobContext job) {
        return job.coordinator().list("/reminders/preview?days=366&limit=200").stream()
                .map(reminder -> reminder.path("assignmentId").asText())
                .distinct()
                .count();
    }

    /** The independent count up to now, from the policy, the contacts and the assignments as they can be read. */
    static int due(JobContext job) {
        OffsetDateTime now = job.system().management().clock(Service.NOTIFICATION);
        Api admin = job.gateway().as("quantri");
        List<ReminderCount.Rung> ladder = rungs(admin.list("/reminder-policies").getFirst());
        List<ReminderCount.Contact> contacts = contacts(job).stream()
                .map(contact -> new ReminderCount.Contact(
                        contact.path("username").asText(),
                        contact.path("unitId").asText(),
                        contact.path("position").asText()))
                .toList();
        List<LocalDate> sweeps = STOPS.stream()
                .filter(stop -> !stop.isAfter(now))
                .map(OffsetDateTime::toLocalDate)
                .toList();
        return new ReminderCount(ladder, contacts, Timeline.ISSUED.toLocalDate()).due(assignments(job), sweeps);
    }

    private static List<ReminderCount.Rung> rungs(JsonNode policy) {
        return StreamSupport.stream(policy.path("rungs").spliterator(), false)
                .map(rung -> new ReminderCount.Rung(
                        rung.path("offsetDays").asInt(),
                        StreamSupport.stream(rung.path("positions").spliterator(), false)
                                .map(JsonNode::asText)
                                .collect(Collectors.toSet())))
                .toList();
    }

    private static List<ReminderCount.Assignment> assignments(JobContext job) {
        String plan = job.plan().path("id").asText();
        return job.coordinator().list("/assignments?limit=200&planId=" + plan).stream()
                .map(assignment -> new ReminderCount.Assignment(
                        assignment.at("/unit/id").asText(),
                        assignment.path("ownerUnitId").asText(),
                        assignment.path("standingOfficeUnitId").asText(),
                        date(assignment.path("dueDate")),
                        date(assignment.path("doneOn"))))
                .toList();
    }

    private static LocalDate date(JsonNode node) {
        return node.isTextual() ? LocalDate.parse(node.asText()) : null;
    }

    /** Reminders in the inboxes of all people of the sample, each read with that person's own token. */
    static int inbox(JobContext job) {
        return people(job).stream()
                .mapToInt(person ->
                        job.gateway().as(person).list("/inbox?limit=200").size())
                .sum();
    }

    static int emails(JobContext job) {
        return job.system().mailbox().count();
    }

    private static Set<String> people(JobContext job) {
        return contacts(job).stream()
                .map(contact -> contact.path("username").asText())
                .collect(Collectors.toSet());
    }

    /** Those of the police and the military command as well: they stand in no tree, but serve the province's. */
    static List<JsonNode> contacts(JobContext job) {
        return job.gateway().as("quantri").list("/contacts?limit=200");
    }
}

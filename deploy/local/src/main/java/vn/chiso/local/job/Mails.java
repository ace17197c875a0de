package vn.chiso.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chiso.local.system.ReceivedMail;

/** What arrived at the mail server, beyond its number. */
final class Mails {

    private Mails() {}

    /** Each mail is to one contact, about one assignment of the plan, in Vietnamese as the plan words it, and is unique. */
    static void requireSense(JobContext job, List<JsonNode> contacts) {
        String plan = job.plan().path("id").asText();
        Set<String> titles = job.coordinator().list("/assignments?limit=200&planId=" + plan).stream()
                .map(assignment -> assignment.path("title").asText())
                .collect(Collectors.toSet());
        Set<String> addresses =
                contacts.stream().map(contact -> contact.path("email").asText()).collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();
        for (ReceivedMail mail : job.system().mailbox().messages()) {
            JobFailure.unless(addresses.contains(mail.to()), "A mail went to " + mail.to() + ", who is no contact.");
            JobFailure.unless(ids.add(mail.messageId()), "Mail " + mail.messageId() + " arrived twice.");
            JobFailure.unless(
                    titles.stream().anyMatch(mail.text()::contains),
                    "Mail " + mail.messageId() + " names no assignment of the plan: " + mail.text());
        }
    }
}

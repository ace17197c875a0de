package vn.chiso.notification.delivery.smtp;

/** What became of one attempt. */
public sealed interface SendOutcome {

    /** Taken over by the mail server; its answer may say under which number. */
    record Accepted(String answer) implements SendOutcome {}

    /** Certainly not taken over; a later attempt may succeed. */
    record Postponed(String answer) implements SendOutcome {}

    /** Certainly not taken over, and no later attempt can succeed. */
    record Rejected(String answer) implements SendOutcome {}

    /** The whole message had left when the connection broke: nobody knows. */
    record Unknown(String answer) implements SendOutcome {}
}

package vn.chiso.notification.contact;

import java.util.Locale;
import java.util.UUID;

/**
 * A contact as those who send need it.
 *
 * @param username whose inbox it is, null if the person has no account
 * @param email null if the person has no mail address
 * @param phone null if the person has no number to write to
 * @param reach when and by which channels the person wants to be reached
 */
public record Addressee(
        UUID contactId,
        UUID unitId,
        Position position,
        String name,
        String username,
        String email,
        String phone,
        Reach reach) {

    /** Somebody who may be reached at any time by any channel. */
    public Addressee(
            UUID contactId,
            UUID unitId,
            Position position,
            String name,
            String username,
            String email,
            String language) {
        this(contactId, unitId, position, name, username, email, Reach.always(language));
    }

    /** Somebody without a phone. */
    public Addressee(
            UUID contactId, UUID unitId, Position position, String name, String username, String email, Reach reach) {
        this(contactId, unitId, position, name, username, email, null, reach);
    }

    /** {@code vi} or {@code en}. */
    public String language() {
        return reach.language();
    }

    /** The same for all contacts of one person, so that who holds two positions is reminded once. */
    public String person() {
        return username != null ? username : "mailto:" + mailbox();
    }

    /** Where messages by a channel arrive, the same however the address is written; null if nowhere. */
    public String address(Channel channel) {
        return switch (channel) {
            case INBOX -> username;
            case EMAIL -> mailbox();
            case SMS, ZALO -> phone;
        };
    }

    /** Where mail to this contact arrives, the same however the address is written; null without address. */
    public String mailbox() {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }
}

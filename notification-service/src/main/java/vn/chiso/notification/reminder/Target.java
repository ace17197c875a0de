package vn.chiso.notification.reminder;

import java.util.Optional;
import java.util.UUID;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.policy.Urgency;

/** One line of the ledger to be: a person by a channel, or a position that nobody holds. */
sealed interface Target {

    Position position();

    /** The unit in which the holder of the position was looked for; null if the plan names none. */
    UUID unitId();

    /** Distinguishes recipients in the ledger. */
    String recipient();

    /** Nobody holds the position. */
    record Vacant(Position position, UUID unitId) implements Target {

        @Override
        public String recipient() {
            return "position:" + position;
        }
    }

    /** A person by one channel, who may have no address there. */
    record Person(Addressee addressee, Channel channel) implements Target {

        @Override
        public Position position() {
            return addressee.position();
        }

        @Override
        public UUID unitId() {
            return addressee.unitId();
        }

        @Override
        public String recipient() {
            return addressee.person();
        }

        /** True if the person wants no such message by this channel. */
        boolean mutes(Urgency urgency) {
            return urgency == Urgency.ROUTINE && !addressee.reach().channels().contains(channel);
        }

        /** True if such a message goes out to the person by this channel. */
        boolean isReached(Urgency urgency) {
            return !mutes(urgency) && obstacle().isEmpty();
        }

        /** Why this person cannot be reached by this channel. */
        Optional<Reason> obstacle() {
            if (address() != null) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (channel) {
                        case INBOX -> Reason.NO_USERNAME;
                        case EMAIL -> Reason.NO_EMAIL;
                        case SMS, ZALO -> Reason.NO_PHONE;
                    });
        }

        /** Where messages by this channel arrive, null if nowhere. */
        String address() {
            return addressee.address(channel);
        }
    }
}

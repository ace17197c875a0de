package vn.chiso.e2e.chaos;

import java.time.Duration;
import java.util.Optional;
import vn.chiso.local.system.Backing;
import vn.chiso.local.system.Poll;
import vn.chiso.local.system.Service;

/** What strikes one part of the system as a whole: it ends, or it stands still. */
final class PartFaults {

    private static final Duration SUSPENSION = Duration.ofSeconds(20);

    /** How much is done while something is away that nobody needs at once, and the longest that is waited for it. */
    private static final int TURNS_WITHOUT = 3;

    private static final Duration GETTING_ON = Duration.ofSeconds(30);

    private PartFaults() {}

    record Killed(Service service) implements Fault {

        @Override
        public String title() {
            return "kill -9 " + service.module();
        }

        @Override
        public String strike(Ground ground) {
            ground.system().kill9(service);
            ground.system().start(service);
            return "";
        }
    }

    record BackingKilled(Backing backing) implements Fault {

        @Override
        public String title() {
            return "kill -9 " + backing;
        }

        @Override
        public String strike(Ground ground) {
            ground.system().kill9(backing);
            String meanwhile = withoutWhich(ground);
            ground.system().start(backing);
            return meanwhile;
        }

        /** Who is signed in, and whoever waits for no mail, goes on working: that is seen before it comes back. */
        private String withoutWhich(Ground ground) {
            if (backing != Backing.KEYCLOAK && backing != Backing.SMTP) {
                return "";
            }
            long before = ground.turns().getAsLong();
            Poll.until(
                    GETTING_ON,
                    () -> ground.turns().getAsLong() - before >= TURNS_WITHOUT ? Optional.of(true) : Optional.empty());
            long done = ground.turns().getAsLong() - before;
            if (done == 0 && backing == Backing.KEYCLOAK) {
                throw new IllegalStateException("nobody who is signed in gets on without Keycloak");
            }
            return done + " turns without";
        }
    }

    record Suspended(Service service) implements Fault {

        @Override
        public String title() {
            return "SIGSTOP " + service.module();
        }

        @Override
        public String strike(Ground ground) {
            ground.system().suspend(service);
            Faults.last(SUSPENSION);
            ground.system().resume(service);
            return "for " + SUSPENSION.toSeconds() + " s";
        }
    }

    record BackingSuspended(Backing backing) implements Fault {

        @Override
        public String title() {
            return "SIGSTOP " + backing;
        }

        @Override
        public String strike(Ground ground) {
            ground.system().suspend(backing);
            Faults.last(SUSPENSION);
            ground.system().resume(backing);
            return "for " + SUSPENSION.toSeconds() + " s";
        }
    }
}

package vn.chiso.e2e.chaos;

import java.time.Duration;
import vn.chiso.local.system.Backing;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Service;

/** What strikes one part of the system as a whole: it ends, or it stands still. */
final class PartFaults {

    private static final Duration SUSPENSION = Duration.ofSeconds(20);

    private PartFaults() {}

    record Killed(Service service) implements Fault {

        @Override
        public String title() {
            return "kill -9 " + service.module();
        }

        @Override
        public String strike(Ground ground) {
            try {
                ground.system().kill9(service);
            } finally {
                ground.system().start(service);
            }
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
            if (backing == Backing.KEYCLOAK) {
                ground.people().signInAnew();
            }
            String meanwhile = "";
            long began;
            try {
                ground.system().kill9(backing);
                boolean neededAtOnce = backing == Backing.POSTGRES || backing == Backing.KAFKA;
                meanwhile = neededAtOnce ? "" : ground.people().getOnWithout(backing) + " turns without, ";
            } finally {
                began = System.nanoTime();
                ground.system().start(backing);
            }
            return meanwhile + "started in " + Progress.seconds(began);
        }
    }

    record Suspended(Service service) implements Fault {

        @Override
        public String title() {
            return "SIGSTOP " + service.module();
        }

        @Override
        public String strike(Ground ground) {
            try {
                ground.system().suspend(service);
                Faults.last(SUSPENSION);
            } finally {
                ground.system().resume(service);
            }
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
            try {
                ground.system().suspend(backing);
                Faults.last(SUSPENSION);
            } finally {
                ground.system().resume(backing);
            }
            return "for " + SUSPENSION.toSeconds() + " s";
        }
    }
}

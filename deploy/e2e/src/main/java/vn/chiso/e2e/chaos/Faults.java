package vn.chiso.e2e.chaos;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import vn.chiso.local.system.Backing;
import vn.chiso.local.system.Service;

/** All kinds of faults, in an order that a seed decides: each round has every one of them once. */
final class Faults {

    private static final Duration SUSPENSION = Duration.ofSeconds(20);
    private static final Duration FULL = Duration.ofSeconds(4);
    /** From the sample's dates far enough for rungs of its plan to come due. */
    private static final int NEAREST_DAYS = 6;

    private static final int FARTHEST_DAYS = 9;

    private Faults() {}

    static List<Fault> round(Random chance) {
        List<Fault> faults = new ArrayList<>();
        for (Service service : Service.values()) {
            faults.add(new Killed(service));
        }
        for (Backing backing : Backing.values()) {
            faults.add(new BackingKilled(backing));
        }
        faults.add(new Suspended(Service.values()[chance.nextInt(Service.values().length)]));
        faults.add(new BackingSuspended(Backing.values()[chance.nextInt(Backing.values().length)]));
        faults.addAll(
                List.of(new Cut(true), new Cut(false), new Replayed(), new Poisoned(), new Jump(), new FullDisk()));
        Collections.shuffle(faults, chance);
        return faults;
    }

    /** The length of a fault, not a wait for anything. */
    private static void last(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }

    private record Killed(Service service) implements Fault {

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

    private record BackingKilled(Backing backing) implements Fault {

        @Override
        public String title() {
            return "kill -9 " + backing;
        }

        @Override
        public String strike(Ground ground) {
            ground.system().kill9(backing);
            ground.system().start(backing);
            return "";
        }
    }

    private record Suspended(Service service) implements Fault {

        @Override
        public String title() {
            return "SIGSTOP " + service.module();
        }

        @Override
        public String strike(Ground ground) {
            ground.system().suspend(service);
            last(SUSPENSION);
            ground.system().resume(service);
            return "for " + SUSPENSION.toSeconds() + " s";
        }
    }

    private record BackingSuspended(Backing backing) implements Fault {

        @Override
        public String title() {
            return "SIGSTOP " + backing;
        }

        @Override
        public String strike(Ground ground) {
            ground.system().suspend(backing);
            last(SUSPENSION);
            ground.system().resume(backing);
            return "for " + SUSPENSION.toSeconds() + " s";
        }
    }

    private record Cut(boolean ofDatabase) implements Fault {

        @Override
        public String title() {
            return "connections to the " + (ofDatabase ? "database" : "broker") + " cut";
        }

        @Override
        public String strike(Ground ground) {
            Proxy proxy = ofDatabase ? ground.database() : ground.broker();
            int cut = 0;
            for (int i = 0; i < 5; i++) {
                cut += proxy.cut();
                last(Duration.ofMillis(200L + ground.chance().nextInt(400)));
            }
            return cut + " of them";
        }
    }

    private record Replayed() implements Fault {

        @Override
        public String title() {
            return "events again, in another order";
        }

        @Override
        public String strike(Ground ground) {
            return ground.replay().again() + " of them";
        }
    }

    private record Poisoned() implements Fault {

        @Override
        public String title() {
            return "poison";
        }

        @Override
        public String strike(Ground ground) {
            ground.replay().poisonUnits();
            return "on criteria.unit";
        }
    }

    private record Jump() implements Fault {

        @Override
        public String title() {
            return "the business clock jumps";
        }

        @Override
        public String strike(Ground ground) {
            OffsetDateTime moment = ground.system()
                    .management()
                    .clock(Service.NOTIFICATION)
                    .plusDays(ground.chance().nextInt(NEAREST_DAYS, FARTHEST_DAYS + 1));
            ground.system().advanceClock(moment);
            return "to " + moment.toLocalDate();
        }
    }

    private record FullDisk() implements Fault {

        @Override
        public String title() {
            return "the disk of evidence is full";
        }

        @Override
        public String strike(Ground ground) {
            ground.disk().fill();
            last(FULL);
            ground.disk().free();
            return ground.disk().way().toString();
        }
    }
}

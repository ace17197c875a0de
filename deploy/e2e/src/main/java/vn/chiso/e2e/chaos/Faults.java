package vn.chiso.e2e.chaos;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import vn.chiso.local.system.Backing;
import vn.chiso.local.system.Service;

/** All kinds of faults in an order that a seed decides: each round has every one of them once, alone or several together. */
final class Faults {

    private static final Duration SUSPENSION = Duration.ofSeconds(20);
    private static final Duration FULL = Duration.ofSeconds(4);
    /** From the sample's dates far enough for rungs of its plan to come due. */
    private static final int NEAREST_DAYS = 6;

    private static final int FARTHEST_DAYS = 9;

    private Faults() {}

    /** One after the other. */
    static List<List<Fault>> alone(Random chance) {
        List<List<Fault>> faults = new ArrayList<>();
        together(chance).forEach(wave -> wave.forEach(fault -> faults.add(List.of(fault))));
        Collections.shuffle(faults, chance);
        return faults;
    }

    /**
     * In waves, the faults of one at the same time. None of a wave keeps another from striking: nobody notices a full disk
     * while the database stands still, and a service cannot start while it is away.
     */
    static List<List<Fault>> together(Random chance) {
        List<List<Fault>> waves = new ArrayList<>();
        waves.add(Stream.of(Service.values()).<Fault>map(Killed::new).toList());
        waves.add(Stream.of(Backing.values()).<Fault>map(BackingKilled::new).toList());
        waves.add(List.of(
                new Suspended(Service.values()[chance.nextInt(Service.values().length)]),
                new BackingSuspended(Backing.values()[chance.nextInt(Backing.values().length)])));
        waves.add(List.of(new Cut(true), new Cut(false)));
        waves.add(List.of(new Replayed(), new Poisoned(), new Jump(), new FullDisk()));
        Collections.shuffle(waves, chance);
        return waves;
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
            Proxy proxy =
                    ofDatabase ? ground.detours().database() : ground.detours().broker();
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

package vn.chiso.e2e.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import vn.chiso.local.system.Backing;
import vn.chiso.local.system.Poll;
import vn.chiso.local.system.Service;

/** All kinds of faults in an order that a seed decides: each round has every one of them once, alone or several together. */
final class Faults {

    private static final Duration FULL = Duration.ofSeconds(4);
    /** The longest that it stays so: somebody has to meet it. */
    private static final Duration FULL_AT_MOST = Duration.ofMinutes(2);

    private Faults() {}

    /** One after the other; every part is killed once and stands still once. */
    static List<List<Fault>> alone(Random chance) {
        List<Fault> faults = new ArrayList<>();
        for (Service service : Service.values()) {
            faults.add(new PartFaults.Killed(service));
            faults.add(new PartFaults.Suspended(service));
        }
        for (Backing backing : Backing.values()) {
            faults.add(new PartFaults.BackingKilled(backing));
            faults.add(new PartFaults.BackingSuspended(backing));
        }
        faults.addAll(List.of(
                new Cut(true, own(chance)),
                new Cut(false, own(chance)),
                new Replayed(own(chance)),
                new Poisoned(own(chance)),
                ClockFaults.jump(chance),
                ClockFaults.jumpApart(chance)));
        faults.add(new FullDisk());
        Collections.shuffle(faults, chance);
        return faults.stream().map(List::of).toList();
    }

    /**
     * In waves, the faults of one at the same time. None of a wave keeps another from striking: nobody notices a full disk
     * while the database stands still, and a service cannot start while it is away. Every service stands still once, some with the
     * database and some with the broker, for each wave costs twenty seconds. Without Keycloak, which needs 40 to 70 seconds to
     * start while everybody works.
     */
    static List<List<Fault>> together(Random chance) {
        List<List<Fault>> waves = new ArrayList<>();
        waves.add(Stream.of(Service.values()).<Fault>map(PartFaults.Killed::new).toList());
        waves.add(Stream.of(Backing.POSTGRES, Backing.KAFKA, Backing.SMTP)
                .<Fault>map(PartFaults.BackingKilled::new)
                .toList());
        List<Service> services = new ArrayList<>(List.of(Service.values()));
        Collections.shuffle(services, chance);
        int half = services.size() / 2;
        waves.add(standingStill(Backing.POSTGRES, services.subList(0, half)));
        waves.add(standingStill(Backing.KAFKA, services.subList(half, services.size())));
        waves.add(List.of(new Cut(true, own(chance)), new Cut(false, own(chance)), ClockFaults.jumpApart(chance)));
        waves.add(List.of(
                new Replayed(own(chance)), new Poisoned(own(chance)), ClockFaults.jump(chance), new FullDisk()));
        Collections.shuffle(waves, chance);
        return waves;
    }

    private static List<Fault> standingStill(Backing backing, List<Service> services) {
        List<Fault> wave = new ArrayList<>(List.of(new PartFaults.BackingSuspended(backing)));
        services.forEach(service -> wave.add(new PartFaults.Suspended(service)));
        return wave;
    }

    /** How much a fault draws depends on what it meets: it must not change what comes after it. */
    private static Random own(Random schedule) {
        return new Random(schedule.nextLong());
    }

    /** The length of a fault, not a wait for anything. */
    static void last(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }

    record Cut(boolean ofDatabase, Random chance) implements Fault {

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
                last(Duration.ofMillis(200L + chance.nextInt(400)));
            }
            return cut + " of them";
        }
    }

    record Replayed(Random chance) implements Fault {

        @Override
        public String title() {
            return "events again, in another order";
        }

        @Override
        public String strike(Ground ground) {
            return ground.replay().again(chance) + " of them, "
                    + ground.replay().foreign() + " foreign";
        }
    }

    record Poisoned(Random chance) implements Fault {

        @Override
        public String title() {
            return "poison";
        }

        @Override
        public String strike(Ground ground) {
            return ground.replay().poison(chance) + " of it";
        }
    }

    private record FullDisk() implements Fault {

        @Override
        public String title() {
            return "the disk of evidence is full";
        }

        @Override
        public String strike(Ground ground) {
            EvidenceDisk disk = ground.disk();
            if (disk.way() == EvidenceDisk.Way.NOT_POSSIBLE) {
                return disk.way().toString();
            }
            int before = disk.uploads().refused();
            try {
                disk.fill();
                last(FULL);
                Poll.until(
                        FULL_AT_MOST, () -> disk.uploads().refused() > before ? Optional.of(true) : Optional.empty());
            } finally {
                disk.free();
            }
            return disk.way() + ", refused " + (disk.uploads().refused() - before);
        }
    }
}

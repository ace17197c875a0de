package vn.chiso.e2e.chaos;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.chiso.local.system.Service;

/**
 * Business time makes a leap. Only forward: the clock of an installation for trials may be set to any moment, and what was
 * due is then done already; of one that people work with it cannot be set at all.
 */
final class ClockFaults {

    /** From the sample's dates far enough for rungs of its plan to come due. */
    private static final int NEAREST_DAYS = 6;

    private static final int FARTHEST_DAYS = 9;

    private static final int LONGEST_APART_MILLIS = 3_000;

    private ClockFaults() {}

    static Fault jump(Random chance) {
        return new Jump(days(chance));
    }

    static Fault jumpApart(Random chance) {
        List<Service> order =
                Arrays.stream(Service.values()).filter(Service::hasDatabase).collect(Collectors.toList());
        Collections.shuffle(order, chance);
        return new JumpApart(
                days(chance), List.copyOf(order), Duration.ofMillis(1_000L + chance.nextInt(LONGEST_APART_MILLIS)));
    }

    private static int days(Random chance) {
        return chance.nextInt(NEAREST_DAYS, FARTHEST_DAYS + 1);
    }

    private record Jump(int days) implements Fault {

        @Override
        public String title() {
            return "the business clock jumps";
        }

        @Override
        public String strike(Ground ground) {
            OffsetDateTime moment = target(ground, days);
            ground.system().advanceClock(moment);
            return "to " + moment.toLocalDate();
        }
    }

    /** For seconds some services live days after the others, and tell these what has not happened there yet. */
    private record JumpApart(int days, List<Service> order, Duration apart) implements Fault {

        @Override
        public String title() {
            return "the clocks jump one after the other";
        }

        @Override
        public String strike(Ground ground) {
            OffsetDateTime moment = target(ground, days);
            advanceOneByOne(order, service -> {
                ground.system().advanceClock(service, moment);
                Faults.last(apart);
            });
            return "to " + moment.toLocalDate() + " by " + order.getFirst().module();
        }
    }

    /** All of them, though one fails: it is tried again when the others live in the same day, or they stayed apart for good. */
    static void advanceOneByOne(List<Service> order, Consumer<Service> advance) {
        List<Service> behind = new ArrayList<>();
        for (Service service : order) {
            try {
                advance.accept(service);
            } catch (RuntimeException e) {
                behind.add(service);
            }
        }
        behind.forEach(advance);
    }

    private static OffsetDateTime target(Ground ground, int days) {
        return ground.system().management().clock(Service.NOTIFICATION).plusDays(days);
    }
}

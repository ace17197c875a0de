package vn.chiso.e2e.planted;

import java.util.List;
import vn.chiso.local.system.Service;

/**
 * A way to get it wrong, the trial in which it shows, and what the verifier says then.
 *
 * @param variant folder of its sources
 * @param services that are built with it
 * @param invariant that has to be among the broken ones
 */
record PlantedBug(String variant, String title, List<Service> services, Trial trial, String invariant) {

    static final List<PlantedBug> ALL = List.of(
            new PlantedBug(
                    "cursor",
                    "the relay polls by cursor",
                    List.of(Service.CRITERIA),
                    new LateCommit(),
                    "committed outbox rows reached the broker"),
            new PlantedBug(
                    "early-mark",
                    "rows are marked before the acknowledgement",
                    List.of(Service.CRITERIA),
                    new CrashAfterMark(),
                    "committed outbox rows reached the broker"),
            new PlantedBug(
                    "loose-inbox",
                    "the inbox is outside of the effect's transaction",
                    List.of(Service.SCORING),
                    new CrashInEffect(),
                    "read models equal their sources"),
            new PlantedBug(
                    "loose-key",
                    "the idempotency key is outside of the command's transaction",
                    List.of(Service.CRITERIA),
                    new CrashBeforeAnswer(),
                    "acknowledged commands exist exactly once"),
            new PlantedBug(
                    "reordering",
                    "two relays reorder a key",
                    List.of(Service.CRITERIA),
                    new SlowReplica(),
                    "events of a key keep their order"),
            new PlantedBug(
                    "stale",
                    "an old state is taken over a newer one",
                    List.of(Service.SCORING),
                    new OldStateAgain(),
                    "versions never go back at a consumer"));
}

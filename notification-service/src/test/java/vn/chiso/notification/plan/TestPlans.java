package vn.chiso.notification.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chiso.notification.Sample;

/** Plans and results as their events would make them known. */
@ApplicationScoped
public class TestPlans {

    private final PlanRegister plans;

    TestPlans(PlanRegister plans) {
        this.plans = plans;
    }

    public void add(UUID id, String kind, UUID result) {
        add(id, kind, result, () -> {});
    }

    /** @param last done in the same transaction, before it commits */
    public void add(UUID id, String kind, UUID result, Runnable last) {
        var plan = new PlanEvent(id, 0L, "ISSUED", "Kế hoạch khắc phục", kind, null, Sample.DISTRICT, null, result);
        QuarkusTransaction.requiringNew().run(() -> {
            plans.take(plan.requireComplete());
            last.run();
        });
    }

    public void rename(UUID id, long version, String kind) {
        take(new PlanEvent(
                id, version, "ISSUED", "Kế hoạch khắc phục " + version, kind, null, Sample.DISTRICT, null, null));
    }

    public void addOf(UUID owner, UUID id) {
        take(new PlanEvent(id, 0L, "ISSUED", "Kế hoạch khắc phục", "REMEDIATION", null, owner, null, null));
    }

    public void result(UUID id, String programme) {
        result(id, programme, () -> {});
    }

    /** @param last done in the same transaction, before it commits */
    public void result(UUID id, String programme, Runnable last) {
        QuarkusTransaction.requiringNew().run(() -> {
            plans.hold(List.of(id));
            plans.takeResult(id, programme);
            last.run();
        });
    }

    private void take(PlanEvent plan) {
        QuarkusTransaction.requiringNew().run(() -> plans.take(plan.requireComplete()));
    }
}

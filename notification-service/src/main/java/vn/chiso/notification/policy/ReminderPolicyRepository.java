package vn.chiso.notification.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ReminderPolicyRepository implements PanacheRepositoryBase<ReminderPolicy, UUID> {

    ReminderPolicy theDefault() {
        return find("unitId is null").singleResult();
    }

    List<ReminderPolicy> ofUnits() {
        return list("unitId is not null");
    }

    List<ReminderPolicy> page(UUID after, int limit) {
        return find("id > ?1 order by id", after).range(0, limit).list();
    }

    boolean isTaken(String code, UUID unitId, Serving serving) {
        return list("code = ?1 or unitId = ?2", code, unitId).stream()
                .anyMatch(
                        policy -> policy.code().equals(code) || policy.serving().equals(serving));
    }
}

package vn.chiso.task.punctuality;

import jakarta.transaction.TransactionScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Units whose figures wait for the end of the steps of this transaction. */
@TransactionScoped
class PostponedUnits {

    private Set<UUID> units;

    void begin() {
        units = new HashSet<>();
    }

    boolean isOpen() {
        return units != null;
    }

    void add(Collection<UUID> more) {
        units.addAll(more);
    }

    Set<UUID> end() {
        var all = units;
        units = null;
        return all;
    }
}

package vn.chiso.task.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TaskRepository implements PanacheRepositoryBase<Task, UUID> {

    /** In the order of the document, from after the position. */
    List<Task> findOfItem(UUID itemId, int afterPosition, int limit) {
        return find("itemId = ?1 and position > ?2 order by position", itemId, afterPosition)
                .range(0, limit - 1)
                .list();
    }

    List<Task> findOfPlan(UUID planId) {
        return list("planId", planId);
    }

    Optional<Task> findInItem(UUID planId, UUID itemId, UUID id) {
        return find("planId = ?1 and itemId = ?2 and id = ?3", planId, itemId, id)
                .firstResultOptional();
    }

    /** Positions begin at 1. */
    int nextPosition(UUID itemId) {
        var last = find("itemId = ?1 order by position desc", itemId).firstResultOptional();
        return last.map(Task::position).orElse(0) + 1;
    }

    /** Makes room at a place for a task, whose own place is set by itself. The others are shown with their place too. */
    void open(UUID itemId, int position, UUID moved) {
        update(
                "position = position + 1, version = version + 1 where itemId = ?1 and position >= ?2 and id <> ?3",
                itemId,
                position,
                moved);
    }

    /** Closes the place that a task has left. */
    void close(UUID itemId, int position) {
        update("position = position - 1, version = version + 1 where itemId = ?1 and position > ?2", itemId, position);
    }

    /** In the order in which they came into being. */
    List<Task> findAmong(List<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }
}

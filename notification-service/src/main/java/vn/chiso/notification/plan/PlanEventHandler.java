package vn.chiso.notification.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.notification.feed.Audience;
import vn.chiso.notification.feed.EventFeed;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;

/** Every change of a plan: its kind chooses the ladder of its assignments. */
@ApplicationScoped
class PlanEventHandler implements EventHandler {

    private final PlanRegister plans;
    private final EventFeed feed;

    PlanEventHandler(PlanRegister plans, EventFeed feed) {
        this.plans = plans;
        this.feed = feed;
    }

    @Override
    public String topic() {
        return "task.plan";
    }

    @Override
    public void handle(IncomingEvent event) {
        var plan = event.as(PlanEvent.class).requireComplete();
        plans.take(plan);
        if (!plan.isDraft()) {
            feed.record(
                    event,
                    Audience.TASK,
                    Stream.of(plan.ownerUnitId(), plan.standingOfficeUnitId())
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
        }
    }
}

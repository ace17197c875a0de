package vn.chiso.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Scope;

/** The deliveries of the plans that the caller operates. */
@ApplicationScoped
class DeliveryList {

    private final DeliveryRepository deliveries;
    private final Scope scope;
    private final Caller caller;
    private final BusinessClock clock;

    DeliveryList(DeliveryRepository deliveries, Scope scope, Caller caller, BusinessClock clock) {
        this.deliveries = deliveries;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param state null for all */
    @Transactional
    Page<DeliveryResponse> find(DeliveryState state, PageRequest page) {
        caller.require(DeliveryService.OPERATORS);
        var rows = deliveries.page(
                scope.codes(DeliveryService.OPERATORS), clock.today(), state, page.afterId(), page.limit());
        return Page.of(rows, page.limit(), delivery -> List.of(delivery.id().toString()))
                .map(EmailDelivery::response);
    }
}

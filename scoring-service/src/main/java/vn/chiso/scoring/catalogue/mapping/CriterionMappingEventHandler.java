package vn.chiso.scoring.catalogue.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;

/** Keeps the local mappings up to date. */
@ApplicationScoped
class CriterionMappingEventHandler implements EventHandler {

    private final CriterionMappings mappings;

    CriterionMappingEventHandler(CriterionMappings mappings) {
        this.mappings = mappings;
    }

    @Override
    public String topic() {
        return "criteria.criterion-mapping";
    }

    @Override
    public void handle(IncomingEvent event) {
        var mapping = event.as(CriterionMappingState.class);
        if (mapping.id() == null || mapping.setId() == null || mapping.formerSetId() == null) {
            throw new PoisonEventException("a mapping needs id, setId and formerSetId");
        }
        for (var pair : mapping.pairs()) {
            if (pair.from().isEmpty() || pair.basis() == null) {
                throw new PoisonEventException("a pair needs from and basis");
            }
        }
        mappings.apply(mapping);
    }
}

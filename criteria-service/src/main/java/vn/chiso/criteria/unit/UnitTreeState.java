package vn.chiso.criteria.unit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.chiso.platform.unit.UnitState;
import vn.chiso.platform.unit.UnitTree;

/** This service's own copy of the tree learns of a change exactly what the other services learn from the event. */
@ApplicationScoped
class UnitTreeState {

    private final UnitTree tree;
    private final ObjectMapper json;
    private final ObjectReader reader;

    UnitTreeState(UnitTree tree, ObjectMapper json) {
        this.tree = tree;
        this.json = json;
        this.reader = json.readerFor(UnitState.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    void apply(UnitEvent event) {
        try {
            tree.apply(reader.readValue(json.writeValueAsBytes(event)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

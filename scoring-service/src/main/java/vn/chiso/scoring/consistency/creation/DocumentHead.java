package vn.chiso.scoring.consistency.creation;

import java.util.UUID;

/** What a CSV file of criteria cannot say about their document. */
record DocumentHead(UUID unitId, UUID organiserUnitId, String programme, Integer year) {

    boolean isComplete() {
        return unitId != null && programme != null && year != null;
    }
}

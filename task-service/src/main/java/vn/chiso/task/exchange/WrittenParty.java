package vn.chiso.task.exchange;

import vn.chiso.task.task.NamedGroup;
import vn.chiso.task.unit.NamedUnit;

/** Whom the words of a document mean. */
sealed interface WrittenParty {

    /** @param position "Chủ tịch", null where the unit itself is meant */
    record OfUnit(NamedUnit unit, String position) implements WrittenParty {}

    record OfGroup(NamedGroup group, String position) implements WrittenParty {}

    /** Nobody in particular: "các cơ quan có liên quan". */
    record OfNobody() implements WrittenParty {}

    record Ambiguous(String codes) implements WrittenParty {}

    record Unknown() implements WrittenParty {}
}

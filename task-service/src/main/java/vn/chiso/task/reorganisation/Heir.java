package vn.chiso.task.reorganisation;

import java.util.UUID;
import vn.chiso.task.unit.NamedUnit;

/**
 * Who may take over from a unit that is no more, and exists today.
 *
 * @param code  null while the unit has not arrived from the catalogue
 * @param named true if the catalogue names it as successor, false for the parent of a unit that has none
 */
record Heir(UUID id, String code, String name, boolean named) {

    NamedUnit unit() {
        return new NamedUnit(id, code, name);
    }
}

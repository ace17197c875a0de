package vn.chiso.task.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A unit that is no more and has open work; {@code endedOn} is the first day without it. */
record EndedUnit(UUID id, String code, String name, LocalDate endedOn, List<Heir> heirs) {

    /** False while a successor is known by its id only: then nobody can say yet who takes over. */
    boolean isWhollyKnown() {
        return heirs.stream().noneMatch(heir -> heir.code() == null);
    }

    /** After a rename or a merger there is one; a split, and a unit that ends without successor, are for a person. */
    Optional<Heir> onlySuccessor() {
        return heirs.size() == 1 && heirs.getFirst().named() ? Optional.of(heirs.getFirst()) : Optional.empty();
    }
}

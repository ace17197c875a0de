package vn.chiso.scoring.total;

import java.util.Optional;

/** What a root and all below it do to the total instead of being part of it. */
public enum Adjustment {
    /** Its points are added. */
    BONUS,
    /** Its points are taken away. */
    PENALTY;

    /** The kind as the contract of criteria-service writes it; empty for one that is not known here. */
    public static Optional<Adjustment> read(String written) {
        return switch (written) {
            case "BONUS" -> Optional.of(BONUS);
            case "PENALTY" -> Optional.of(PENALTY);
            default -> Optional.empty();
        };
    }
}

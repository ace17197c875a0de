package vn.chiso.scoring.regulation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What becomes of units whose indexes are equal to the last digit. */
public sealed interface TiePolicy {

    /** The rank behind a shared one: 1, 2, 2, 4 or 1, 2, 2, 3. */
    enum Numbering {
        SKIPPING,
        DENSE
    }

    Numbering numbering();

    /** They share a rank. */
    record SharedRank(Numbering numbering) implements TiePolicy {
        public SharedRank {
            requireNonNull(numbering);
        }
    }

    /** They are told apart by the keys, in this order; units equal in all of them share a rank. */
    record SecondaryKeys(Numbering numbering, List<TieKey> keys) implements TiePolicy {
        public SecondaryKeys {
            requireNonNull(numbering);
            keys = List.copyOf(keys);
        }
    }

    /** The keys that tell units of one index apart. */
    default List<TieKey> tieKeys() {
        return switch (this) {
            case SharedRank _ -> List.of();
            case SecondaryKeys(Numbering _, List<TieKey> keys) -> keys;
        };
    }
}

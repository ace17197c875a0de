package vn.chiso.scoring.total;

import vn.chiso.scoring.engine.ScoringMethod;

/**
 * The part of an index that a line belongs to: each has a maximum of its own (domain §1.5). A survey is a component per indicator,
 * everything else is appraised.
 */
public sealed interface ComponentKey {

    /** What is scored and appraised. */
    record Appraised() implements ComponentKey {
        @Override
        public String code() {
            return "APPRAISED";
        }
    }

    /**
     * What people were asked.
     *
     * @param indicator null where the set binds none: all such surveys are one component
     */
    record Surveyed(String indicator) implements ComponentKey {
        @Override
        public String code() {
            return indicator == null ? "SURVEY" : "SURVEY:" + indicator;
        }
    }

    String code();

    static ComponentKey of(ScoringMethod method) {
        return method instanceof ScoringMethod.Survey(String indicator) ? new Surveyed(indicator) : new Appraised();
    }
}

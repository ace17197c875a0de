package vn.chiso.local.job;

/** The appraiser's classification of a deduction; the document gives reasons but no codes. */
final class CauseCodes {

    private CauseCodes() {}

    static String of(String criterionCode) {
        return switch (criterionCode) {
            case "I.B.6.đ", "I.C.3" -> "INCIDENT";
            case "IV.5.a" -> "REPORT_INCOMPLETE";
            case "V.3" -> "INDEX_FELL";
            default -> throw new JobFailure("No cause code is set down for " + criterionCode + ".");
        };
    }
}

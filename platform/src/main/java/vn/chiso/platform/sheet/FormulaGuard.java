package vn.chiso.platform.sheet;

/**
 * Keeps a spreadsheet from running text of ours: in CSV a field that begins like a formula is written behind an
 * apostrophe, which reading takes away again.
 */
final class FormulaGuard {

    private static final String DANGEROUS = "=+-@\t\r";

    private FormulaGuard() {}

    static String guarded(String text) {
        var inner = text.startsWith("'") ? text.substring(1) : text;
        return isDangerous(inner) ? "'" + text : text;
    }

    static String opened(String text) {
        return text.startsWith("'") && isDangerous(text.substring(text.startsWith("''") ? 2 : 1))
                ? text.substring(1)
                : text;
    }

    private static boolean isDangerous(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }
}

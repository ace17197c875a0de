package vn.chiso.platform.json;

/** Text that PostgreSQL and UTF-8 can hold. */
public final class PlainText {

    private PlainText() {}

    /** False if the text has a NUL character or a surrogate without its partner. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}

package vn.chiso.task.exchange;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.chiso.platform.text.VietnameseText;
import vn.chiso.task.plan.ItemKind;

/** A row of an appendix that only says what the rows below it belong to. Pure. */
sealed interface AppendixHeading {

    Pattern CHAPTER_NUMBER = Pattern.compile("(?<code>[IVXLC]{1,6}|[A-ZĐ])[.)]?");
    Pattern CHAPTER = Pattern.compile("(?<code>[IVXLC]{1,6}|[A-ZĐ])[.)]\\s*(?<title>.+)");
    Pattern ENUMERATED = Pattern.compile("^(?:\\d{1,2}|[a-zđ])[.)]\\s*");
    Pattern KIND = Pattern.compile(
            "(?:(?:cac |nhung )?(?:noi dung|tieu chi) )?(?:can )?(?<kind>khac phuc|duy tri)(?: thuc hien)?");
    String OTHER = "noi dung khac";

    /** No heading of a document is longer. */
    int LONGEST = 500;

    /** @param code null where the chapter has none */
    record Section(String code, String title) implements AppendixHeading {}

    record Kind(ItemKind kind) implements AppendixHeading {}

    /**
     * @param number what stands below "STT"; null for nothing
     * @param text what stands below the column of the content; null for nothing
     */
    static Optional<AppendixHeading> of(String number, String text) {
        var words = text == null ? number : text;
        if (words == null || words.length() > LONGEST) {
            return Optional.empty();
        }
        var kind = kind(words);
        if (kind.isPresent()) {
            return kind;
        }
        if (number != null && text != null) {
            var code = CHAPTER_NUMBER.matcher(number);
            return code.matches() ? Optional.of(new Section(code.group("code"), text)) : Optional.empty();
        }
        return chapter(words);
    }

    private static Optional<AppendixHeading> chapter(String words) {
        var chapter = CHAPTER.matcher(words);
        return chapter.matches()
                ? Optional.of(new Section(chapter.group("code"), chapter.group("title")))
                : Optional.empty();
    }

    private static Optional<AppendixHeading> kind(String words) {
        var plain = VietnameseText.searchKey(ENUMERATED.matcher(words).replaceFirst(""))
                .replaceAll("[:.]+$", "")
                .strip();
        if (plain.equals(OTHER)) {
            return Optional.of(new Kind(ItemKind.UNSPECIFIED));
        }
        var kind = KIND.matcher(plain);
        return kind.matches()
                ? Optional.of(new Kind(kind.group("kind").equals("duy tri") ? ItemKind.MAINTAIN : ItemKind.REMEDY))
                : Optional.empty();
    }
}

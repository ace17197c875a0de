package vn.chiso.platform.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chiso.platform.text.VietnameseText;

/**
 * How documents head the columns of a layout, beside the names of the API: "Cơ quan, đơn vị chủ trì". Marks, case and punctuation do
 * not matter. A table in such words may have lines above its header, a second line of header, and the header again on every page.
 */
public final class HeaderWords {

    /** Of a layout whose files name columns as the API does. */
    static final HeaderWords NONE = new HeaderWords(Map.of(), Set.of());

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, String> columns;
    private final Set<String> passedOver;

    private HeaderWords(Map<String, String> columns, Set<String> passedOver) {
        this.columns = columns;
        this.passedOver = passedOver;
    }

    /**
     * @param columns the words for each column, by its name
     * @param passedOver words of columns that are not read
     */
    public static HeaderWords of(Map<String, List<String>> columns, List<String> passedOver) {
        var byWords = new HashMap<String, String>();
        columns.forEach((column, words) -> words.forEach(word -> {
            if (byWords.put(key(word), column) != null) {
                throw new IllegalArgumentException("Two columns are called " + word);
            }
        }));
        var others = new HashSet<String>();
        passedOver.forEach(word -> others.add(key(word)));
        return new HeaderWords(byWords, others);
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    Optional<String> column(String header) {
        return Optional.ofNullable(columns.get(key(header)));
    }

    boolean passesOver(String header) {
        return passedOver.contains(key(header));
    }

    private static String key(String words) {
        return BETWEEN_WORDS
                .matcher(VietnameseText.searchKey(words))
                .replaceAll(" ")
                .strip();
    }
}

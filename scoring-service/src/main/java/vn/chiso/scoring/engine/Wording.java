package vn.chiso.scoring.engine;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** Sentences of one language and how it writes figures: Vietnamese documents write 31/03/2024 and 84,2. */
public final class Wording {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Pattern DECIMAL_POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final ResourceBundle texts;
    private final boolean vietnamese;

    private Wording(String bundle, Locale language) {
        this.texts = ResourceBundle.getBundle(
                bundle, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        this.vietnamese = language.equals(VIETNAMESE);
    }

    public static Wording vietnamese(String bundle) {
        return new Wording(bundle, VIETNAMESE);
    }

    public static Wording english(String bundle) {
        return new Wording(bundle, Locale.ENGLISH);
    }

    public String text(String key, Object... written) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(written);
    }

    /** What the engine wrote: a day, or numbers and marks. */
    public String figure(String figure) {
        if (!vietnamese) {
            return figure;
        }
        return day(figure)
                .map(DAY::format)
                .orElseGet(() -> DECIMAL_POINT.matcher(figure).replaceAll(","));
    }

    /** True for what is a number or a day as a whole. */
    static boolean isFigure(String value) {
        return NUMBER.matcher(value).matches() || day(value).isPresent();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}

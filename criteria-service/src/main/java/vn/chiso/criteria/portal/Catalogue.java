package vn.chiso.criteria.portal;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** A list of codes that other systems take over. */
enum Catalogue {
    UNITS,
    UNIT_GROUPS,
    INDICATORS,
    CRITERIA_SETS;

    /** As in addresses and in the database: {@code unit-groups}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Catalogue> ofCode(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    String title(Locale language) {
        return text(language, code());
    }

    /** What its entries are, and what their parent, description and validity mean. */
    String description(Locale language) {
        return text(language, code() + ".description");
    }

    private static String text(Locale language, String key) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("catalogues", language, control).getString(key);
    }
}

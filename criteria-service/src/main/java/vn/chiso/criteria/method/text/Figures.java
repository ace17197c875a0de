package vn.chiso.criteria.method.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** How a language writes figures: Vietnamese with a decimal comma, without zeros that say nothing. */
enum Figures {
    VIETNAMESE {
        @Override
        String number(BigDecimal number) {
            return plain(number).replace('.', ',');
        }

        /** With the decimal comma, arguments must be told apart by another mark. */
        @Override
        String expression(String text) {
            return POINT.matcher(text.replace(',', ';')).replaceAll(",");
        }
    },
    ENGLISH {
        @Override
        String number(BigDecimal number) {
            return plain(number);
        }

        @Override
        String expression(String text) {
            return text;
        }
    };

    private static final Pattern POINT = Pattern.compile("(?<=[0-9])\\.(?=[0-9])");

    abstract String number(BigDecimal number);

    abstract String expression(String text);

    String percent(BigDecimal percent) {
        return number(percent) + "%";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

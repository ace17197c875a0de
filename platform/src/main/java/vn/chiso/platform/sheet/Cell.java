package vn.chiso.platform.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a file holds in one place, before anybody asks what it should be. */
sealed interface Cell {

    /** For people, in the message about it. */
    String shown();

    record Text(String text) implements Cell {

        @Override
        public String shown() {
            return text;
        }
    }

    /** @param number decimal as a person sees it, at most 15 significant digits */
    record Number(BigDecimal number) implements Cell {

        @Override
        public String shown() {
            return number.toPlainString();
        }
    }

    /** @param hundred the number that stands before the sign */
    record Percent(BigDecimal hundred) implements Cell {

        @Override
        public String shown() {
            return hundred.toPlainString() + "%";
        }
    }

    record Day(LocalDate date) implements Cell {

        @Override
        public String shown() {
            return date.toString();
        }
    }

    record Truth(boolean value) implements Cell {

        @Override
        public String shown() {
            return String.valueOf(value);
        }
    }

    /** {@code #REF!}, {@code #DIV/0!} and the like; a formula without its result. */
    record Broken(String text) implements Cell {

        @Override
        public String shown() {
            return text;
        }
    }
}

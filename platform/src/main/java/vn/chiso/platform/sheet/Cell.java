package vn.chiso.platform.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a file holds in one place, before anybody asks what it should be. */
sealed interface Cell {

    record Text(String text) implements Cell {}

    /**
     * @param number decimal as a person sees it, at most 15 significant digits
     * @param date the same number as a day, where it could be one; else null
     */
    record Number(BigDecimal number, LocalDate date) implements Cell {}

    record Truth(boolean value) implements Cell {}

    /** {@code #REF!}, {@code #DIV/0!} and the like. */
    record Broken(String text) implements Cell {}
}

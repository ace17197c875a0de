package vn.chiso.platform.document;

import java.math.BigDecimal;

/** What stands in a cell. */
public sealed interface TableCell {

    TableCell EMPTY = new Text("");

    /** As it is printed. */
    String text();

    /** Words; may have several lines. */
    record Text(String text) implements TableCell {

        public Text {
            text = PrintableText.of(text);
        }
    }

    /** An exact number with the digits that are to be seen; in a workbook it is a number. */
    record Figure(BigDecimal number) implements TableCell {

        /** Vietnamese documents have a decimal comma; thousands are not marked, so that no mark can be taken for it. */
        @Override
        public String text() {
            return number.toPlainString().replace('.', ',');
        }
    }

    /** Nothing for null. */
    static TableCell of(String text) {
        return text == null ? EMPTY : new Text(text);
    }

    /** Nothing for null. */
    static TableCell of(BigDecimal number) {
        return number == null ? EMPTY : new Figure(number);
    }

    static TableCell of(int number) {
        return new Figure(BigDecimal.valueOf(number));
    }
}

package vn.chiso.scoring.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chiso.platform.document.DocumentTable;
import vn.chiso.platform.document.Heading;
import vn.chiso.platform.document.OfficialDocument;
import vn.chiso.platform.document.OfficialReference;
import vn.chiso.platform.document.TableCell;
import vn.chiso.platform.document.TableColumn;
import vn.chiso.platform.document.TableRow;

/** One document, three formats: the same text in the same cells, and the same bytes each time. */
class OfficialFileTest {

    /** Every letter of Vietnamese that is not of ASCII. */
    private static final String LETTERS =
            "àáảãạ ăằắẳẵặ âầấẩẫậ đ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ";

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final OfficialDocument DOCUMENT = document();
    private static final byte[] PDF = OfficialFile.written(DOCUMENT, DocumentFormat.PDF);

    private static OfficialDocument document() {
        var rows = new ArrayList<TableRow>();
        rows.add(new TableRow.Band("I. Dưỡng lão, Đức Hạnh & Thể chế <mới>"));
        for (int i = 1; i <= 40; i++) {
            rows.add(TableRow.of(
                    TableCell.of(i),
                    TableCell.of(i == 1 ? LETTERS + "\n" + LETTERS.toUpperCase(VIETNAMESE) : "Tiêu chí " + i),
                    TableCell.of(new BigDecimal("0.50")),
                    TableCell.of((String) null)));
        }
        rows.add(TableRow.bold(
                TableCell.EMPTY,
                TableCell.of("Tổng cộng"),
                TableCell.of(new BigDecimal("20.00")),
                TableCell.of("=1+1")));
        var columns = List.of(
                TableColumn.centred("STT", 8),
                TableColumn.text("Nội dung", 50),
                TableColumn.figures("Điểm bị trừ", 12),
                TableColumn.text("Ghi chú", 20));
        return new OfficialDocument(
                "Phụ lục",
                LocalDate.of(2024, 3, 6),
                OfficialDocument.Orientation.LANDSCAPE,
                List.of(
                        new Heading(Heading.Kind.LABEL, "PHỤ LỤC"),
                        new Heading(Heading.Kind.TITLE, "TỔNG HỢP CÁC TIÊU CHÍ BỊ TRỪ ĐIỂM NĂM 2023"),
                        OfficialWords.reference(
                                new OfficialReference("473/QĐ-UBND", LocalDate.of(2024, 3, 6), "UBND tỉnh Quảng Trị"))),
                List.of(new DocumentTable("Theo tiêu chí", null, columns, rows)),
                List.of("Điểm bị trừ: 20,00."));
    }

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void a_document_that_is_written_twice_has_the_same_bytes(DocumentFormat format) {
        var first = OfficialFile.written(DOCUMENT, format);
        // Until the clock by which files tell their age, in steps of two seconds, has moved on.
        await().pollDelay(Duration.ofMillis(2_100)).until(() -> true);
        assertThat(OfficialFile.written(DOCUMENT, format)).isEqualTo(first);
    }

    @Test
    void a_workbook_and_a_text_have_the_same_rows_of_the_same_cells() {
        var rows = ReadBack.xlsx(OfficialFile.written(DOCUMENT, DocumentFormat.XLSX));
        assertThat(rows).isEqualTo(ReadBack.docx(OfficialFile.written(DOCUMENT, DocumentFormat.DOCX)));
        assertThat(rows)
                .startsWith(
                        List.of("PHỤ LỤC"),
                        List.of("TỔNG HỢP CÁC TIÊU CHÍ BỊ TRỪ ĐIỂM NĂM 2023"),
                        List.of(
                                "(Kèm theo Quyết định số 473/QĐ-UBND ngày 06 tháng 3 năm 2024 của UBND tỉnh Quảng Trị)"),
                        List.of("STT", "Nội dung", "Điểm bị trừ", "Ghi chú"),
                        List.of("I. Dưỡng lão, Đức Hạnh & Thể chế <mới>"))
                .contains(List.of("2", "Tiêu chí 2", "0,50"))
                .endsWith(List.of("", "Tổng cộng", "20,00", "=1+1"), List.of("Điểm bị trừ: 20,00."));
    }

    @Test
    void a_pdf_has_the_words_of_the_cells_in_their_order() throws IOException {
        var text = ReadBack.pdf(PDF);
        // Heads and numbers of pages stand between the rows.
        var head = "STT Nội dung Điểm bị trừ Ghi chú ";
        var words = text.replaceFirst(head, "HEAD ").replaceAll(" \\d " + head, " ");
        var expected = ReadBack.xlsx(OfficialFile.written(DOCUMENT, DocumentFormat.XLSX)).stream()
                .map(row -> String.join(" ", row))
                .map(row -> row.replaceAll("\\s+", " ").strip())
                .toList();
        assertThat(words).isEqualTo(String.join(" ", expected).replaceFirst(head, "HEAD "));
    }

    @Test
    void a_pdf_embeds_a_font_with_all_letters_and_knows_which_they_are() throws IOException {
        try (var pdf = Loader.loadPDF(PDF)) {
            var fonts = new ArrayList<PDFont>();
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("LiberationSerif");
            });
            assertThat(ReadBack.pdf(PDF)).contains(LETTERS).contains(LETTERS.toUpperCase(VIETNAMESE));
        }
    }

    @Test
    void a_pdf_has_the_paper_of_official_documents_and_the_head_and_number_of_each_page_but_the_first()
            throws IOException {
        try (var pdf = Loader.loadPDF(PDF)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            var size = pdf.getPage(0).getMediaBox();
            assertThat(List.of(Math.round(size.getWidth()), Math.round(size.getHeight())))
                    .isEqualTo(List.of(842, 595));
            var reader = new PDFTextStripper();
            reader.setStartPage(1);
            reader.setEndPage(1);
            assertThat(reader.getText(pdf)).startsWith("PHỤ LỤC");
            reader.setStartPage(2);
            reader.setEndPage(2);
            assertThat(reader.getText(pdf).replaceAll("\\s+", " ")).startsWith("2 STT Nội dung Điểm bị trừ Ghi chú");
        }
    }

    @Test
    void a_text_has_the_paper_of_official_documents_and_repeats_the_head_of_the_table() throws IOException {
        var file = OfficialFile.written(DOCUMENT, DocumentFormat.DOCX);
        try (var docx = new XWPFDocument(new ByteArrayInputStream(file))) {
            var section = docx.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).hasToString("16838");
            assertThat(section.getPgMar().getLeft()).hasToString("1701");
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(docx.getTables().getFirst().getRow(0).isRepeatHeader()).isTrue();
            assertThat(docx.getParagraphs().getFirst().getRuns().getFirst().getFontFamily())
                    .isEqualTo("Times New Roman");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "473/QĐ-UBND, 2024-03-06, Quyết định, 06 tháng 3 năm 2024",
        "12/TB-UBND, 2024-02-15, Thông báo, 15 tháng 02 năm 2024",
        "8/TTr-SNV, 2024-12-31, Tờ trình, 31 tháng 12 năm 2024",
        "1313/UBND-NC, 2024-01-01, Văn bản, 01 tháng 01 năm 2024"
    })
    void a_document_is_named_by_its_kind_and_day(String number, LocalDate date, String kind, String day) {
        var reference = new OfficialReference(number, date, "UBND tỉnh");
        assertThat(reference.kind()).isEqualTo(kind);
        assertThat(reference.day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, năm 2023",
        "2023-Q4, quý IV năm 2023",
        "2023-H1, 6 tháng đầu năm 2023",
        "2023-06, tháng 6 năm 2023"
    })
    void a_period_is_told_in_words(String period, String words) {
        assertThat(OfficialWords.period(period)).isEqualTo(words);
    }
}

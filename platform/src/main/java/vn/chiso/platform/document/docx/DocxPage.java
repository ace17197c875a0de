package vn.chiso.platform.document.docx;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.chiso.platform.document.OfficialDocument.Orientation;

/**
 * The paper, in twentieths of a point (1 mm = 56.7).
 *
 * @param textWidth between the margins
 */
record DocxPage(int textWidth) {

    private static final int SHORT_SIDE = 11_906;
    private static final int LONG_SIDE = 16_838;
    /** 20 mm, above and below, and on the right. */
    private static final int MARGIN = 1_134;
    /** 30 mm, where the file is bound. */
    private static final int LEFT_MARGIN = 1_701;
    /** 10 mm, of the page number. */
    private static final int HEADER = 567;

    static DocxPage layOut(XWPFDocument docx, Orientation orientation) {
        boolean landscape = orientation == Orientation.LANDSCAPE;
        int width = landscape ? LONG_SIDE : SHORT_SIDE;
        var section = docx.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(LEFT_MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(HEADER));
        margins.setFooter(BigInteger.valueOf(HEADER));
        margins.setGutter(BigInteger.ZERO);
        numberPages(docx, section);
        return new DocxPage(width - LEFT_MARGIN - MARGIN);
    }

    /** Centred above, from the second page on: the first one has a header of its own, without text. */
    private static void numberPages(XWPFDocument docx, CTSectPr section) {
        var number = docx.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        DocxText.write(number, "");
        var field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        docx.createHeader(HeaderFooterType.FIRST).createParagraph();
        section.addNewTitlePg();
    }
}

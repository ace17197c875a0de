package vn.chiso.platform.document.docx;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Text as a run of a paragraph. */
final class DocxText {

    static final String FONT = "Times New Roman";
    static final int SIZE = 13;

    private DocxText() {}

    static XWPFRun write(XWPFParagraph paragraph, String text) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(SIZE);
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
        return run;
    }
}

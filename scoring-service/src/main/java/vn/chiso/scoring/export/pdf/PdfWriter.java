package vn.chiso.scoring.export.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.chiso.platform.document.OfficialDocument;

/** A document as PDF/A-2b with its fonts embedded: whoever opens it sees every letter, on any machine and in any year. */
public final class PdfWriter {

    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");
    private static final String FONTS = "/liberation/LiberationSerif-";

    static {
        // It tells each step of its layout.
        XRLog.setLoggingEnabled(false);
    }

    private PdfWriter() {}

    public static byte[] write(OfficialDocument document) throws IOException {
        var target = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font("Regular"), PdfPage.FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), PdfPage.FONT, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Italic"), PdfPage.FONT, 400, FontStyle.ITALIC, true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Chiso");
        builder.withHtmlContent(PdfPage.of(document), null);
        builder.toStream(target);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (var pdf = renderer.getPdfDocument()) {
                date(pdf, document);
                pdf.save(target);
            }
        }
        return target.toByteArray();
    }

    /** What the library took from the clock. The id is made of the title and this number. */
    private static void date(PDDocument pdf, OfficialDocument document) throws IOException {
        pdf.getDocumentInformation()
                .setCreationDate(GregorianCalendar.from(document.date().atStartOfDay(ZoneOffset.UTC)));
        pdf.setDocumentId(document.date().toEpochDay());
        var catalogue = pdf.getDocumentCatalog();
        var described = new String(catalogue.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        var dated = CREATED.matcher(described).replaceAll("$1" + document.date() + "T00:00:00+00:00$2");
        catalogue.getMetadata().importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream font(String style) {
        return PdfWriter.class.getResourceAsStream(FONTS + style + ".ttf");
    }
}

package vn.chiso.scoring.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.Workbook;

/** Files as people upload them, and as they should not. */
public final class Samples {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Samples() {}

    public static byte[] pdf(String text) {
        return ("""
                %%PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                %% %s
                trailer<</Root 1 0 R>>
                %%%%EOF
                """.formatted(text)).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] pdf(int size) {
        return Arrays.copyOf(pdf("lớn"), size);
    }

    public static byte[] image(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Chiso", "1.0")) {
            workbook.newWorksheet("Số liệu").value(0, 0, "94,74");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] docx() {
        return zip(docxParts(WORD));
    }

    /** With macros it calls itself something else. */
    public static byte[] docm() {
        var parts = docxParts("application/vnd.ms-word.document.macroEnabled");
        parts.put("word/vbaProject.bin", new byte[] {1});
        return zip(parts);
    }

    /** Says that it has none, and has. */
    public static byte[] docxWithMacro() {
        var parts = docxParts(WORD);
        parts.put("word/vbaProject.bin", new byte[] {1});
        return zip(parts);
    }

    private static Map<String, byte[]> docxParts(String type) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", text("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml" ContentType="%s.main+xml"/></Types>""".formatted(type)));
        parts.put("_rels/.rels", text("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Target="word/document.xml"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""));
        parts.put("word/document.xml", text("""
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:body><w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p></w:body></w:document>"""));
        return parts;
    }

    public static byte[] odt() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var type = text("application/vnd.oasis.opendocument.text");
            var first = new ZipEntry("mimetype");
            var crc = new CRC32();
            crc.update(type);
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(text("<office:document-content/>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] archive() {
        return zip(Map.of("run.sh", text("#!/bin/sh")));
    }

    /** A program of this very platform: the JVM that runs the test. */
    public static byte[] executable() {
        try {
            return Files.readAllBytes(Path.of(System.getProperty("java.home"), "bin", "java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] windowsExecutable() {
        var bytes = Arrays.copyOf(text("MZ"), 1024);
        bytes[0x3c] = (byte) 0x80;
        System.arraycopy(text("PE\0\0"), 0, bytes, 0x80, 4);
        System.arraycopy(pdf("bên trong"), 0, bytes, 0x200, 100);
        return bytes;
    }

    /** A megabyte and a half that unpack to one and a half gigabytes. */
    public static byte[] bomb() {
        var parts = docxParts(WORD);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 1500; i++) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The part that tells the type is itself the bomb. */
    public static byte[] bombInTypes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            var blanks = new byte[1024 * 1024];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 1500; i++) {
                zip.write(blanks);
            }
            zip.write(text("ContentType=\"" + WORD + ".main+xml\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A directory of more parts than any document has. */
    public static byte[] archiveOfManyParts() {
        var parts = docxParts(WORD);
        for (int i = 0; i < 10_000; i++) {
            parts.put("word/" + i, new byte[0]);
        }
        return zip(parts);
    }

    public static byte[] cutDocx() {
        var whole = docx();
        return Arrays.copyOf(whole, whole.length - 30);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

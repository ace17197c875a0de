package vn.chiso.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.chiso.platform.problem.ProblemException;

/** Walks through a part of a workbook, which declares no document type. */
final class XlsxXml {

    private static final XMLInputFactory XML = factory();

    private XlsxXml() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Told of each element where it begins; it may read on to its end. */
    interface Visitor {
        void begins(XMLStreamReader element) throws XMLStreamException;
    }

    static void walk(ZipFile zip, ZipArchiveEntry part, Visitor visitor) throws IOException, XMLStreamException {
        try (InputStream stream = zip.getInputStream(part)) {
            var xml = XML.createXMLStreamReader(stream);
            while (xml.hasNext()) {
                if (next(xml) == XMLStreamConstants.START_ELEMENT) {
                    visitor.begins(xml);
                }
            }
        }
    }

    /** A workbook declares no document type (ECMA-376 part 2, 8.1.4), and with it no entities that would be fetched or multiplied. */
    private static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        require(event != XMLStreamConstants.DTD && event != XMLStreamConstants.ENTITY_REFERENCE);
        return event;
    }

    /** All that stand under the name, in whatever namespace. */
    static List<String> attributes(XMLStreamReader element, String name) {
        return IntStream.range(0, element.getAttributeCount())
                .filter(i -> element.getAttributeLocalName(i).equals(name))
                .mapToObj(element::getAttributeValue)
                .toList();
    }

    /** Two of one name in different namespaces would leave open which of them the next reader takes. */
    static String attribute(XMLStreamReader element, String name) {
        String found = null;
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                require(found == null);
                found = element.getAttributeValue(i);
            }
        }
        return found;
    }

    static void require(boolean sound) {
        if (!sound) {
            throw new ProblemException(SheetProblem.NOT_A_SPREADSHEET);
        }
    }
}

package muster.shared.http.tak;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The manifest of a data package, and a marker as a CoT event of version 2.0. */
final class TakXml {
    /** CoT's word for "not known", in metres. */
    private static final String UNKNOWN = "9999999.0";

    private interface Written {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    private TakXml() {}

    static byte[] manifest(UUID uid, String name, List<Marker> markers) {
        return written(xml -> {
            xml.writeStartElement("MissionPackageManifest");
            xml.writeAttribute("version", "2");
            xml.writeStartElement("Configuration");
            parameter(xml, "uid", uid.toString());
            parameter(xml, "name", name);
            xml.writeEndElement();
            xml.writeStartElement("Contents");
            for (Marker marker : markers) {
                xml.writeStartElement("Content");
                xml.writeAttribute("ignore", "false");
                xml.writeAttribute("zipEntry", marker.entry());
                parameter(xml, "uid", marker.uid().toString());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private static void parameter(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("Parameter");
        xml.writeAttribute("name", name);
        xml.writeAttribute("value", value);
    }

    /** @param stale when maps forget the marker */
    static byte[] event(Marker marker, Instant now, Instant stale) {
        return written(xml -> {
            xml.writeStartElement("event");
            attributes(xml, "version", "2.0", "uid", marker.uid().toString(), "type", marker.type());
            attributes(xml, "time", now.toString(), "start", now.toString(), "stale", stale.toString());
            // Entered by a person, not measured.
            attributes(xml, "how", "h-g-i-g-o");
            xml.writeEmptyElement("point");
            attributes(
                    xml,
                    "lat",
                    Double.toString(marker.at().getLast()),
                    "lon",
                    Double.toString(marker.at().getFirst()));
            attributes(xml, "hae", UNKNOWN, "ce", UNKNOWN, "le", UNKNOWN);
            xml.writeStartElement("detail");
            xml.writeEmptyElement("contact");
            attributes(xml, "callsign", marker.callsign());
            for (List<Double> corner : marker.ring()) {
                xml.writeEmptyElement("link");
                attributes(xml, "point", corner.getLast() + "," + corner.getFirst());
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private static void attributes(XMLStreamWriter xml, String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static byte[] written(Written document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            document.to(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Nothing can go wrong in memory.", e);
        }
        return out.toByteArray();
    }
}

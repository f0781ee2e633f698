package io.gridward.ogc.request;

import io.gridward.ogc.fault.OgcFault;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** XML of strangers: no DOCTYPE, no entity, nothing fetched, nesting limited. */
public final class SafeXml {
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> {
                    throw new XMLStreamException("external entity");
                });
        return factory;
    }

    /**
     * Opens a document at its root element.
     *
     * @throws OgcFault when it is no XML or has a DOCTYPE
     */
    public static XMLStreamReader open(byte[] document, OgcSettings settings) {
        try {
            XMLStreamReader reader =
                    new Guarded(
                            FACTORY.createXMLStreamReader(new ByteArrayInputStream(document)),
                            settings.maxXmlDepth());
            while (!reader.isStartElement()) {
                reader.next();
            }
            return reader;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** The fault of a document that is not well-formed; says where. */
    public static OgcFault malformed(XMLStreamException e) {
        if (e.getCause() instanceof OgcFault fault) {
            return fault;
        }
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        return OgcFault.of(
                OgcFault.PARSING,
                null,
                "XML 无法解析（第 %d 行）".formatted(line),
                "the XML is not well-formed (line %d)".formatted(line));
    }

    /** Refuses what a request never needs. */
    private static final class Guarded extends StreamReaderDelegate {
        private final int maxDepth;
        private final int[] depth = {0};

        Guarded(XMLStreamReader reader, int maxDepth) {
            super(reader);
            this.maxDepth = maxDepth;
        }

        @Override
        public int next() throws XMLStreamException {
            int event = read();
            switch (event) {
                case START_ELEMENT -> deeper();
                case END_ELEMENT -> depth[0]--;
                case DTD, ENTITY_REFERENCE, ENTITY_DECLARATION -> throw doctype();
                default -> {}
            }
            return event;
        }

        @Override
        public int nextTag() throws XMLStreamException {
            int event = next();
            while (event != START_ELEMENT && event != END_ELEMENT) {
                if (isCharacters() && !isWhiteSpace()) {
                    throw new XMLStreamException("text between elements", getLocation());
                }
                event = next();
            }
            return event;
        }

        @Override
        public String getElementText() throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            for (int event = next(); event != END_ELEMENT; event = next()) {
                if (event == START_ELEMENT) {
                    throw new XMLStreamException("element where text is wanted", getLocation());
                }
                if (event == CHARACTERS || event == CDATA || event == SPACE) {
                    text.append(getText());
                }
            }
            return text.toString();
        }

        /**
         * The JDK's parser stumbles over some documents that are not well-formed: it lacks the
         * message for a bad character in a DTD, or loses its place at an end that comes too early.
         */
        private int read() throws XMLStreamException {
            try {
                return super.next();
            } catch (RuntimeException e) {
                throw new XMLStreamException("not well-formed", getLocation(), e);
            }
        }

        private void deeper() {
            if (++depth[0] > maxDepth) {
                throw OgcFault.of(
                        OgcFault.PARSING,
                        null,
                        "XML 嵌套超过 %d 层".formatted(maxDepth),
                        "the XML is nested deeper than %d levels".formatted(maxDepth));
            }
        }

        private static OgcFault doctype() {
            return OgcFault.of(
                    OgcFault.PARSING,
                    null,
                    "不接受带 DOCTYPE 或实体的 XML",
                    "XML with a DOCTYPE or an entity is refused");
        }
    }
}

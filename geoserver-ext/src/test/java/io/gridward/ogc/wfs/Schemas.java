package io.gridward.ogc.wfs;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The OGC's own schemas, out of the jar that holds a copy of schemas.opengis.net. */
final class Schemas {
    static final String WFS = "http://schemas.opengis.net/wfs/2.0/wfs.xsd";
    static final String OWS = "http://schemas.opengis.net/ows/1.1.0/owsAll.xsd";

    private final Schema schema;

    /**
     * @param own schemas of ours by address
     * @param addresses what documents are checked against
     */
    Schemas(Map<String, String> own, String... addresses) {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver(new Resolver(own));
        List<Source> sources = new ArrayList<>();
        for (String address : addresses) {
            sources.add(
                    own.containsKey(address)
                            ? new StreamSource(new StringReader(own.get(address)), address)
                            : new StreamSource(Resolver.open(address), address));
        }
        try {
            schema = factory.newSchema(sources.toArray(Source[]::new));
        } catch (SAXException e) {
            throw new AssertionError(e.toString(), e);
        }
    }

    /** What is wrong with a document; nothing when it is valid. */
    List<String> faults(String document) {
        List<String> faults = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setErrorHandler(
                new ErrorHandler() {
                    @Override
                    public void warning(SAXParseException e) {
                        faults.add(e.toString());
                    }

                    @Override
                    public void error(SAXParseException e) {
                        faults.add(e.toString());
                    }

                    @Override
                    public void fatalError(SAXParseException e) {
                        faults.add(e.toString());
                    }
                });
        try {
            validator.validate(new StreamSource(new StringReader(document)));
        } catch (SAXException | IOException e) {
            faults.add(e.toString());
        }
        return faults;
    }

    private record Resolver(Map<String, String> own) implements LSResourceResolver {

        static InputStream open(String address) {
            String path =
                    address.replace("http://schemas.opengis.net/", "/ogc/")
                            .replace("http://docs.oasis-open.org/", "/oasis/")
                            .replace("http://www.w3.org/1999/xlink.xsd", "/w3c/1999/xlink.xsd")
                            .replace("http://www.w3.org/2001/xml.xsd", "/w3c/2001/xml.xsd");
            InputStream in = Schemas.class.getResourceAsStream(path);
            if (in == null) {
                throw new UncheckedIOException(new IOException("no copy of " + address));
            }
            return in;
        }

        @Override
        public LSInput resolveResource(
                String type, String namespace, String publicId, String systemId, String base) {
            String address =
                    base == null ? systemId : URI.create(base).resolve(systemId).toString();
            try {
                var ls =
                        (DOMImplementationLS)
                                DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
                LSInput input = ls.createLSInput();
                input.setSystemId(address);
                if (own.containsKey(address)) {
                    input.setCharacterStream(new StringReader(own.get(address)));
                } else {
                    input.setByteStream(open(address));
                }
                return input;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

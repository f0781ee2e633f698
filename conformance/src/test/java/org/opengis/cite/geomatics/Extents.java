package org.opengis.cite.geomatics;

import javax.xml.bind.JAXBException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.geotoolkit.geometry.ImmutableEnvelope;
import org.geotoolkit.referencing.CRS;
import org.geotoolkit.referencing.MiniCRS;
import org.locationtech.jts.geom.Coordinate;
import org.opengis.geometry.Envelope;
import org.opengis.util.FactoryException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

public class Extents {
    /** Envelope, in the CRS of the first geometry, of GML geometry elements. */
    public static Envelope calculateEnvelope(NodeList geoms) throws JAXBException {
        MiniCRS crs = null;
        double[] b = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < geoms.getLength(); i++) {
            Gml g = Gml.parse((Element) geoms.item(i));
            if (crs == null) {
                crs = g.crs;
            }
            for (Coordinate c : g.geometry.getCoordinates()) {
                double[] p = g.crs.to(crs, c.x, c.y);
                b[0] = Math.min(b[0], p[0]);
                b[1] = Math.min(b[1], p[1]);
                b[2] = Math.max(b[2], p[0]);
                b[3] = Math.max(b[3], p[1]);
            }
        }
        return new ImmutableEnvelope(crs, b[0], b[1], b[2], b[3]);
    }

    /** From gml:Envelope or ows:(WGS84)BoundingBox. */
    public static Envelope createEnvelope(Node node) throws FactoryException {
        Element e = (Element) node;
        String srs = e.getAttribute(e.getLocalName().equals("Envelope") ? "srsName" : "crs");
        MiniCRS crs =
                (MiniCRS)
                        CRS.decode(
                                e.getLocalName().equals("WGS84BoundingBox") || srs.isEmpty()
                                        ? "CRS:84"
                                        : srs);
        String[] lo =
                e.getElementsByTagNameNS(
                                "*",
                                e.getLocalName().equals("Envelope") ? "lowerCorner" : "LowerCorner")
                        .item(0)
                        .getTextContent()
                        .trim()
                        .split("\\s+");
        String[] hi =
                e.getElementsByTagNameNS(
                                "*",
                                e.getLocalName().equals("Envelope") ? "upperCorner" : "UpperCorner")
                        .item(0)
                        .getTextContent()
                        .trim()
                        .split("\\s+");
        return new ImmutableEnvelope(
                crs,
                Double.parseDouble(lo[0]),
                Double.parseDouble(lo[1]),
                Double.parseDouble(hi[0]),
                Double.parseDouble(hi[1]));
    }

    public static Document envelopeAsGML(Envelope env) {
        try {
            Document d = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            Element e = d.createElementNS(Gml.NS, "gml:Envelope");
            e.setAttribute("srsName", ((MiniCRS) env.getCoordinateReferenceSystem()).urn());
            d.appendChild(e);
            Element lo = d.createElementNS(Gml.NS, "gml:lowerCorner");
            lo.setTextContent(env.getMinimum(0) + " " + env.getMinimum(1));
            Element hi = d.createElementNS(Gml.NS, "gml:upperCorner");
            hi.setTextContent(env.getMaximum(0) + " " + env.getMaximum(1));
            e.appendChild(lo);
            e.appendChild(hi);
            return d;
        } catch (ParserConfigurationException x) {
            throw new IllegalStateException(x);
        }
    }
}

package io.gridward.ogc.wfs.query;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.crs.UnknownCrs;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.util.Optional;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * The BBOX parameter: two corners and perhaps a coordinate system, whose spelling says which axis
 * comes first; without one, the layers' default system (OGC 09-025r2 §7.9.2.4).
 */
final class Boxes {
    private static final String PARAMETER = "bbox";
    private static final double MOST = 1e9;
    private static final int EDGE_PIECES = 16;
    private static final Envelope MERCATOR = new Envelope(-179.999999, 179.999999, -85.05, 85.05);
    private static final Envelope STRIPS = new Envelope(116, 128, 30, 55);
    private static final GeometryFactory SHAPES = new GeometryFactory(new PrecisionModel(), 4490);

    private Boxes() {}

    /** The system of that name. */
    static CrsName crs(String parameter, String spelling) {
        try {
            return CrsName.parse(spelling);
        } catch (UnknownCrs e) {
            throw OgcFault.invalid(
                    parameter,
                    spelling,
                    "服务能力文档中的坐标系，如 " + Crs.CGCS2000.urn(),
                    "a coordinate system of the capabilities, such as " + Crs.CGCS2000.urn());
        }
    }

    /** The system that an answer is wanted in. */
    static CrsName answerCrs(Optional<String> srsName, WfsVersion version) {
        return version.inAnswers(crs("srsName", srsName.orElse(version.defaultCrs())));
    }

    static Filter parse(String value, Layer layer, WfsVersion version) {
        if (!layer.published()) {
            throw OgcFault.of(
                    OgcFault.INVALID,
                    PARAMETER,
                    "%s 没有图形，不能用 bbox".formatted(layer.name()),
                    "%s has no shapes, bbox cannot be used".formatted(layer.name()));
        }
        String[] parts = value.split(",", -1);
        if (parts.length != 4 && parts.length != 5) {
            throw badly(value);
        }
        double[] n = new double[4];
        for (int i = 0; i < 4; i++) {
            n[i] = number(parts[i].strip(), value);
        }
        String name = parts.length == 5 ? parts[4].strip() : version.defaultCrs();
        CrsName crs = version.axisOrder().of(crs(PARAMETER, name));
        return filter(rectangle(n, crs, value), crs.crs());
    }

    private static Envelope rectangle(double[] n, CrsName crs, String value) {
        if (n[0] > n[2] || n[1] > n[3]) {
            throw badly(value);
        }
        Envelope box =
                crs.northFirst()
                        ? new Envelope(n[1], n[3], n[0], n[2])
                        : new Envelope(n[0], n[2], n[1], n[3]);
        boolean outside =
                box.getMinY() < -90
                        || box.getMaxY() > 90
                        || box.getMinX() < -360
                        || box.getMaxX() > 360;
        if (crs.crs().geographic() && outside) {
            String zh = crs.northFirst() ? "纬度在前" : "经度在前";
            String en = crs.northFirst() ? "latitude first" : "longitude first";
            throw OgcFault.invalid(
                    PARAMETER,
                    value,
                    "度，在 %s 中%s".formatted(crs.spelling(), zh),
                    "degrees, %s in %s".formatted(en, crs.spelling()));
        }
        return box;
    }

    /**
     * A rectangle of a projected system is none in degrees: its edges are followed in steps, so
     * that the answer is the same as if it were asked in that system.
     */
    private static Filter filter(Envelope asked, Crs crs) {
        if (crs.geographic()) {
            return Filter.bbox(asked);
        }
        Envelope box = asked.intersection(reach(crs));
        if (box.isNull()) {
            return Filter.NONE;
        }
        Reprojection back = Reprojection.between(crs, Crs.CGCS2000);
        if (crs == Crs.WEB_MERCATOR) {
            return Filter.bbox(back.apply(box));
        }
        Geometry shape = SHAPES.toGeometry(box);
        double step = Math.max(box.getWidth(), box.getHeight()) / EDGE_PIECES;
        Geometry edges = step > 0 ? Densifier.densify(shape, step) : shape;
        return new Filter.Spatial(SpatialOperator.INTERSECTS, back.apply(edges));
    }

    /**
     * What a rectangle is cut to: the part of the country that the strips are used for, so wide
     * that its corners still lie where the projection is defined.
     */
    private static Envelope reach(Crs crs) {
        Envelope degrees = crs == Crs.WEB_MERCATOR ? MERCATOR : STRIPS;
        return Reprojection.between(Crs.CGCS2000, crs).apply(degrees);
    }

    private static double number(String text, String value) {
        if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            throw badly(value);
        }
        double number = Double.parseDouble(text);
        if (Math.abs(number) > MOST) {
            throw badly(value);
        }
        return number;
    }

    private static OgcFault badly(String value) {
        return OgcFault.invalid(
                PARAMETER,
                value,
                "“下限1,下限2,上限1,上限2[,坐标系]”，下限不大于上限",
                "'low1,low2,high1,high2[,crs]', no low above its high");
    }
}

package io.gridward.ogc.filter;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import io.gridward.ogc.filter.CqlTokens.Kind;
import io.gridward.ogc.filter.CqlTokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Spatial predicates of ECQL: {@code INTERSECTS(geom, POINT(122 46))} and its like, {@code BBOX},
 * {@code DWITHIN}, {@code BEYOND}. Numbers are x before y; a shape may begin with {@code
 * SRID=4550;}, a box end with a coordinate system, both otherwise in the default one.
 */
final class CqlShapes {
    private static final Map<String, SpatialOperator> OPERATORS = new HashMap<>();
    private static final Map<String, Double> METRES =
            Map.of(
                    "metres", 1.0,
                    "meters", 1.0,
                    "m", 1.0,
                    "kilometers", 1000.0,
                    "kilometres", 1000.0,
                    "km", 1000.0,
                    "feet", 0.3048,
                    "statute miles", 1609.344,
                    "nautical miles", 1852.0);

    private static final int EDGE_PIECES = 16;
    private static final GeometryFactory SHAPES = new GeometryFactory(new PrecisionModel(), 4490);

    static {
        for (SpatialOperator o : SpatialOperator.values()) {
            OPERATORS.put(o.name(), o);
        }
    }

    private final CqlTokens tokens;
    private final Layer layer;
    private final Crs defaultCrs;

    CqlShapes(CqlTokens tokens, Layer layer, Crs defaultCrs) {
        this.tokens = tokens;
        this.layer = layer;
        this.defaultCrs = defaultCrs;
    }

    /** The predicate that comes next, if it is a spatial one. */
    Optional<Filter> find() {
        Token name = tokens.peek();
        if (name.kind() != Kind.WORD || !tokens.peek(1).is("(")) {
            return Optional.empty();
        }
        String word = name.text().toUpperCase(Locale.ROOT);
        if (word.equals("RELATE")) {
            throw FilterFault.unsupported("不支持 RELATE", "RELATE is not supported");
        }
        boolean distance = word.equals("DWITHIN") || word.equals("BEYOND");
        if (!distance && !OPERATORS.containsKey(word)) {
            return Optional.empty();
        }
        tokens.take();
        tokens.require("(");
        requireGeometry(word);
        tokens.require(",");
        Filter filter;
        if (distance) {
            filter = distance(word.equals("DWITHIN"));
        } else {
            SpatialOperator operator = OPERATORS.get(word);
            filter =
                    operator == SpatialOperator.BBOX
                            ? bbox()
                            : new Filter.Spatial(operator, shape());
        }
        tokens.require(")");
        return Optional.of(filter);
    }

    private void requireGeometry(String operator) {
        Token name = tokens.take();
        String plain = name.text().substring(name.text().indexOf(':') + 1);
        if (!layer.published() || !plain.equals(Layer.GEOMETRY)) {
            throw FilterFault.operands(
                    operator,
                    "图层的几何属性 %s".formatted(Layer.GEOMETRY),
                    "the shape of a layer that has one, %s".formatted(Layer.GEOMETRY));
        }
    }

    private Filter distance(boolean within) {
        Geometry shape = shape();
        tokens.require(",");
        double amount = number();
        tokens.require(",");
        StringBuilder unit = new StringBuilder();
        while (tokens.peek().kind() == Kind.WORD) {
            unit.append(unit.length() == 0 ? "" : " ").append(tokens.take().text());
        }
        Double metres = METRES.get(unit.toString().toLowerCase(Locale.ROOT));
        if (metres == null || !(amount >= 0) || !Double.isFinite(amount * metres)) {
            throw FilterFault.operands(
                    within ? "DWITHIN" : "BEYOND",
                    "不小于 0 的距离和单位（meters、kilometers、feet、statute miles、nautical miles）",
                    "a distance of 0 or more and its unit: meters, kilometers, feet, statute"
                            + " miles or nautical miles");
        }
        return new Filter.Distance(shape, amount * metres, within);
    }

    private Filter bbox() {
        List<Double> n = new ArrayList<>();
        n.add(number());
        while (n.size() < 4) {
            tokens.require(",");
            n.add(number());
        }
        Crs crs = defaultCrs;
        if (tokens.takes(",")) {
            crs = GmlCoordinates.crs(tokens.require(Kind.TEXT, "'EPSG:4490'").text()).crs();
        }
        if (n.get(0) > n.get(2) || n.get(1) > n.get(3)) {
            throw FilterFault.operands(
                    "BBOX",
                    "西、南、东、北，西不大于东、南不大于北",
                    "west, south, east, north, none above its opposite");
        }
        Envelope box = new Envelope(n.get(0), n.get(2), n.get(1), n.get(3));
        if (crs.geographic()) {
            return Filter.bbox(box);
        }
        return new Filter.Spatial(
                SpatialOperator.INTERSECTS, inDegrees(bent(SHAPES.toGeometry(box)), crs));
    }

    /** A rectangle of a projected system is none in degrees: its edges are followed in steps. */
    private static Geometry bent(Geometry box) {
        Envelope e = box.getEnvelopeInternal();
        double step = Math.max(e.getWidth(), e.getHeight()) / EDGE_PIECES;
        return step > 0 ? Densifier.densify(box, step) : box;
    }

    private double number() {
        boolean negative = tokens.takes("-");
        if (!negative) {
            tokens.takes("+");
        }
        Token number = tokens.require(Kind.NUMBER, "一个数 / a number");
        double value = Double.parseDouble(number.text());
        return negative ? -value : value;
    }

    private Geometry shape() {
        Crs crs = defaultCrs;
        if (tokens.takes("SRID", "=")) {
            String code = tokens.require(Kind.NUMBER, "EPSG").text();
            crs = GmlCoordinates.crs("EPSG:" + code).crs();
            tokens.require(";");
        }
        if (tokens.takes("ENVELOPE", "(")) {
            double west = number();
            tokens.require(",");
            double east = number();
            tokens.require(",");
            double south = number();
            tokens.require(",");
            double north = number();
            tokens.require(")");
            return inDegrees(SHAPES.toGeometry(new Envelope(west, east, south, north)), crs);
        }
        return inDegrees(wkt(), crs);
    }

    /** A shape in WKT: a name, perhaps EMPTY, and brackets that close. */
    private Geometry wkt() {
        Token first = tokens.require(Kind.WORD, "WKT");
        StringBuilder text = new StringBuilder(first.text());
        if (tokens.takes("EMPTY")) {
            text.append(" EMPTY");
        } else {
            int depth = 0;
            do {
                Token token = tokens.take();
                if (token.kind() == Kind.END) {
                    throw tokens.unexpected(")");
                }
                depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
                text.append(token.is("-") ? " -" : " " + token.text());
            } while (depth > 0);
        }
        try {
            return new WKTReader(SHAPES).read(text.toString().replace("- ", "-"));
        } catch (ParseException | IllegalArgumentException e) {
            throw FilterFault.invalid(
                    "CQL 第 %d 个字符起的图形不是有效的 WKT".formatted(first.at()),
                    "the shape at character %d is no valid WKT".formatted(first.at()));
        }
    }

    private static Geometry inDegrees(Geometry shape, Crs crs) {
        try {
            return Reprojection.between(crs, CrsName.STORAGE.crs()).apply(shape);
        } catch (OutsideCrs e) {
            throw FilterFault.of(e);
        }
    }
}

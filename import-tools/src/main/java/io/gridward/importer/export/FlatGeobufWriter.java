package io.gridward.importer.export;

import com.google.flatbuffers.FlatBufferBuilder;
import io.gridward.core.crs.Crs;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.Layer;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/**
 * FlatGeobuf 3, in the order of the layer and without an index, so that it is written as it comes.
 */
final class FlatGeobufWriter implements FeatureWriter {
    private static final int START_BYTES = 4096;

    private final OutputStream out;

    FlatGeobufWriter(Path path, Layer layer, Crs crs, long features) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        out.write(Constants.MAGIC_BYTES);
        FlatBufferBuilder builder = new FlatBufferBuilder(START_BYTES);
        int name = builder.createString(layer.name());
        int title = builder.createString(layer.title().zh());
        int columns = columns(builder, layer.attributes());
        int system = system(builder, crs);
        Header.startHeader(builder);
        Header.addName(builder, name);
        Header.addTitle(builder, title);
        Header.addGeometryType(builder, type(layer.geometry()));
        Header.addColumns(builder, columns);
        Header.addFeaturesCount(builder, features);
        Header.addIndexNodeSize(builder, 0);
        if (layer.geometry() != GeometryKind.NONE) {
            Header.addCrs(builder, system);
        }
        builder.finishSizePrefixed(Header.endHeader(builder));
        write(builder.dataBuffer());
    }

    private static int columns(FlatBufferBuilder builder, List<Attribute> attributes) {
        int[] columns = new int[attributes.size()];
        for (int i = 0; i < columns.length; i++) {
            Attribute attribute = attributes.get(i);
            int name = builder.createString(attribute.name());
            int title = builder.createString(attribute.title().zh());
            Column.startColumn(builder);
            Column.addName(builder, name);
            Column.addTitle(builder, title);
            Column.addType(builder, type(attribute.type()));
            Column.addNullable(builder, !attribute.required());
            columns[i] = Column.endColumn(builder);
        }
        return Header.createColumnsVector(builder, columns);
    }

    private static byte type(AttributeType type) {
        return switch (type) {
            case TEXT -> ColumnType.String;
            case INTEGER -> ColumnType.Long;
            case DECIMAL -> ColumnType.Double;
            case DATE, TIMESTAMP -> ColumnType.DateTime;
        };
    }

    private static byte type(GeometryKind kind) {
        return switch (kind) {
            case NONE, GEOMETRY -> GeometryType.Unknown;
            case MULTI_LINE_STRING -> GeometryType.MultiLineString;
            case MULTI_POLYGON -> GeometryType.MultiPolygon;
        };
    }

    private static int system(FlatBufferBuilder builder, Crs crs) {
        int authority = builder.createString("EPSG");
        int name = builder.createString(crs.code());
        org.wololo.flatgeobuf.generated.Crs.startCrs(builder);
        org.wololo.flatgeobuf.generated.Crs.addOrg(builder, authority);
        org.wololo.flatgeobuf.generated.Crs.addCode(builder, crs.epsg());
        org.wololo.flatgeobuf.generated.Crs.addName(builder, name);
        return org.wololo.flatgeobuf.generated.Crs.endCrs(builder);
    }

    @Override
    public void write(Feature feature) throws IOException {
        FlatBufferBuilder builder = new FlatBufferBuilder(START_BYTES);
        Geometry shape = feature.geometry();
        int geometry = shape == null || shape.isEmpty() ? 0 : FlatGeometry.add(builder, shape);
        int properties =
                org.wololo.flatgeobuf.generated.Feature.createPropertiesVector(
                        builder, properties(feature));
        org.wololo.flatgeobuf.generated.Feature.startFeature(builder);
        if (geometry != 0) {
            org.wololo.flatgeobuf.generated.Feature.addGeometry(builder, geometry);
        }
        org.wololo.flatgeobuf.generated.Feature.addProperties(builder, properties);
        builder.finishSizePrefixed(org.wololo.flatgeobuf.generated.Feature.endFeature(builder));
        write(builder.dataBuffer());
    }

    /** Each value that is there behind the number of its column. */
    private static byte[] properties(Feature feature) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        for (int i = 0; i < feature.values().length; i++) {
            Object value = feature.values()[i];
            if (value != null) {
                byte[] text =
                        value instanceof Number
                                ? new byte[0]
                                : value.toString().getBytes(StandardCharsets.UTF_8);
                ByteBuffer one =
                        ByteBuffer.allocate(10 + text.length).order(ByteOrder.LITTLE_ENDIAN);
                one.putShort((short) i);
                if (value instanceof Long number) {
                    one.putLong(number);
                } else if (value instanceof Double number) {
                    one.putDouble(number);
                } else {
                    one.putInt(text.length).put(text);
                }
                bytes.write(one.array(), 0, one.position());
            }
        }
        return bytes.toByteArray();
    }

    private void write(ByteBuffer bytes) throws IOException {
        out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

package io.gridward.core.portable;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.citycomponent.TypeCode;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.city.Place;
import io.gridward.core.responsibility.lists.ValidDays;
import io.gridward.core.snapshot.ShapeIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What is needed to answer, for any point of a city and some days, which grid it is in and who
 * answers by which rule: one file of typed arrays (little endian, each at a multiple of 8 bytes)
 * that a browser uses as they are. The same rows, day and time give the same bytes. Coordinates are
 * degrees, EPSG:4490, x = longitude. Immutable; safe for use by many threads.
 */
public final class PortableIndex {
    private static final double BEYOND_METRES = 1.01 * LocateAnswer.NEAR_EDGE_METRES;

    private static final int MOST_ROUNDS = 4;
    private static final List<String> SCHEMES =
            List.of(
                    TypeCatalog.GBT_47678_5_2026,
                    TypeCatalog.GBT_30428_2_2013,
                    TypeCatalog.CJT_214_2007);

    private final byte[] file;
    private final Period period;
    private final long dataVersion;

    private PortableIndex(byte[] file, Period period, long dataVersion) {
        this.file = file;
        this.period = period;
        this.dataVersion = dataVersion;
    }

    /**
     * Makes the file of the period that a day belongs to.
     *
     * @param source layers, all days; when they change meanwhile it is made again, a few times
     * @param day a day it has to hold for
     * @param components whether components go in, so that it answers for these too
     * @param madeAt the time that it shall say it was made at
     */
    public static PortableIndex of(
            FeatureSource source, LocalDate day, boolean components, Instant madeAt) {
        PortableIndex made = make(source, day, components, madeAt);
        for (int i = 1; i < MOST_ROUNDS && source.version() != made.dataVersion; i++) {
            made = make(source, day, components, madeAt);
        }
        return made;
    }

    private static PortableIndex make(
            FeatureSource source, LocalDate day, boolean components, Instant madeAt) {
        long version = source.version();
        Period period = Period.around(source, day, components);
        FeatureSource rows = new DayFeatures(source, day);
        CityModel model = CityModel.load(rows, BEYOND_METRES);
        Sections out = new Sections();
        Texts texts = new Texts();
        ShapeSections.write(model, out);
        PlaceSections places = new PlaceSections(model, ValidDays.day(day), texts);
        places.write(out);
        new RuleSections(model, texts).write(rows, out);
        new LineSections(model).write(out);
        out.put(Part.COMPONENT_TYPES, types(TypeCatalog.COMPONENT, texts));
        out.put(Part.MATTER_TYPES, types(TypeCatalog.MATTER, texts));
        if (components) {
            ComponentSections.write(rows, texts, out);
        }
        Place county = places.county();
        Header header =
                new Header(
                        version,
                        madeAt,
                        period,
                        texts.number(county == null ? null : county.body().code()),
                        texts.number(county == null ? null : county.body().name()),
                        model.beyondStripMetres(),
                        model.widestStripMetres(),
                        LocateAnswer.NEAR_EDGE_METRES,
                        ShapeIndex.TOUCH_DEGREES,
                        components);
        texts.write(out);
        return new PortableIndex(out.file(header), period, version);
    }

    /** Type codes of a kind that are in a list of the standards. */
    private static int[] types(String kind, Texts texts) {
        TypeCatalog catalog = TypeCatalog.ofProgram();
        return SCHEMES.stream()
                .flatMap(scheme -> catalog.list(scheme, kind).stream())
                .map(TypeCode::code)
                .sorted()
                .distinct()
                .mapToInt(texts::number)
                .toArray();
    }

    /** The period of a source that a day belongs to, without making the file. */
    public static Period period(FeatureSource source, LocalDate day, boolean components) {
        return Period.around(source, day, components);
    }

    /** The days it answers for. */
    public Period period() {
        return period;
    }

    /** The data version it was made of. */
    public long dataVersion() {
        return dataVersion;
    }

    /** How long the file is. */
    public int sizeBytes() {
        return file.length;
    }

    /** SHA-256 of the file as it says itself, in hexadecimal digits. */
    public String checksum() {
        int end = Sections.DIGEST_AT + Sections.DIGEST_BYTES;
        return HexFormat.of().formatHex(Arrays.copyOfRange(file, Sections.DIGEST_AT, end));
    }

    /** Writes the file. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(file);
    }
}

package io.gridward.core.portable;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.responsibility.lists.ValidDays;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Point;

/** Components by code, in the order of their codes. */
final class ComponentSections {
    private ComponentSections() {}

    static void write(FeatureSource source, Texts texts, Sections out) {
        List<Feature> all = new ArrayList<>();
        FeatureQuery query = FeatureQuery.of(LayerCatalog.city().get("component"), null);
        try (FeatureStream read = source.read(query)) {
            read.forEachRemaining(all::add);
        }
        all.sort(Comparator.comparing(Feature::key));
        ByteArrayOutputStream codes = new ByteArrayOutputStream();
        Ints starts = new Ints();
        Ints columns = new Ints();
        double[] places = new double[2 * all.size()];
        for (int i = 0; i < all.size(); i++) {
            Feature c = all.get(i);
            starts.add(codes.size());
            codes.writeBytes(c.key().getBytes(StandardCharsets.UTF_8));
            columns.add(columns(c, texts));
            boolean placed = c.geometry() instanceof Point && !c.geometry().isEmpty();
            places[2 * i] = placed ? ((Point) c.geometry()).getX() : Double.NaN;
            places[2 * i + 1] = placed ? ((Point) c.geometry()).getY() : Double.NaN;
        }
        starts.add(codes.size());
        out.put(Part.COMPONENT_STARTS, starts.toArray());
        out.put(Part.COMPONENT_CODES, codes.toByteArray());
        out.put(Part.COMPONENTS, columns.toArray());
        out.put(Part.COMPONENT_PLACES, places);
    }

    private static int[] columns(Feature c, Texts texts) {
        ValidDays days = ValidDays.of(c);
        return new int[] {
            texts.number(c.text("type_code")),
            texts.number(c.text("type_name")),
            texts.number(c.text("maintainer_code")),
            texts.number(c.text("owner_code")),
            texts.number(c.text("competent_code")),
            days.from(),
            days.to()
        };
    }
}

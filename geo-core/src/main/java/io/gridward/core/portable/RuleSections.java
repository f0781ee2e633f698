package io.gridward.core.portable;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.city.CityModel.ManagedRow;
import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.FacilityRow;
import io.gridward.core.responsibility.lists.Fit;
import io.gridward.core.responsibility.lists.LineRow;
import io.gridward.core.responsibility.lists.RowFacts;
import io.gridward.core.responsibility.lists.TypeCodes;
import io.gridward.core.responsibility.lists.ZoneRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lists of responsibility. The orders that do not depend on what is asked are settled here:
 * each row gets a rank, equal rows the same.
 */
final class RuleSections {
    private static final int ROW_COLUMNS = 8;

    private final CityModel model;
    private final Texts texts;
    private final Ints rows = new Ints();
    private final Ints prefixes = new Ints();

    RuleSections(CityModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    void write(FeatureSource source, Sections out) {
        out.put(Part.ZONES, zones());
        out.put(Part.LINES, lines());
        out.put(Part.MANAGED, managed());
        writeFacilities(source, out);
        writeDepartments(source, out);
        out.put(Part.ROWS, rows.toArray());
        out.put(Part.PREFIXES, prefixes.toArray());
    }

    private int row(RowFacts facts, Body body) {
        rows.add(
                texts.number(facts.layer()),
                texts.number(facts.id()),
                texts.number(facts.name()),
                texts.number(body.code()),
                texts.number(body.name()),
                facts.days().from(),
                facts.days().to(),
                texts.number(facts.sourceDocument()));
        return rows.size() / ROW_COLUMNS - 1;
    }

    /** Where the entries of a row's type codes begin in the list of all. */
    private int prefixes(TypeCodes types) {
        int first = prefixes.size();
        types.prefixes().forEach(p -> prefixes.add(texts.number(p)));
        return first;
    }

    private int[] zones() {
        List<ZoneRow> all =
                IntStream.range(model.zonesFrom(), model.linesFrom())
                        .mapToObj(model::zone)
                        .toList();
        int[] ranks = ranks(all, ZoneRow::compareEquallySpecific);
        Ints out = new Ints();
        for (int i = 0; i < ranks.length; i++) {
            ZoneRow zone = all.get(i);
            Fit fit = zone.fit();
            int row = row(zone.facts(), zone.body());
            int count = fit.types().prefixes().size();
            out.add(row, texts.number(fit.kind()), prefixes(fit.types()), count, ranks[i]);
        }
        return out.toArray();
    }

    private int[] lines() {
        List<LineRow> all =
                IntStream.range(model.linesFrom(), model.managedFrom())
                        .mapToObj(model::line)
                        .toList();
        int[] ranks = ranks(all, Comparator.comparing(LineRow::facts, RowFacts.LAST_RESORT));
        Ints out = new Ints();
        int run = 0;
        for (int i = 0; i < ranks.length; i++) {
            LineRow line = all.get(i);
            Fit fit = line.fit();
            Body opposite = line.opposite();
            out.add(
                    row(line.facts(), line.body()),
                    texts.number(fit.kind()),
                    prefixes(fit.types()),
                    fit.types().prefixes().size(),
                    ranks[i],
                    texts.number(opposite == null ? null : opposite.code()),
                    texts.number(opposite == null ? null : opposite.name()),
                    line.split().ordinal(),
                    line.side(),
                    run);
            run += vertices(line);
        }
        return out.toArray();
    }

    private static int vertices(LineRow line) {
        return IntStream.range(0, line.path().partCount()).map(line.path()::vertexCount).sum();
    }

    private int[] managed() {
        List<ManagedRow> all =
                IntStream.range(model.managedFrom(), model.divisionsFrom())
                        .mapToObj(model::managed)
                        .toList();
        int[] ranks = ranks(all, RuleSections::stricterFirst);
        Ints out = new Ints();
        for (int i = 0; i < ranks.length; i++) {
            ManagedRow zone = all.get(i);
            out.add(
                    texts.number(zone.named().code()),
                    texts.number(zone.named().name()),
                    texts.number(zone.zoneClass()),
                    ranks[i]);
        }
        return out.toArray();
    }

    private static int stricterFirst(ManagedRow a, ManagedRow b) {
        return a.isStricterThan(b) ? -1 : b.isStricterThan(a) ? 1 : 0;
    }

    /** Of each row how many different ones come before it. */
    private static <T> int[] ranks(List<T> all, Comparator<? super T> order) {
        List<Integer> sorted = new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        sorted.sort((a, b) -> order.compare(all.get(a), all.get(b)));
        int[] ranks = new int[all.size()];
        for (int i = 1; i < ranks.length; i++) {
            int own = sorted.get(i);
            int last = sorted.get(i - 1);
            ranks[own] = ranks[last] + (order.compare(all.get(last), all.get(own)) == 0 ? 0 : 1);
        }
        return ranks;
    }

    private void writeFacilities(FeatureSource source, Sections out) {
        List<FacilityRow> all = new ArrayList<>();
        try (FeatureStream read = source.read(query("facility_rule"))) {
            read.forEachRemaining(f -> all.add(FacilityRow.of(f)));
        }
        all.sort(Comparator.comparing(FacilityRow::facts, RowFacts.LAST_RESORT));
        Ints byType = new Ints();
        Ints byCode = new Ints();
        for (FacilityRow f : all) {
            int row = row(f.facts(), f.body());
            if (f.componentCode() == null) {
                int count = f.types().prefixes().size();
                byType.add(row, texts.number(f.ownerCode()), prefixes(f.types()), count);
            } else {
                byCode.add(row, texts.number(f.componentCode()));
            }
        }
        out.put(Part.FACILITY_TYPES, byType.toArray());
        out.put(Part.FACILITY_CODES, byCode.toArray());
    }

    private void writeDepartments(FeatureSource source, Sections out) {
        Ints departments = new Ints();
        try (FeatureStream read = source.read(query("department"))) {
            read.forEachRemaining(
                    f -> departments.add(texts.number(f.key()), texts.number(f.text("name"))));
        }
        out.put(Part.DEPARTMENTS, departments.toArray());
    }

    private static FeatureQuery query(String layer) {
        return FeatureQuery.of(LayerCatalog.city().get(layer), null);
    }
}

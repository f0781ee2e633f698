package io.gridward.importer.sample.city;

import io.gridward.importer.sample.ground.Ground;
import io.gridward.importer.sample.ground.UnitGrid;
import io.gridward.importer.sample.plan.Dice;
import io.gridward.importer.sample.plan.Division;
import io.gridward.importer.sample.plan.Site;
import io.gridward.importer.sample.plan.Street;
import io.gridward.importer.sample.plan.Stretch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * Names on the map: areas, streets, door plates, blocks and points of interest, with their level in
 * the order of names (GB/T 37149-2018 annex B).
 */
final class Places {
    static final String CITY = "内蒙古自治区兴安盟乌兰浩特市";

    private static final double PLATE_METRES = 46;
    private static final double PLATE_BEHIND_KERB_METRES = 6;

    private final Ground ground;
    private final Map<String, String> names;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** Kind of place: code in the catalogue, letters in identifiers, level of its name. */
    enum Kind {
        AREA("area", "QY", 4),
        ZONE("zone", "DP", 7),
        BLOCK("block", "QP", 7),
        STREET("street", "JX", 6),
        DOOR_PLATE("door_plate", "MP", 8),
        POI("poi", "XQ", 10);

        private final String code;
        private final String letters;
        private final int level;

        Kind(String code, String letters, int level) {
            this.code = code;
            this.letters = letters;
            this.level = level;
        }
    }

    private Places(Ground ground) {
        this.ground = ground;
        this.names = Divisions.names(ground);
    }

    static List<Row> rows(Ground ground, Parks parks, long seed) {
        Places places = new Places(ground);
        places.areas();
        for (Parks.Site site : parks.sites()) {
            places.site(site);
        }
        for (Street street : ground.streets()) {
            places.street(street);
            places.doorPlates(street, Dice.of(seed, "plates" + street.name()));
        }
        new NamedPlaces(ground, places, Dice.of(seed, "names")).add();
        return places.rows;
    }

    private void areas() {
        for (Division d : ground.divisions()) {
            Geometry area = ground.area(d.code());
            if (d.level().equals("county")) {
                add(Kind.AREA, d.name(), CITY, "红城,Ulanhot,ᠤᠯᠠᠭᠠᠨᠬᠣᠲᠠ", area, null)
                        .with("valid_from", ListDays.founded(d.code()));
            } else if (d.level().equals("subdistrict")) {
                String alias = d.name().equals("铁西街道") ? "西街街道" : "";
                add(Kind.AREA, d.name(), CITY + d.name(), alias, area, null)
                        .with("valid_from", ListDays.founded(d.code()));
            }
        }
    }

    private void site(Parks.Site site) {
        String full = CITY + names.get(site.grids().get(0).subdistrict()) + site.name();
        String alias = site.name().equals("站前广场") ? "火车站广场" : "";
        add(Kind.ZONE, site.name(), full, alias, Ground.union(site.grids()), null);
    }

    private void street(Street street) {
        LineString[] lines = street.centreLines().toArray(new LineString[0]);
        Geometry shape = Degrees.of(Site.SHAPES.createMultiLineString(lines));
        boolean main = street.rank() == Street.Rank.ARTERIAL;
        String name = street.name();
        String alias = main ? name.replace("大街", "街").replace("大路", "路") : "";
        add(Kind.STREET, name, CITY + name, alias, shape, null);
    }

    /** Numbers grow along the street, odd on its left and even on its right. */
    private void doorPlates(Street street, Dice dice) {
        double aside = street.widthMetres() / 2 + PLATE_BEHIND_KERB_METRES;
        int odd = 1;
        int even = 2;
        for (Stretch s : Stretch.of(street)) {
            for (double at = s.from() + 14; at < s.to() - 8; at += PLATE_METRES) {
                if (dice.chance(0.6)) {
                    plate(street, odd, s.at(at + dice.between(-4, 4), aside));
                }
                if (dice.chance(0.6)) {
                    plate(street, even, s.at(at + dice.between(-4, 4), -aside));
                }
                odd += 2;
                even += 2;
            }
        }
    }

    private void plate(Street street, int number, Coordinate at) {
        Optional<UnitGrid> grid = ground.findClear(at).filter(UnitGrid::built);
        if (grid.isPresent()) {
            String name = "%s%d号".formatted(street.name(), number);
            String full = CITY + names.get(grid.get().subdistrict()) + name;
            add(Kind.DOOR_PLATE, name, full, "", Degrees.of(at), grid.get());
        }
    }

    /** Adds a place; the grid is stated for points only. */
    Row add(
            Kind kind,
            String name,
            String fullName,
            String aliases,
            Geometry degrees,
            @Nullable UnitGrid grid) {
        int number = numbers.merge(kind.letters, 1, Integer::sum);
        Row row =
                Row.of(degrees)
                        .with("id", "152201%s%06d".formatted(kind.letters, number))
                        .with("kind", kind.code)
                        .with("name", name)
                        .with("full_name", fullName)
                        .with("aliases", aliases)
                        .with("name_level", kind.level)
                        .with("valid_from", ListDays.named(number));
        if (grid != null) {
            row.with("grid_code", grid.code()).with("community_code", grid.community());
        }
        rows.add(row);
        return row;
    }

    /** Official name of a division. */
    String nameOf(String divisionCode) {
        return String.valueOf(names.get(divisionCode));
    }
}

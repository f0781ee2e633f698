package io.gridward.importer.sample.city;

import io.gridward.importer.sample.ground.Ground;
import io.gridward.importer.sample.ground.UnitGrid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** Parks, markets and the station square: named groups of neighbouring grids of one subdistrict. */
final class Parks {
    private static final Object[][] SITES = {
        {"和平公园", "park", 1.25, 0.75, 5},
        {"罕山公园", "park", -1.0, 3.6, 9},
        {"五一公园", "park", 0.5, 4.3, 6},
        {"都林公园", "park", 0.9, -2.3, 7},
        {"天骄公园", "park", -0.6, 5.5, 7},
        {"新城湿地公园", "park", 3.9, -0.6, 8},
        {"铁西森林公园", "park", -2.9, 1.4, 6},
        {"爱国广场", "park", 0.7, 2.0, 3},
        {"和平农贸市场", "market", 1.7, -0.15, 3},
        {"兴安早市", "market", -0.5, 1.0, 3},
        {"新桥批发市场", "market", -0.6, -0.9, 4},
        {"五一综合市场", "market", 0.1, 3.6, 3},
        {"都林集贸市场", "market", 1.4, -1.7, 3},
        {"站前广场", "station", -1.55, -0.35, 4},
    };

    private final List<Site> sites = new ArrayList<>();

    /** A named group of grids. */
    record Site(String name, String kind, List<UnitGrid> grids) {}

    Parks(Ground ground) {
        Set<String> taken = new HashSet<>();
        for (Object[] s : SITES) {
            Coordinate at =
                    new Coordinate(
                            ground.centre().x + 1000 * (double) s[2],
                            ground.centre().y + 1000 * (double) s[3]);
            List<UnitGrid> grids = grow(ground, at, (int) s[4], taken);
            grids.forEach(g -> taken.add(g.code()));
            sites.add(new Site((String) s[0], (String) s[1], grids));
        }
    }

    List<Site> sites() {
        return sites;
    }

    /** Grids of all parks. */
    List<UnitGrid> grids() {
        return sites.stream()
                .filter(s -> s.kind().equals("park"))
                .flatMap(s -> s.grids().stream())
                .toList();
    }

    /** The grid nearest to a point and what touches it along edges, nearest first. */
    private static List<UnitGrid> grow(Ground ground, Coordinate at, int size, Set<String> taken) {
        List<UnitGrid> near =
                ground.grids().stream()
                        .filter(g -> g.built() && !taken.contains(g.code()))
                        .sorted(Comparator.comparingDouble(g -> g.inside().distance(at)))
                        .limit(size * 4L)
                        .toList();
        List<UnitGrid> chosen = new ArrayList<>(near.subList(0, 1));
        for (boolean grown = true; grown && chosen.size() < size; ) {
            grown = false;
            for (UnitGrid g : near) {
                if (!chosen.contains(g)
                        && g.subdistrict().equals(chosen.get(0).subdistrict())
                        && chosen.stream().anyMatch(c -> shareEdge(c, g))) {
                    chosen.add(g);
                    grown = true;
                    break;
                }
            }
        }
        return List.copyOf(chosen);
    }

    private static boolean shareEdge(UnitGrid a, UnitGrid b) {
        return a.degrees().getEnvelopeInternal().intersects(b.degrees().getEnvelopeInternal())
                && a.degrees().intersection(b.degrees()).getLength() > 0;
    }
}

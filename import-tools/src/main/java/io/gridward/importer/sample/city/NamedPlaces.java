package io.gridward.importer.sample.city;

import io.gridward.importer.sample.ground.Ground;
import io.gridward.importer.sample.ground.UnitGrid;
import io.gridward.importer.sample.plan.Dice;
import io.gridward.importer.sample.plan.Division;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/** Invented points of interest and housing blocks, and one office for each community. */
final class NamedPlaces {
    private static final String[][] WORDS = {
        {"小学", "POI", ""},
        {"中学", "POI", ""},
        {"幼儿园", "POI", ""},
        {"超市", "POI", ""},
        {"大药房", "POI", "药店"},
        {"饭店", "POI", ""},
        {"宾馆", "POI", "招待所"},
        {"蒙餐馆", "POI", ""},
        {"浴池", "POI", ""},
        {"商厦", "POI", "商场"},
        {"诊所", "POI", ""},
        {"加油站", "POI", ""},
        {"汽车修理厂", "POI", ""},
        {"换热站", "POI", ""},
        {"小区", "BLOCK", "家属院"},
        {"花园", "BLOCK", "小区"},
        {"家园", "BLOCK", "小区"},
        {"嘉苑", "BLOCK", ""},
    };
    private static final String FIRST = "金银宏嘉锦瑞鑫福天百益康德利祥和草原";
    private static final String SECOND = "泰源达隆华丰盛辉城都亿旺茂通兴宇洋洲";
    private static final double SHARE = 0.42;

    private final Ground ground;
    private final Places places;
    private final Dice dice;
    private final Set<String> taken = new HashSet<>();

    NamedPlaces(Ground ground, Places places, Dice dice) {
        this.ground = ground;
        this.places = places;
        this.dice = dice;
    }

    void add() {
        offices();
        for (UnitGrid grid : ground.grids()) {
            if (grid.built() && dice.chance(SHARE)) {
                invented(grid);
            }
        }
    }

    private void offices() {
        Map<String, List<UnitGrid>> grids =
                ground.grids().stream()
                        .filter(g -> !g.water())
                        .collect(
                                Collectors.groupingBy(
                                        UnitGrid::community, TreeMap::new, Collectors.toList()));
        for (Division d : ground.divisions()) {
            if (d.level().equals("community") && grids.containsKey(d.code())) {
                List<UnitGrid> own = grids.get(d.code());
                office(d, own.get(own.size() / 2));
            }
        }
    }

    private void office(Division division, UnitGrid grid) {
        String alias = division.shortName().equals(division.name()) ? "" : division.shortName();
        String full = Places.CITY + places.nameOf(division.parentCode()) + division.name();
        places.add(Places.Kind.POI, division.name(), full, alias, Degrees.of(grid.inside()), grid);
    }

    private void invented(UnitGrid grid) {
        String[] word = dice.pick(List.of(WORDS));
        String brand = brand(word[0]);
        String name = brand + word[0];
        String full = Places.CITY + places.nameOf(grid.subdistrict()) + name;
        String alias = word[2].isEmpty() || dice.chance(0.6) ? "" : brand + word[2];
        if (word[1].equals("BLOCK")) {
            places.add(Places.Kind.BLOCK, name, full, alias, Degrees.multi(grid.degrees()), null);
            return;
        }
        Coordinate at = grid.somewhere(dice);
        if (ground.findClear(at).isPresent()) {
            places.add(Places.Kind.POI, name, full, alias, Degrees.of(at), grid);
        }
    }

    /** Two characters that no other place of that word has. */
    private String brand(String word) {
        List<String> tried = new ArrayList<>();
        while (tried.size() < 1000) {
            String brand =
                    ""
                            + FIRST.charAt(dice.below(FIRST.length()))
                            + SECOND.charAt(dice.below(SECOND.length()));
            if (taken.add(brand + word)) {
                return brand;
            }
            tried.add(brand);
        }
        throw new IllegalStateException("no names left for " + word);
    }
}

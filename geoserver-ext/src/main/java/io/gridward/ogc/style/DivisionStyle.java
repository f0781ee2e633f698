package io.gridward.ogc.style;

import static io.gridward.ogc.style.Rule.UNTITLED;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.style.Symbolizer.Fill;
import io.gridward.ogc.style.Symbolizer.Label;
import io.gridward.ogc.style.Symbolizer.Line;
import java.util.ArrayList;
import java.util.List;

/** County, subdistricts and communities: pale grounds, lines by level. */
final class DivisionStyle {
    private static final String LEVEL = "level";
    private static final Condition COUNTY = new Condition.Equal(LEVEL, "county");
    private static final Condition SUBDISTRICT = new Condition.Equal(LEVEL, "subdistrict");
    private static final Condition COMMUNITY = new Condition.Equal(LEVEL, "community");
    private static final LocalText COUNTY_TITLE = LocalText.of("县市", "County");
    private static final LocalText SUBDISTRICT_TITLE = LocalText.of("街道、镇", "Subdistrict");
    private static final LocalText COMMUNITY_TITLE = LocalText.of("社区、村", "Community");

    private DivisionStyle() {}

    static LayerStyle hierarchy() {
        List<Rule> rules = new ArrayList<>();
        rules.add(Rule.of(UNTITLED, COUNTY, ScaleRange.ALL, new Fill(Tint.of(0xFAF7F0).at(0.5))));
        rules.addAll(communityLines());
        rules.addAll(subdistrictLines());
        rules.add(
                Rule.of(
                        COUNTY_TITLE,
                        COUNTY,
                        ScaleRange.ALL,
                        Line.of(Palette.DIVISION.at(0.22), 7.0),
                        Line.of(Palette.DIVISION, 1.8, 12.0, 3.0, 2.0, 3.0)));
        rules.addAll(labels());
        return new LayerStyle(
                "division",
                LocalText.of("区划层级", "Levels of divisions"),
                LayerCatalog.city().get("division"),
                rules);
    }

    /** Pale grounds, one of seven by code: told apart where they meet, quiet under all else. */
    static LayerStyle grounds() {
        List<Rule> rules = new ArrayList<>();
        int n = Palette.GROUNDS.size();
        for (int i = 0; i < n; i++) {
            rules.add(
                    Rule.of(
                            LocalText.of("区划（按代码着色）", "Division (coloured by code)"),
                            new Condition.Bucket("code", i, n),
                            ScaleRange.ALL,
                            new Fill(Palette.GROUNDS.get(i).at(0.6))));
        }
        rules.addAll(communityLines());
        rules.addAll(subdistrictLines());
        rules.addAll(labels());
        return new LayerStyle(
                "division_grounds",
                LocalText.of("区划底色", "Grounds of divisions"),
                LayerCatalog.city().get("division"),
                rules);
    }

    private static List<Rule> communityLines() {
        return List.of(
                Rule.of(
                        COMMUNITY_TITLE,
                        COMMUNITY,
                        new ScaleRange(25_000, 200_000),
                        Line.of(Palette.DIVISION.at(0.4), 0.6)),
                Rule.of(
                        COMMUNITY_TITLE,
                        COMMUNITY,
                        ScaleRange.upTo(25_000),
                        Line.of(Palette.DIVISION.at(0.75), 1.2, 6.0, 3.0)));
    }

    private static List<Rule> subdistrictLines() {
        return List.of(
                Rule.of(
                        SUBDISTRICT_TITLE,
                        SUBDISTRICT,
                        ScaleRange.beyond(100_000),
                        Line.of(Palette.DIVISION.at(0.75), 1.0)),
                Rule.of(
                        SUBDISTRICT_TITLE,
                        SUBDISTRICT,
                        ScaleRange.upTo(100_000),
                        Line.of(Palette.DIVISION.at(0.16), 6.0),
                        Line.of(Palette.DIVISION.at(0.9), 1.8)));
    }

    private static List<Rule> labels() {
        return List.of(
                Rule.of(
                        UNTITLED,
                        COMMUNITY,
                        new ScaleRange(2_000, 60_000),
                        Label.of("name", 11.5, Palette.DIVISION.darker(0.1), 60).fitted(0)),
                Rule.of(
                        UNTITLED,
                        SUBDISTRICT,
                        new ScaleRange(60_000, 1_000_000),
                        Label.of("name", 12.5, Palette.DIVISION.darker(0.3), 80).heavy()),
                Rule.of(
                        UNTITLED,
                        SUBDISTRICT,
                        new ScaleRange(8_000, 60_000),
                        Label.of("name", 16, Palette.DIVISION.darker(0.3), 80).heavy()),
                Rule.of(
                        UNTITLED,
                        COUNTY,
                        ScaleRange.beyond(1_000_000),
                        Label.of("name", 14, Palette.DIVISION.darker(0.3), 90).heavy()));
    }
}

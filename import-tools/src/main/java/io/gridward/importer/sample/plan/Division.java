package io.gridward.importer.sample.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A division of the statistics bureau's list of 2023.
 *
 * @param code 6 digits county, 9 subdistrict or town, 12 community or village
 * @param level county, subdistrict or community, as in the catalogue
 * @param name official name
 * @param parentCode code of the level above; empty for the county
 * @param urban true for a subdistrict of the city proper (街道) or a residents' community (社区)
 */
public record Division(String code, String level, String name, String parentCode, boolean urban) {
    private static final int SUBDISTRICT_DIGITS = 9;

    /** All 148, county first. */
    static List<Division> list() {
        try (InputStream in = Division.class.getResourceAsStream("divisions.csv");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(l -> of(l.split(",", 5))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Division of(String[] cells) {
        String code = cells[0];
        boolean urban =
                switch (code.length()) {
                    case SUBDISTRICT_DIGITS -> cells[1].equals("subdistrict");
                    default -> cells[1].equals("community");
                };
        return new Division(code, level(code), cells[2], cells[3], urban);
    }

    private static String level(String code) {
        if (code.length() < SUBDISTRICT_DIGITS) {
            return "county";
        }
        return code.length() == SUBDISTRICT_DIGITS ? "subdistrict" : "community";
    }

    /** Short form used in addresses: 红云社区 for 红云社区居委会. */
    public String shortName() {
        return name.replace("居民委员会", "").replace("居委会", "").replace("村委会", "村");
    }
}

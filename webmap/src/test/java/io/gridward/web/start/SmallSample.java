package io.gridward.web.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sample of a few rows per layer; can be made to break off at a layer or to be interrupted. */
final class SmallSample implements SampleFiles {
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put(
                "division",
                """
                code,name,level,parent_code,wkt
                152201,乌兰浩特市,county,,"POLYGON ((122 46, 122.1 46, 122.1 46.1, 122 46.1, 122 46))"
                152201001,爱国街道,subdistrict,152201,"POLYGON ((122 46, 122.1 46, 122.1 46.1, 122 46.1, 122 46))"
                152201001001,一社区,community,152201001,"POLYGON ((122 46, 122.1 46, 122.1 46.1, 122 46.1, 122 46))"
                """);
        FILES.put(
                "department",
                """
                code,name,parent_code,credit_code
                11152201GW00000384,城管局,,
                """);
        FILES.put(
                "unit_grid",
                """
                code,name,wkt
                152201001001001,一,"POLYGON ((122 46, 122.05 46, 122.05 46.1, 122 46.1, 122 46))"
                152201001001002,二,"POLYGON ((122.05 46, 122.1 46, 122.1 46.1, 122.05 46.1, 122.05 46))"
                """);
        FILES.put(
                "responsibility_zone",
                """
                id,name,department_code,wkt
                Z1,广场,11152201GW00000384,"POLYGON ((122 46, 122.05 46, 122.05 46.1, 122 46.1, 122 46))"
                """);
        FILES.put(
                "responsibility_line",
                """
                id,name,department_code,side,buffer_m,wkt
                L1,界线,11152201GW00000384,both,5,"LINESTRING (122 46, 122.05 46)"
                """);
        FILES.put(
                "management_zone",
                """
                id,name,zone_class,wkt
                M1,广场,一类,"POLYGON ((122 46, 122.05 46, 122.05 46.1, 122 46.1, 122 46))"
                """);
        FILES.put(
                "facility_rule",
                """
                id,name,type_codes,department_code
                F1,井盖,01,11152201GW00000384
                """);
        FILES.put(
                "place",
                """
                id,kind,name,lon,lat
                P1,poi,和平广场,122.02,46.05
                """);
        FILES.put(
                "component",
                """
                code,name,competent_code,competent_name,state,initial_date,lon,lat
                15220101001000001,供水井盖,11152201GW00000384,城管局,完好,2025-01-01,122.02,46.05
                """);
    }

    private String breaksAt = "";
    private Runnable atTheEnd = () -> {};
    private int written;

    /** From now on the layer's file is not one; {@code everything}: no folder can be written. */
    void breakAt(String layer) {
        breaksAt = layer;
    }

    /** From now on this happens after the last file. */
    void atTheEnd(Runnable happening) {
        atTheEnd = happening;
    }

    /** How often the files were written. */
    int written() {
        return written;
    }

    @Override
    public void write(Path folder) {
        written++;
        if (breaksAt.equals("everything")) {
            throw new UncheckedIOException(new IOException("no space left"));
        }
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                Path path = folder.resolve(file.getKey() + ".csv");
                Files.deleteIfExists(path);
                if (!file.getKey().equals(breaksAt)) {
                    Files.writeString(path, file.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        atTheEnd.run();
    }
}

package io.gridward.ogc.wfs.query;

import io.gridward.ogc.fault.OgcFault;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A section of the capabilities (OGC 09-025r2 Table 11). */
public enum Section {
    /** What the service is. */
    IDENTIFICATION("ServiceIdentification"),
    /** Who runs it. */
    PROVIDER("ServiceProvider"),
    /** What it can do. */
    OPERATIONS("OperationsMetadata"),
    /** Which layers it has. */
    TYPES("FeatureTypeList"),
    /** Which filters it takes. */
    FILTER("Filter_Capabilities");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    /** Names of all sections, as capabilities list them. */
    public static List<String> titles() {
        return Arrays.stream(values()).map(s -> s.title).toList();
    }

    /** The sections of those names; all when there are none. */
    static Set<Section> of(List<String> names) {
        Set<Section> wanted = EnumSet.noneOf(Section.class);
        for (String name : names) {
            if (name.equals("All")) {
                return EnumSet.allOf(Section.class);
            }
            wanted.add(get(name));
        }
        return names.isEmpty() ? EnumSet.allOf(Section.class) : wanted;
    }

    private static Section get(String name) {
        for (Section s : values()) {
            if (s.title.equals(name)) {
                return s;
            }
        }
        String known =
                Arrays.stream(values())
                        .map(s -> s.title)
                        .collect(Collectors.joining(", ", "All, ", ""));
        throw OgcFault.invalid("sections", name, known + " 之一", "one of " + known);
    }
}

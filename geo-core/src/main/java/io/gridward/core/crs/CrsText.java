package io.gridward.core.crs;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.crs.SingleCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.geotools.referencing.CRS;

/**
 * Coordinate systems as text: well-known text 1 (OGC 01-009), also as ESRI writes it beside a
 * shapefile. A text is recognised by its ellipsoid and the numbers of its projection, not by its
 * names, which every program spells in its own way.
 */
public final class CrsText {
    private static final double AXIS_TOLERANCE_METRES = 0.01;
    private static final double FLATTENING_TOLERANCE = 0.001;
    private static final double SEMI_MAJOR_METRES = 6_378_137;
    private static final double WGS84_INVERSE = 298.257223563;
    private static final double CGCS2000_INVERSE = 298.257222101;
    private static final int MOST_CHARACTERS = 16_384;
    private static final Pattern NAME = Pattern.compile("\\s*\\w+\\s*\\[\\s*\"([^\"]{0,120})\"");
    private static final Pattern WEB_MERCATOR =
            Pattern.compile("(?i)\"(?:wgs[ _]84[ _/]+)?(?:pseudo-mercator|.*auxiliary_sphere.*)\"");

    private static final String CHINA_2000 =
            "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],"
                    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    private static final String WGS_1984 =
            "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
                    + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    private static final Map<Crs, String> STRIPS =
            Map.of(
                    Crs.GK_CM_123E, "CGCS2000_3_Degree_GK_CM_123E",
                    Crs.GK_CM_120E, "CGCS2000_3_Degree_GK_CM_120E",
                    Crs.GK_ZONE_41, "CGCS2000_3_Degree_GK_Zone_41",
                    Crs.GK6_ZONE_21, "CGCS2000_GK_Zone_21");

    private CrsText() {}

    /**
     * The system a text means.
     *
     * @throws UnknownCrs when it is none of {@link Crs#list}, or no such text
     */
    public static Crs parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new UnknownCrs(name(text));
        }
        if (WEB_MERCATOR.matcher(text).find()) {
            return Crs.WEB_MERCATOR;
        }
        try {
            CoordinateReferenceSystem system = CRS.parseWKT(text.strip());
            if (system instanceof GeographicCRS geographic) {
                return geographic(geographic, text);
            }
            if (system instanceof ProjectedCRS projected) {
                return projected(projected, text);
            }
        } catch (FactoryException | IllegalArgumentException e) {
            throw new UnknownCrs(name(text));
        }
        throw new UnknownCrs(name(text));
    }

    private static Crs geographic(GeographicCRS system, String text) {
        double inverse = requireEarth(system, text);
        boolean wgs84 = Math.abs(inverse - WGS84_INVERSE) < Math.abs(inverse - CGCS2000_INVERSE);
        return wgs84 ? Crs.WGS84 : Crs.CGCS2000;
    }

    private static Crs projected(ProjectedCRS system, String text) {
        requireEarth(system, text);
        ParameterValueGroup numbers = system.getConversionFromBase().getParameterValues();
        String method = numbers.getDescriptor().getName().getCode().toLowerCase(Locale.ROOT);
        boolean metres = system.getCoordinateSystem().getAxis(0).getUnit().toString().equals("m");
        boolean plain =
                metres
                        && method.replace('_', ' ').matches("transverse mercator|gauss kruger")
                        && number(numbers, "scale_factor") == 1
                        && number(numbers, "latitude_of_origin") == 0
                        && number(numbers, "false_northing") == 0;
        for (Crs crs : Crs.list()) {
            if (plain
                    && crs.isStrip(
                            number(numbers, "central_meridian"),
                            number(numbers, "false_easting"))) {
                return crs;
            }
        }
        throw new UnknownCrs(name(text));
    }

    private static double number(ParameterValueGroup numbers, String name) {
        return numbers.parameter(name).doubleValue();
    }

    /** The inverse flattening; other ellipsoids are other datums, tens of metres away. */
    private static double requireEarth(SingleCRS system, String text) {
        Ellipsoid e = ((GeodeticDatum) system.getDatum()).getEllipsoid();
        boolean earth =
                Math.abs(e.getSemiMajorAxis() - SEMI_MAJOR_METRES) < AXIS_TOLERANCE_METRES
                        && Math.abs(e.getInverseFlattening() - CGCS2000_INVERSE)
                                < FLATTENING_TOLERANCE;
        if (!earth) {
            throw new UnknownCrs(name(text));
        }
        return e.getInverseFlattening();
    }

    private static String name(String text) {
        Matcher name = NAME.matcher(text);
        return name.lookingAt() ? name.group(1) : text.strip().lines().findFirst().orElse("");
    }

    /** A system as ESRI writes it, one line. */
    public static String esri(Crs crs) {
        return switch (crs) {
            case CGCS2000 -> CHINA_2000;
            case WGS84 -> WGS_1984;
            case WEB_MERCATOR ->
                    "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\","
                            + WGS_1984
                            + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],"
                            + "PARAMETER[\"False_Easting\",0.0],PARAMETER[\"False_Northing\",0.0],"
                            + "PARAMETER[\"Central_Meridian\",0.0],"
                            + "PARAMETER[\"Standard_Parallel_1\",0.0],"
                            + "PARAMETER[\"Auxiliary_Sphere_Type\",0.0],UNIT[\"Meter\",1.0]]";
            case GK_CM_123E, GK_CM_120E, GK_ZONE_41, GK6_ZONE_21 -> strip(crs);
        };
    }

    private static String strip(Crs crs) {
        return "PROJCS[\"%s\",%s,PROJECTION[\"Gauss_Kruger\"],"
                        .formatted(STRIPS.get(crs), CHINA_2000)
                + "PARAMETER[\"False_Easting\",%.1f],PARAMETER[\"False_Northing\",0.0],"
                        .formatted(crs.falseEasting())
                + "PARAMETER[\"Central_Meridian\",%.1f],PARAMETER[\"Scale_Factor\",1.0],"
                        .formatted(crs.centralMeridian())
                + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    }
}

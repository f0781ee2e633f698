package io.gridward.importer.load;

import io.gridward.core.crs.CrsName;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.check.Scheme;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;

/**
 * What the person says about a file; what is left empty is found out.
 *
 * @param crs coordinate system of x, y or of shapes
 * @param encoding encoding of a text file
 * @param mapping name of a built-in mapping
 * @param scheme coding scheme of component codes
 * @param layerName layer of a GeoPackage
 * @param checks repairs that may be made, thresholds, what to compare with
 */
public record ReadOptions(
        Optional<CrsName> crs,
        Optional<Charset> encoding,
        Optional<String> mapping,
        Optional<Scheme> scheme,
        Optional<String> layerName,
        CheckOptions checks) {

    /** Nothing said: everything is found out. */
    public static final ReadOptions NONE =
            new ReadOptions(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    CheckOptions.USUAL);

    /** Repairs that are made where a check proposes them. */
    public Set<RepairKind> accepted() {
        return checks.accepted();
    }

    /** The same, with a coordinate system. */
    public ReadOptions in(CrsName system) {
        return new ReadOptions(Optional.of(system), encoding, mapping, scheme, layerName, checks);
    }

    /** The same, with an encoding. */
    public ReadOptions encoded(Charset charset) {
        return new ReadOptions(crs, Optional.of(charset), mapping, scheme, layerName, checks);
    }

    /** The same, with a coding scheme. */
    public ReadOptions coded(Scheme stated) {
        return new ReadOptions(crs, encoding, mapping, Optional.of(stated), layerName, checks);
    }

    /** The same, with repairs that may be made. */
    public ReadOptions accepting(Set<RepairKind> kinds) {
        return checked(checks.accepting(kinds));
    }

    /** The same, with other wishes for the checks. */
    public ReadOptions checked(CheckOptions wishes) {
        return new ReadOptions(crs, encoding, mapping, scheme, layerName, wishes);
    }

    /** The same, with the layer or sheet inside the file. */
    public ReadOptions named(String layer) {
        return new ReadOptions(crs, encoding, mapping, scheme, Optional.of(layer), checks);
    }
}

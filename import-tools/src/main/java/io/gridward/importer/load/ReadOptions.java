package io.gridward.importer.load;

import io.gridward.core.crs.CrsName;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.check.Scheme;
import io.gridward.importer.fieldmap.MappingChoice;
import io.gridward.importer.fieldmap.SavedMapping;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;

/**
 * What the person says about a file; what is left empty is found out.
 *
 * @param crs coordinate system of x, y or of shapes
 * @param encoding encoding of a text file or of the attributes of a shapefile
 * @param mapping name of a built-in mapping
 * @param scheme coding scheme of component codes
 * @param layerName layer or sheet inside the file
 * @param checks repairs that may be made, thresholds, what to compare with
 * @param saved a mapping of the person's own; goes before a built-in one
 * @param acceptsMapping whether columns whose names are alike are taken for what they may mean
 */
public record ReadOptions(
        Optional<CrsName> crs,
        Optional<Charset> encoding,
        Optional<String> mapping,
        Optional<Scheme> scheme,
        Optional<String> layerName,
        CheckOptions checks,
        Optional<SavedMapping> saved,
        boolean acceptsMapping) {

    /** Nothing said: everything is found out. */
    public static final ReadOptions NONE =
            new ReadOptions(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    CheckOptions.USUAL);

    /** With a built-in mapping or none, and no name taken that is only alike. */
    public ReadOptions(
            Optional<CrsName> crs,
            Optional<Charset> encoding,
            Optional<String> mapping,
            Optional<Scheme> scheme,
            Optional<String> layerName,
            CheckOptions checks) {
        this(crs, encoding, mapping, scheme, layerName, checks, Optional.empty(), false);
    }

    /** The same, with a coordinate system. */
    public ReadOptions in(CrsName system) {
        return new ReadOptions(
                Optional.of(system),
                encoding,
                mapping,
                scheme,
                layerName,
                checks,
                saved,
                acceptsMapping);
    }

    /** The same, with an encoding. */
    public ReadOptions encoded(Charset charset) {
        return new ReadOptions(
                crs,
                Optional.of(charset),
                mapping,
                scheme,
                layerName,
                checks,
                saved,
                acceptsMapping);
    }

    /** The same, with a coding scheme. */
    public ReadOptions coded(Scheme stated) {
        return new ReadOptions(
                crs,
                encoding,
                mapping,
                Optional.of(stated),
                layerName,
                checks,
                saved,
                acceptsMapping);
    }

    /** The same, with the layer or sheet inside the file. */
    public ReadOptions named(String layer) {
        return new ReadOptions(
                crs, encoding, mapping, scheme, Optional.of(layer), checks, saved, acceptsMapping);
    }

    /** Repairs that are made where a check proposes them. */
    public Set<RepairKind> accepted() {
        return checks.accepted();
    }

    /** The same, with repairs that may be made. */
    public ReadOptions accepting(Set<RepairKind> kinds) {
        return checked(checks.accepting(kinds));
    }

    /** The same, with other wishes for the checks. */
    public ReadOptions checked(CheckOptions wishes) {
        return new ReadOptions(
                crs, encoding, mapping, scheme, layerName, wishes, saved, acceptsMapping);
    }

    /** The same, with what is said of the columns. */
    public ReadOptions mapped(MappingChoice choice) {
        return new ReadOptions(
                crs,
                encoding,
                choice.builtIn(),
                scheme,
                layerName,
                checks,
                choice.saved(),
                choice.acceptsSuggestions());
    }

    /** What is said of the columns. */
    public MappingChoice columns() {
        return new MappingChoice(mapping, saved, acceptsMapping);
    }
}

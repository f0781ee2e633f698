package io.gridward.importer.command.mapping;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.NoSuchLayer;
import io.gridward.importer.fieldmap.PastCaseLayer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a file may hold: a layer of the city, or {@code case}, closed cases of another system. */
public final class FileLayer implements ITypeConverter<Layer> {
    @Override
    public Layer convert(String name) {
        try {
            return PastCaseLayer.orOfCity(name);
        } catch (NoSuchLayer e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}

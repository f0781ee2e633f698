package io.gridward.web.download;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.importer.export.FeatureFiles;
import io.gridward.ogc.format.FeatureCollection;
import io.gridward.ogc.format.FeatureFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * A format that has to be complete before its first byte can be sent. It is written into a folder
 * of its own, which is gone afterwards whatever happens.
 *
 * @param names names it is asked for by
 * @param ending ending of its files
 * @param room what it has room for
 * @param maker writes the file
 * @param place where that folder is made
 */
record FileFormat(
        List<String> names, String mediaType, String ending, Room room, Maker maker, Path place)
        implements FeatureFormat {

    /** With folders where the system keeps what is gone soon. */
    FileFormat(List<String> names, String mediaType, String ending, Room room, Maker maker) {
        this(names, mediaType, ending, room, maker, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** What a file can hold. */
    enum Room {
        ONE_LAYER,
        LAYERS,
        LAYERS_WITH_SHAPES
    }

    /** Writes a file into an empty folder and tells which it is. */
    @FunctionalInterface
    interface Maker {
        Path make(List<FeatureFiles.Table> tables, Crs crs, Path folder) throws IOException;
    }

    /** What tells the rows apart. */
    @Override
    public boolean demands(Layer layer, Attribute attribute) {
        return attribute.name().equals(layer.key());
    }

    @Override
    public void write(FeatureCollection features, OutputStream out) throws IOException {
        String name = names.get(0);
        switch (room) {
            case ONE_LAYER -> Tables.requireOne(name, features);
            case LAYERS -> Tables.requireDifferent(name, features);
            case LAYERS_WITH_SHAPES -> {
                Tables.requireDifferent(name, features);
                Tables.requireShapes(name, features);
            }
        }
        Path folder = Files.createTempDirectory(place, "gridward-download");
        try {
            Path file = maker.make(Tables.of(features), features.crs().crs(), folder);
            Files.copy(file, out);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}

package io.gridward.ogc.style.sld;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of styles on the server: every {@code *.sld} in it, read once. A file is for the layer
 * that its NamedLayer names, else for the one its own name begins with ({@code unit_grid.sld},
 * {@code unit_grid.night.sld}). A style named like its layer is that layer's default; a style
 * without a usable name is called what its file is. A file that cannot be drawn is left out and
 * said in the log; the others are used.
 */
public final class StyleFolder {
    private static final System.Logger LOG = System.getLogger(StyleFolder.class.getName());
    private static final int MOST_FILES = 200;
    private static final String ENDING = ".sld";

    private final Path folder;
    private final LayerCatalog catalog;
    private final SldReader reader;
    private final OgcSettings limits;

    /** Styles for the layers of a catalogue. */
    public StyleFolder(Path folder, LayerCatalog catalog, OgcSettings limits) {
        this.folder = folder;
        this.catalog = catalog;
        this.reader = new SldReader(Artworks.in(folder), limits);
        this.limits = limits;
    }

    /** The built-in styles with those of the folder; nothing more when there is no folder. */
    public Styles addTo(Styles builtIn) {
        List<LayerStyle> styles = new ArrayList<>();
        Map<LayerStyle, String> sources = new HashMap<>();
        for (Path file : files()) {
            try {
                read(file, styles, sources);
            } catch (OgcFault e) {
                warn(file, e.text());
            } catch (IOException e) {
                warn(file, LocalText.of("无法读取", "cannot be read"));
            }
        }
        return builtIn.with(styles, sources);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files =
                    all.filter(f -> f.getFileName().toString().endsWith(ENDING)).sorted().toList();
            if (files.size() > MOST_FILES) {
                warn(folder, LocalText.of("样式文件多于 200 个，其余未读", "over 200 styles, the rest unread"));
            }
            return files.subList(0, Math.min(MOST_FILES, files.size()));
        } catch (IOException e) {
            warn(folder, LocalText.of("无法读取", "cannot be read"));
            return List.of();
        }
    }

    private void read(Path file, List<LayerStyle> styles, Map<LayerStyle, String> sources)
            throws IOException {
        if (Files.size(file) > limits.maxXmlBytes()) {
            warn(file, LocalText.of("文件过大", "the file is too large"));
            return;
        }
        SldDocument document = reader.read(Files.readAllBytes(file), n -> layer(n, file));
        document.notes().forEach(n -> warn(file, n));
        for (SldDocument.NamedLayer layer : document.layers()) {
            for (SldDocument.Choice choice : layer.styles()) {
                if (choice instanceof SldDocument.Choice.Own own) {
                    LayerStyle style = named(own.style(), file, styles);
                    styles.add(style);
                    sources.put(style, own.xml());
                }
            }
        }
    }

    private Layer layer(String name, Path file) {
        String plain = name.substring(name.lastIndexOf(':') + 1);
        String own = base(file);
        int dot = own.indexOf('.');
        return find(plain)
                .or(() -> find(dot < 0 ? own : own.substring(0, dot)))
                .orElseThrow(
                        () ->
                                OgcFault.of(
                                        OgcFault.INVALID,
                                        SldNodes.LOCATOR,
                                        "没有图层 “%s”".formatted(OgcFault.quoted(name)),
                                        "no layer '%s'".formatted(OgcFault.quoted(name))));
    }

    private Optional<Layer> find(String name) {
        return catalog.find(name).filter(Layer::published);
    }

    private static String base(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    /** A name that a list between commas can hold, and that no earlier style of the layer has. */
    private static LayerStyle named(LayerStyle style, Path file, List<LayerStyle> earlier) {
        boolean usable = style.name().matches("[\\p{L}\\p{N}_.:-]{1,80}");
        String wanted = usable ? style.name() : base(file).replaceAll("[^\\p{L}\\p{N}_.-]", "_");
        String name = wanted;
        for (int i = 2; taken(name, style, earlier); i++) {
            name = wanted + "_" + i;
        }
        return new LayerStyle(name, style.title(), style.layer(), style.rules());
    }

    private static boolean taken(String name, LayerStyle style, List<LayerStyle> earlier) {
        return earlier.stream()
                .anyMatch(s -> s.name().equals(name) && s.layer().equals(style.layer()));
    }

    private static void warn(Path file, LocalText text) {
        LOG.log(
                System.Logger.Level.WARNING,
                "样式 {0}: {1} / style {0}: {2}",
                file.getFileName(),
                text.zh(),
                text.en());
    }
}

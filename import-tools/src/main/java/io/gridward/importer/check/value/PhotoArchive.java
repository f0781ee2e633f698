package io.gridward.importer.check.value;

import io.gridward.importer.survey.archive.ZipArchive;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A zip archive, of which the beginnings of all files are known. Names are compared without regard
 * to case, as archives come from systems that have none; a folder that holds everything may be left
 * out.
 *
 * @param beginnings first bytes by name
 */
record PhotoArchive(Map<String, byte[]> beginnings) implements Photos {

    static PhotoArchive of(ZipArchive archive) {
        Map<String, byte[]> found = new HashMap<>();
        String common = commonFolder(archive);
        archive.beginnings(FIRST_BYTES)
                .forEach(
                        (name, first) -> {
                            found.put(plain(name), first);
                            found.put(plain(name).substring(common.length()), first);
                        });
        return new PhotoArchive(found);
    }

    private static String commonFolder(ZipArchive archive) {
        String first = archive.list().isEmpty() ? "" : plain(archive.list().get(0));
        String folder = first.substring(0, first.indexOf('/') + 1);
        return archive.list().stream().allMatch(n -> plain(n).startsWith(folder)) ? folder : "";
    }

    private static String plain(String name) {
        String path = name.strip().replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("./") ? path.substring(2) : path;
    }

    @Override
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(beginnings.get(plain(name)));
    }
}

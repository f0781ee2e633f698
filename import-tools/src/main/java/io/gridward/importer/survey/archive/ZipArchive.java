package io.gridward.importer.survey.archive;

import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip archive (APPNOTE 6.3) whose files are read in place. Nothing is unpacked to disk, so no
 * name in it can reach a folder; names that try to are refused all the same. What an archive says
 * about its own sizes is not believed: bytes are counted as they come.
 */
public final class ZipArchive {
    /** Names come in UTF-8, or as Windows in China writes them. */
    private static final List<Charset> NAMES =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private final Path file;
    private final Charset names;
    private final ReadLimits limits;
    private final List<String> entries;

    private ZipArchive(Path file, Charset names, ReadLimits limits, List<String> entries) {
        this.file = file;
        this.names = names;
        this.limits = limits;
        this.entries = List.copyOf(entries);
    }

    /**
     * Looks into an archive.
     *
     * @throws UnreadableFile when it is damaged, holds too much or bears hostile names
     */
    public static ZipArchive open(Path file, ReadLimits limits) {
        IOException fault = null;
        for (Charset names : NAMES) {
            try (ZipFile zip = new ZipFile(file.toFile(), names)) {
                return new ZipArchive(file, names, limits, list(zip, file, limits));
            } catch (ZipException e) {
                fault = fault == null ? e : fault;
            } catch (IOException e) {
                throw UnreadableFile.broken(name(file), e);
            }
        }
        String why = String.valueOf(fault == null ? null : fault.getMessage());
        throw UnreadableFile.of(name(file), "压缩包已损坏: " + why, "the archive is damaged: " + why);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static List<String> list(ZipFile zip, Path file, ReadLimits limits) {
        if (zip.size() > limits.entries()) {
            throw ReadLimits.exceeded(
                    name(file),
                    "压缩包内有 %d 个文件".formatted(zip.size()),
                    "%d files in the archive".formatted(zip.size()),
                    limits.entries(),
                    "max-archive-entries");
        }
        List<String> found = new ArrayList<>();
        long total = 0;
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            refuseHostile(name(file), entry.getName());
            total += Math.max(0, entry.getSize());
            if (!entry.isDirectory() && !hidden(entry.getName())) {
                found.add(entry.getName());
            }
        }
        if (total > limits.unpackedBytes()) {
            throw ReadLimits.exceeded(
                    name(file),
                    "解压后有 %d 字节".formatted(total),
                    "%d bytes when unpacked".formatted(total),
                    limits.unpackedBytes(),
                    "max-unpacked-bytes");
        }
        return found;
    }

    private static void refuseHostile(String file, String entry) {
        String path = entry.replace('\\', '/');
        boolean climbs = List.of(path.split("/")).contains("..");
        if (climbs || path.startsWith("/") || path.matches("[A-Za-z]:.*") || path.indexOf(0) >= 0) {
            throw UnreadableFile.of(
                    file,
                    "压缩包内有越出目录的文件名 “%s”，不予读取".formatted(entry),
                    "the archive has a name that leaves its folder, '%s'; it is not read"
                            .formatted(entry));
        }
    }

    /** What the archivers of desktops add. */
    private static boolean hidden(String entry) {
        String last = entry.substring(entry.lastIndexOf('/') + 1);
        return entry.startsWith("__MACOSX/") || last.startsWith(".");
    }

    /** Names of its files with their folders, in the archive's order. */
    public List<String> list() {
        return entries;
    }

    /** The file of that name with its folders, letters in either case. */
    public Optional<SurveyBytes> find(String entry) {
        return entries.stream()
                .filter(e -> e.toLowerCase(Locale.ROOT).equals(entry.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(Entry::new);
    }

    /**
     * The first bytes of every file, by its name with its folders; no more of a file is unpacked.
     * Of a file that cannot be unpacked there are none.
     *
     * @param most how many bytes
     * @throws UnreadableFile when the archive cannot be read any more
     */
    public Map<String, byte[]> beginnings(int most) {
        Map<String, byte[]> first = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile(), names)) {
            for (String entry : entries) {
                first.put(entry, beginning(zip, entry, most));
            }
        } catch (IOException e) {
            throw UnreadableFile.broken(name(file), e);
        }
        return first;
    }

    private static byte[] beginning(ZipFile zip, String entry, int most) {
        try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            return in.readNBytes(most);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private final class Entry implements SurveyBytes {
        private final String entry;

        Entry(String entry) {
            this.entry = entry;
        }

        @Override
        public String name() {
            return entry.substring(entry.lastIndexOf('/') + 1);
        }

        @Override
        public long size() throws IOException {
            try (ZipFile zip = new ZipFile(file.toFile(), names)) {
                return Math.max(0, zip.getEntry(entry).getSize());
            }
        }

        @Override
        public InputStream open() throws IOException {
            ZipFile zip = new ZipFile(file.toFile(), names);
            try {
                ZipEntry found = zip.getEntry(entry);
                if (found == null) {
                    throw new ZipException(entry + " is gone");
                }
                InputStream in = zip.getInputStream(found);
                return new CountedStream(
                        ZipArchive.name(file), in, found.getCompressedSize(), limits, zip);
            } catch (IOException e) {
                zip.close();
                throw e;
            }
        }
    }
}

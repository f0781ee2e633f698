package io.gridward.core.citycomponent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The code tables that come with the program; {@code codes/README.md} describes their columns. */
final class TypeCodeFiles {
    private static final String COMPONENTS = "/codes/component-types.csv";
    private static final String MATTERS = "/codes/event-types.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private TypeCodeFiles() {}

    /** Changes whenever a file changes. */
    static String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes(COMPONENTS));
            digest.update(bytes(MATTERS));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    static List<TypeCode> read() {
        List<TypeCode> types = new ArrayList<>();
        read(COMPONENTS, TypeCatalog.COMPONENT, types);
        read(MATTERS, TypeCatalog.MATTER, types);
        return types;
    }

    private static void read(String file, String kind, List<TypeCode> into) {
        try (Reader reader =
                new InputStreamReader(
                        new ByteArrayInputStream(bytes(file)), StandardCharsets.UTF_8)) {
            for (CSVRecord row : FORMAT.parse(reader)) {
                if (!row.isConsistent()) {
                    throw new IllegalStateException(
                            "%s row %d has %d columns"
                                    .formatted(file, row.getRecordNumber(), row.size()));
                }
                into.add(type(row, kind));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TypeCode type(CSVRecord row, String kind) {
        return new TypeCode(
                row.get("scheme"),
                kind,
                row.get("code"),
                row.get("major_code"),
                row.get("major_name_zh"),
                row.get("minor_name_zh"),
                row.get("name_en"),
                row.get("geometry"),
                orNull(row.get("code_2026")),
                row.get("confidence"),
                orNull(row.get("note")));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static byte[] bytes(String file) {
        try (InputStream in = TypeCodeFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no code table " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

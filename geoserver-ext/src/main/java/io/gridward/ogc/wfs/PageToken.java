package io.gridward.ogc.wfs;

import io.gridward.core.layer.Bookmark;
import io.gridward.ogc.fault.OgcFault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in its features a request goes on, as the address of a page carries it: the data version
 * and day that all pages show, how many features match in it, and the feature after which the page
 * begins. It holds nothing that a client could not ask for as well, so it bears no signature; what
 * it was made for is checked.
 *
 * @param asked fingerprint of the queries it belongs to
 * @param version data version
 * @param day day on which features hold
 * @param start features before the page, of all queries
 * @param matched features that match, for each query
 * @param query query in which the page begins
 * @param passed features of that query before the page
 * @param place the last of them; null when there is none
 */
record PageToken(
        long asked,
        long version,
        LocalDate day,
        long start,
        List<Long> matched,
        int query,
        long passed,
        @Nullable Bookmark place) {
    private static final int FORM = 1;
    private static final int MOST_PARTS = 1_000;

    PageToken {
        matched = List.copyOf(matched);
    }

    /** Characters that may stand in an address as they are. */
    String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeLong(asked);
            out.writeLong(version);
            out.writeLong(day.toEpochDay());
            out.writeLong(start);
            out.writeShort(matched.size());
            for (long count : matched) {
                out.writeLong(count);
            }
            out.writeShort(query);
            out.writeLong(passed);
            write(place, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static void write(@Nullable Bookmark place, DataOutputStream out) throws IOException {
        out.writeBoolean(place != null);
        if (place != null) {
            out.writeShort(place.sorted().size());
            for (Object value : place.sorted()) {
                Kind kind = Kind.of(value);
                out.writeByte(kind.ordinal());
                out.writeUTF(String.valueOf(value));
            }
            out.writeUTF(place.key());
            out.writeUTF(place.from() == null ? "" : place.from().toString());
        }
    }

    /**
     * Reads one.
     *
     * @param asked fingerprint of the queries of the request it stands in
     * @throws OgcFault when it is none, or belongs to another request
     */
    static PageToken parse(String text, long asked) {
        PageToken token;
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
                token = read(in);
            }
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw bad("不是本服务给出的游标", "it is not a cursor of this service");
        }
        if (token.asked != asked) {
            throw bad("它属于另一个请求", "it belongs to another request");
        }
        return token;
    }

    private static PageToken read(DataInputStream in) throws IOException {
        if (in.readByte() != FORM) {
            throw new IllegalArgumentException("another form");
        }
        long asked = in.readLong();
        long version = in.readLong();
        LocalDate day = LocalDate.ofEpochDay(in.readLong());
        long start = in.readLong();
        int queries = in.readUnsignedShort();
        require(version >= 0 && start >= 0 && queries > 0 && queries <= MOST_PARTS);
        List<Long> matched = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            matched.add(in.readLong());
            require(matched.get(i) >= 0);
        }
        int query = in.readUnsignedShort();
        long passed = in.readLong();
        require(query < queries && passed >= 0 && passed <= matched.get(query));
        Bookmark place = in.readBoolean() ? place(in) : null;
        require(in.read() < 0);
        return new PageToken(asked, version, day, start, matched, query, passed, place);
    }

    private static Bookmark place(DataInputStream in) throws IOException {
        int parts = in.readUnsignedShort();
        require(parts <= MOST_PARTS);
        List<@Nullable Object> sorted = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            int kind = in.readUnsignedByte();
            require(kind < Kind.values().length);
            sorted.add(Kind.values()[kind].value(in.readUTF()));
        }
        String key = in.readUTF();
        String from = in.readUTF();
        return new Bookmark(sorted, key, from.isEmpty() ? null : LocalDate.parse(from));
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("not sound");
        }
    }

    private static OgcFault bad(String zh, String en) {
        return OgcFault.of(
                OgcFault.INVALID,
                "cursor",
                "cursor 不可用：%s；请从第一页重新开始".formatted(zh),
                "cursor cannot be used: %s; start again from the first page".formatted(en));
    }

    /** Classes of values that a sort key can have; their order stands in tokens. */
    private enum Kind {
        ABSENT,
        TEXT,
        INTEGER,
        DECIMAL,
        DATE,
        TIMESTAMP;

        static Kind of(@Nullable Object value) {
            if (value == null) {
                return ABSENT;
            }
            return value instanceof String
                    ? TEXT
                    : value instanceof Long
                            ? INTEGER
                            : value instanceof Double
                                    ? DECIMAL
                                    : value instanceof LocalDate ? DATE : TIMESTAMP;
        }

        @Nullable Object value(String text) {
            return switch (this) {
                case ABSENT -> null;
                case TEXT -> text;
                case INTEGER -> (Object) Long.valueOf(text);
                case DECIMAL -> (Object) Double.valueOf(text);
                case DATE -> LocalDate.parse(text);
                case TIMESTAMP -> OffsetDateTime.parse(text);
            };
        }
    }
}

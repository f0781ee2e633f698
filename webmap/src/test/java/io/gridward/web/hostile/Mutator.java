package io.gridward.web.hostile;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes good requests bad, in one or a few places; the same seed gives the same requests. */
final class Mutator {
    private static final int MOST_CHANGES = 3;

    private final Random random;

    Mutator(long seed) {
        this.random = new Random(seed);
    }

    RawRequest next() {
        RawRequest request = one(Corpus.GOOD);
        for (int n = random.nextInt(MOST_CHANGES); n >= 0; n--) {
            request = request.body().length > 0 ? changedBody(request) : changedQuery(request);
        }
        return request;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private RawRequest changedQuery(RawRequest request) {
        List<String> pairs = new ArrayList<>(Arrays.asList(request.query().split("&", -1)));
        int at = random.nextInt(pairs.size());
        String name = pairs.get(at).replaceAll("=.*", "");
        switch (random.nextInt(9)) {
            case 0 -> pairs.remove(at);
            case 1 -> pairs.add(name + "=" + encoded(one(Corpus.VALUES)));
            case 2 -> pairs.set(at, name + "=" + one(Corpus.ESCAPES));
            case 3 -> pairs.set(at, encoded(one(Corpus.VALUES)) + "=1");
            case 4 -> pairs.set(at, name);
            case 5 -> pairs.set(at, withLetter(pairs.get(at)));
            case 6 -> {
                return new RawRequest(
                        one(List.of("POST", "PUT", "DELETE", "HEAD", "PATCH", "BREW")),
                        request.path(),
                        request.query(),
                        one(Corpus.CONTENT_TYPES),
                        one(Corpus.VALUES).getBytes(StandardCharsets.UTF_8));
            }
            default -> pairs.set(at, name + "=" + encoded(one(Corpus.VALUES)));
        }
        return request.withQuery(String.join("&", pairs));
    }

    private String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String withLetter(String text) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + one(Corpus.LETTERS) + text.substring(at);
    }

    private RawRequest changedBody(RawRequest request) {
        byte[] body = request.body();
        String text = new String(body, StandardCharsets.UTF_8);
        int at = random.nextInt(body.length);
        return switch (random.nextInt(9)) {
            case 0 -> request.withBody(Arrays.copyOf(body, at));
            case 1 -> request.withBody(flipped(body));
            case 2 -> request.withContentType(one(Corpus.CONTENT_TYPES));
            case 3 -> request.withBody(text.getBytes(StandardCharsets.UTF_16));
            case 4 -> request.withBody(utf8(one(Corpus.XML_PIECES) + text));
            case 5 -> request.withBody(utf8(afterTag(text, one(Corpus.XML_PIECES))));
            case 6 -> request.withBody(spliced(body, at));
            case 7 -> request.withBody(utf8(withValue(text)));
            default -> request.withBody(utf8(withLetter(text)));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] body) {
        byte[] other = body.clone();
        for (int n = random.nextInt(4); n >= 0; n--) {
            other[random.nextInt(other.length)] = (byte) random.nextInt(256);
        }
        return other;
    }

    /** A piece of itself, put in once more. */
    private byte[] spliced(byte[] body, int at) {
        int from = random.nextInt(body.length);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(body, 0, at);
        all.write(body, from, random.nextInt(body.length - from + 1));
        all.write(body, at, body.length - at);
        return all.toByteArray();
    }

    private String afterTag(String text, String piece) {
        int from = text.indexOf('>', random.nextInt(text.length()));
        return from < 0
                ? text + piece
                : text.substring(0, from + 1) + piece + text.substring(from + 1);
    }

    /** Some text between tags or quotes gives way to another. */
    private String withValue(String text) {
        int from = random.nextInt(text.length());
        String value = one(Corpus.VALUES);
        String quoted =
                text.substring(from).replaceFirst("\"[^\"]*\"", "\"" + literal(value) + "\"");
        String inside = text.substring(from).replaceFirst(">[^<]+<", ">" + literal(value) + "<");
        return text.substring(0, from) + (random.nextBoolean() ? quoted : inside);
    }

    private String literal(String value) {
        String plain =
                random.nextBoolean()
                        ? value
                        : value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return plain.replace("\\", "\\\\").replace("$", "\\$");
    }
}

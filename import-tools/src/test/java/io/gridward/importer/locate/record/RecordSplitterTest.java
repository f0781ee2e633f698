package io.gridward.importer.locate.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordSplitterTest {
    private static final int MAX = 40;
    private static final long SEED = 47;

    /** Gives bytes in pieces of random length, as a network does. */
    private static final class Pieces extends InputStream {
        private final InputStream all;
        private final Random random;

        Pieces(byte[] all, Random random) {
            this.all = new ByteArrayInputStream(all);
            this.random = random;
        }

        @Override
        public int read() throws IOException {
            return all.read();
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            return all.read(into, at, Math.min(length, 1 + random.nextInt(9)));
        }
    }

    private static List<String> split(String text, boolean quotes, Random random)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        RecordSplitter splitter = new RecordSplitter(new Pieces(bytes, random), quotes, MAX);
        List<String> found = new ArrayList<>();
        for (RecordBlock b = splitter.next(); b != null; b = splitter.next()) {
            for (int i = 0; i < b.size(); i++) {
                int length = b.to(i) - b.from(i);
                String record = new String(b.bytes(), b.from(i), length, StandardCharsets.UTF_8);
                found.add(b.line(i) + ":" + "_LU".charAt(b.fault(i)) + ":" + record);
            }
        }
        return found;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lines | a~b~c~ | 1:_:a 2:_:b 3:_:c",
                "no feed at the end | a~b | 1:_:a 2:_:b",
                "carriage returns | a^~b^~ | 1:_:a 2:_:b",
                "blank lines keep their number | ~~a~ ^~b | 3:_:a 5:_:b",
                "a quoted feed | \"x~y\",1~z | 1:_:\"x~y\",1 3:_:z",
                "a doubled quote | \"x\"\"~y\",1~z | 1:_:\"x\"\"~y\",1 3:_:z",
                "a quote inside a plain field | 5\" pipe~b | 1:_:5\"#pipe 2:_:b",
                "a field that never ends | a~\"b,c~d~e | 1:_:a 2:U:\"b,c 3:_:d 4:_:e",
                "a field that ends badly | \"a~b\"c~d | 1:U:\"a 2:_:b\"c 3:_:d",
                "an open field in the last line | a~\"b | 1:_:a 2:U:\"b",
                "nothing | `` | ``"
            })
    void cutsQuotedRecords(String name, String text, String expected) throws IOException {
        String input = text.replace('~', '\n').replace('^', '\r').replace("` `", "");
        Random random = new Random(SEED);
        List<String> found = split(input, true, random);
        assertThat(String.join(" ", found.stream().map(f -> f.replace(' ', '#')).toList()))
                .isEqualTo(expected.replace('~', '\n'));
    }

    @Test
    void keepsTheBeginningOfALineThatIsTooLongAndGoesOn() throws IOException {
        String longLine = "0123456789".repeat(50_000);
        for (boolean quotes : new boolean[] {true, false}) {
            assertThat(split("a\n" + longLine + "\nb\n" + longLine, quotes, new Random(SEED)))
                    .containsExactly(
                            "1:_:a",
                            "2:L:" + longLine.substring(0, MAX),
                            "3:_:b",
                            "4:L:" + longLine.substring(0, MAX));
        }
    }

    @Test
    void aLineOfTheGreatestLengthIsWhole() throws IOException {
        String line = "x".repeat(MAX);
        assertThat(split(line + "\r\n" + line + "y\n", false, new Random(SEED)))
                .containsExactly("1:_:" + line, "2:L:" + line);
    }

    @Test
    void anOpenQuoteCostsOnlyItsOwnLine() throws IOException {
        String lines = "b,1\n".repeat(30);
        List<String> found = split("\"a,1\n" + lines, true, new Random(SEED));
        assertThat(found).hasSize(31).startsWith("1:U:\"a,1", "2:_:b,1").endsWith("31:_:b,1");
    }

    @Test
    void skipsAByteOrderMarkAndKeepsItsLookAlikes() throws IOException {
        assertThat(split("\uFEFFa\n\uFEFFb", false, new Random(SEED)))
                .containsExactly("1:_:a", "2:_:\uFEFFb");
        assertThat(split("\uFEFF", false, new Random(SEED))).isEmpty();
        assertThat(split("\uFEA0", false, new Random(SEED))).containsExactly("1:_:\uFEA0");
    }
}

package io.gridward.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The house numbers of docs/contributing.md. A method or file over its limit states its reason in a
 * comment {@code // house: …}: on the line before the method, or as the first line of the file.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the sources are parsed once
final class HouseNumbersTest {
    private static final int LINES_PER_METHOD = 40;
    private static final int LINES_PER_FILE = 400;
    private static final int FILES_PER_PACKAGE = 20;
    private static final double LEAST_HIDDEN_TYPES = 0.30;
    private static final double LEAST_FINAL_FIELDS = 0.95;
    private static final double LEAST_TEST_LINES = 0.60;
    private static final String REASON = "// house: ";

    private final SourceTree tree = SourceTree.find();
    private final List<JavaSource> main = JavaSource.parse(tree.javaOf("main"));
    private final List<JavaSource> test = JavaSource.parse(tree.javaOf("test"));

    @Test
    void methodsFitOnAScreen() {
        List<String> tooLong = new ArrayList<>();
        for (JavaSource source : both()) {
            List<String> lines = SourceTree.lines(source.file());
            for (JavaSource.Method m : source.methods()) {
                if (m.lines() > LINES_PER_METHOD && !reasonBefore(lines, m.firstLine())) {
                    tooLong.add(tree.relative(source.file()) + " " + m.name() + " " + m.lines());
                }
            }
        }
        assertThat(tooLong).as("methods over %d lines", LINES_PER_METHOD).isEmpty();
    }

    @Test
    void filesStayReadable() {
        List<Path> files = new ArrayList<>(tree.frontEnd());
        both().forEach(s -> files.add(s.file()));
        List<String> tooLong = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = SourceTree.lines(file);
            if (lines.size() > LINES_PER_FILE && !lines.get(0).startsWith(REASON)) {
                tooLong.add(tree.relative(file) + " " + lines.size());
            }
        }
        assertThat(tooLong).as("files over %d lines", LINES_PER_FILE).isEmpty();
    }

    @Test
    void packagesStayFeatures() {
        Map<Path, Integer> files = new TreeMap<>();
        main.forEach(s -> files.merge(tree.relative(s.file()).getParent(), 1, Integer::sum));
        files.values().removeIf(n -> n <= FILES_PER_PACKAGE);
        assertThat(files).as("packages of over %d files", FILES_PER_PACKAGE).isEmpty();
    }

    @Test
    void typesAreHiddenUnlessTheyAreADoor() {
        List<JavaSource.Type> types =
                main.stream()
                        .flatMap(s -> s.types().stream())
                        .filter(JavaSource.Type::topLevel)
                        .toList();
        long hidden = types.stream().filter(t -> !t.open()).count();
        assertThat(hidden / (double) types.size())
                .as("share of package-private top-level types, %d of %d", hidden, types.size())
                .isGreaterThanOrEqualTo(LEAST_HIDDEN_TYPES);
    }

    @Test
    void fieldsAreFinalAndNothingIsSet() {
        List<JavaSource.Field> fields = main.stream().flatMap(s -> s.fields().stream()).toList();
        long fixed = fields.stream().filter(JavaSource.Field::fixed).count();
        assertThat(fixed / (double) fields.size())
                .as("share of final fields, %d of %d", fixed, fields.size())
                .isGreaterThanOrEqualTo(LEAST_FINAL_FIELDS);
        List<String> setters = new ArrayList<>();
        main.forEach(
                s ->
                        s.methods().stream()
                                .filter(JavaSource.Method::setter)
                                .forEach(
                                        m -> setters.add(s.file().getFileName() + " " + m.name())));
        assertThat(setters).as("setters").isEmpty();
    }

    @Test
    void publicTypesAreDocumented() {
        List<String> silent = new ArrayList<>();
        for (JavaSource source : main) {
            source.types().stream()
                    .filter(t -> t.topLevel() && t.open() && !t.documented())
                    .forEach(t -> silent.add(t.name()));
        }
        assertThat(silent).as("public types without Javadoc").isEmpty();
    }

    @Test
    void thereIsEnoughTestCode() {
        long code = linesOf(main);
        long tests = linesOf(test);
        assertThat(tests / (double) code)
                .as("test lines per line of code, %d / %d", tests, code)
                .isGreaterThanOrEqualTo(LEAST_TEST_LINES);
    }

    private List<JavaSource> both() {
        List<JavaSource> all = new ArrayList<>(main);
        all.addAll(test);
        return all;
    }

    private static boolean reasonBefore(List<String> lines, long firstLine) {
        return firstLine >= 2 && lines.get((int) firstLine - 2).strip().startsWith(REASON);
    }

    private static long linesOf(List<JavaSource> sources) {
        return sources.stream().mapToLong(s -> SourceTree.lines(s.file()).size()).sum();
    }
}

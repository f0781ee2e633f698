package io.gridward.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/app} with programs that only note that they were called: when is it built? */
@Tag("slow")
class BuildScriptTest {
    private static final List<String> SOURCES =
            List.of(
                    "pom.xml",
                    "core/pom.xml",
                    "core/src/main/java/A.java",
                    "core/src/main/java/B.java",
                    "geo-core/geotools/pom.xml",
                    "webmap/frontend/src/main.ts",
                    "webmap/frontend/public/favicon.svg",
                    "webmap/frontend/index.html",
                    "webmap/frontend/package.json",
                    "webmap/frontend/package-lock.json",
                    "webmap/frontend/install.mjs",
                    "webmap/frontend/tsconfig.json",
                    "webmap/frontend/vite.config.ts",
                    "webmap/frontend/service-worker.plugin.ts");

    @TempDir private Path root;

    @BeforeEach
    void layOut() throws IOException {
        for (String source : SOURCES) {
            write(source, "");
        }
        Files.createDirectories(root.resolve("scripts"));
        Files.copy(Path.of("../scripts/app"), root.resolve("scripts/app"));
        program("scripts/need", "exit 0");
        program(
                "bin/mvn",
                """
                echo build >> log
                mkdir -p webmap/target
                echo "jar $RANDOM" > webmap/target/gridward.jar
                exit "${MVN_EXIT:-0}"\
                """);
        program(
                "bin/java",
                """
                while [ $# -gt 0 ]; do
                  if [ "$1" = --destination ]; then
                    echo unpack >> log
                    mkdir -p "$2"
                    cp webmap/target/gridward.jar "$2"
                  fi
                  shift
                done\
                """);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void program(String name, String text) throws IOException {
        write(name, "#!/usr/bin/env bash\n" + text + "\n");
        assertThat(root.resolve(name).toFile().setExecutable(true)).isTrue();
    }

    /** Runs the script; what was done by it. */
    private List<String> run(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        write("log", "");
        List<String> command = new ArrayList<>();
        command.addAll(List.of("bash", root.resolve("scripts/app").toString()));
        command.addAll(List.of(words));
        ProcessBuilder script =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(root.resolve("output").toFile());
        script.environment().putAll(environment);
        script.environment()
                .put("PATH", root.resolve("bin") + ":" + script.environment().get("PATH"));
        int exit = script.start().waitFor();
        assertThat(exit == 0).isEqualTo(environment.isEmpty());
        return Files.readAllLines(root.resolve("log"));
    }

    private List<String> run() throws IOException, InterruptedException {
        return run(Map.of());
    }

    @Test
    void buildsOnce() throws IOException, InterruptedException {
        assertThat(run()).containsExactly("build", "unpack");
        assertThat(run()).isEmpty();
    }

    @Test
    void buildsAgainWhenAnySourceIsNewerOrGone() throws IOException, InterruptedException {
        run();
        for (String source : SOURCES) {
            write(source, "changed");
            assertThat(run()).as(source).containsExactly("build", "unpack");
            assertThat(run()).as(source).isEmpty();
        }
        Files.delete(root.resolve("core/src/main/java/B.java"));
        assertThat(run()).containsExactly("build", "unpack");
    }

    @Test
    void aBuildThatBrokeOffIsNotStarted() throws IOException, InterruptedException {
        run();
        write("core/src/main/java/A.java", "changed");
        assertThat(run(Map.of("MVN_EXIT", "1"))).containsExactly("build");
        assertThat(run()).containsExactly("build", "unpack");
        assertThat(run()).isEmpty();
    }

    @Test
    void aJarOfSomebodyElseIsNotStarted() throws IOException, InterruptedException {
        run();
        write("webmap/target/gridward.jar", "without the page");
        assertThat(run()).containsExactly("build", "unpack");
        assertThat(Files.readString(root.resolve("webmap/target/app/gridward.jar")))
                .startsWith("jar ");
    }

    @Test
    void aJarOfAWholeBuildBySomebodyElseIsTakenUnlessASourceChangedMeanwhile()
            throws IOException, InterruptedException {
        run(Map.of(), "begins");
        write("webmap/target/gridward.jar", "jar of another");
        run(Map.of(), "ended");
        assertThat(run()).containsExactly("unpack");
        assertThat(run()).isEmpty();

        run(Map.of(), "begins");
        write("webmap/target/gridward.jar", "jar of another");
        write("core/src/main/java/A.java", "changed");
        Files.setLastModifiedTime(
                root.resolve("core/src/main/java/A.java"),
                FileTime.from(Instant.now().plusSeconds(1))); // a file's time is coarse
        run(Map.of(), "ended");
        assertThat(run()).containsExactly("build", "unpack");
    }

    @Test
    void unpackingThatBrokeOffIsDoneAgain() throws IOException, InterruptedException {
        run();
        Files.delete(root.resolve("webmap/target/app/.complete"));
        assertThat(run()).containsExactly("unpack");
        assertThat(run()).isEmpty();
    }
}

package io.gridward.importer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of the guide for GIS staff, run in its order on an empty store. After a line that
 * begins with {@code $ ./gridward} the page shows what is said: each line has to come, in order;
 * {@code …} stands for anything, a line of its own for any lines. {@code [1]} is the exit code when
 * it is not 0.
 */
@Tag("slow")
class GuideTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir private Path folder;

    /** A command of the page, what it shows of the answer, and how it ends. */
    private record Step(String command, List<String> shown, int exit) {}

    @Test
    void everyCommandSaysWhatThePageShows() throws IOException {
        Path root = CommandCity.samples("").getParent();
        List<Step> steps = steps(Files.readAllLines(root.resolve("docs/guide/gis-staff.md")));
        CommandCity city = CommandCity.empty(folder);
        SoftAssertions page = new SoftAssertions();
        for (Step step : steps) {
            CommandCity.Said said = city.run(words(root, step.command()));

            String all = (said.out() + said.err()).replace(folder + "/", "");
            page.assertThat(all.strip()).as(step.command()).matches(pattern(step.shown()));
            page.assertThat(said.exit()).as(step.command() + "\n" + all).isEqualTo(step.exit());
        }
        page.assertAll();
        assertThat(steps).hasSizeGreaterThan(20);
    }

    private static List<Step> steps(List<String> page) {
        List<Step> steps = new ArrayList<>();
        boolean inside = false;
        for (String line : page) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ./gridward ")) {
                steps.add(new Step(line.substring("$ ./gridward ".length()), new ArrayList<>(), 0));
            } else if (inside && line.matches("\\[\\d]")) {
                Step last = steps.remove(steps.size() - 1);
                steps.add(new Step(last.command(), last.shown(), line.charAt(1) - '0'));
            } else if (inside) {
                steps.get(steps.size() - 1).shown().add(line);
            }
        }
        return steps;
    }

    /** Words of a command; files of the samples lie in the project, all others in the folder. */
    private Object[] words(Path root, String command) {
        List<Object> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            String text = word.group(1) != null ? word.group(1) : word.group(2);
            boolean made = text.matches("[\\w-]+\\.(csv|gpkg|xlsx|geojson|zip)|findings/.*");
            words.add(
                    text.startsWith("data-samples/")
                            ? root.resolve(text)
                            : made ? folder.resolve(text) : text);
        }
        return words.toArray();
    }

    private static Pattern pattern(List<String> shown) {
        StringBuilder regex = new StringBuilder("(?s)");
        for (String line : shown) {
            if (line.strip().equals("…")) {
                regex.append(".*?");
            } else {
                regex.append("\\Q")
                        .append(line.strip().replace("…", "\\E[^\\n]*\\Q"))
                        .append("\\E\\s*");
            }
        }
        return Pattern.compile(regex.toString());
    }
}

package io.gridward.core.citycase.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The picture and the table of docs/cases.md are made from the machine. */
class MachinePageTest {
    private static final String BEGIN =
            "<!-- machine: begin (MachinePageTest, -Dgolden.update=true) -->\n";
    private static final String END = "<!-- machine: end -->\n";

    @Test
    void thePageShowsTheMachine() throws IOException {
        Path page = page();
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        assertThat(end).as("marks in %s", page).isGreaterThan(begin - 1);
        String made = picture() + "\n" + table();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, text.substring(0, begin) + made + text.substring(end));
            return;
        }
        assertThat(text.substring(begin, end)).isEqualTo(made);
    }

    private static Path page() {
        Path above = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(above.resolve("docs/cases.md"))) {
            above = above.getParent();
        }
        return above.resolve("docs/cases.md");
    }

    /** Only what changes the state; what stays is in the table. */
    private static String picture() {
        StringBuilder out = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        for (CaseState state : CaseState.values()) {
            out.append("    state \"%s %s\" as %s\n".formatted(state.title().zh(), state, state));
        }
        for (MoveRule rule : CaseMachine.rules()) {
            String label = rule.move().title().zh();
            if (rule.from().isEmpty()) {
                out.append("    [*] --> %s: %s\n".formatted(rule.to(), label));
            } else if (rule.target() == MoveRule.Target.STATE) {
                rule.from().stream()
                        .sorted()
                        .forEach(
                                from ->
                                        out.append(
                                                "    %s --> %s: %s\n"
                                                        .formatted(from, rule.to(), label)));
            }
        }
        for (CaseState state : CaseState.values()) {
            if (state.isEnd()) {
                out.append("    %s --> [*]\n".formatted(state));
            }
        }
        return out.append("```\n").toString();
    }

    private static String table() {
        StringBuilder out =
                new StringBuilder("| Move | 办理 | From | To | Who | Needs |\n")
                        .append("| --- | --- | --- | --- | --- | --- |\n");
        for (MoveRule rule : CaseMachine.rules()) {
            String to =
                    switch (rule.target()) {
                        case STATE -> String.valueOf(rule.to());
                        case SAME -> "(stays)";
                        case BEFORE -> "(where it was)";
                    };
            out.append(
                    "| `%s` | %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    rule.move(),
                                    rule.move().title().zh(),
                                    named(rule.from(), CaseState::name, "–"),
                                    to,
                                    named(rule.roles(), r -> r.title().en(), "the program"),
                                    named(rule.needs(), n -> n.title().en(), "")
                                            + (rule.decides() ? " (not who asked)" : "")));
        }
        return out.toString();
    }

    private static <T extends Comparable<T>> String named(
            Collection<T> things, Function<T, String> name, String none) {
        return things.isEmpty()
                ? none
                : things.stream().sorted().map(name).collect(Collectors.joining(", "));
    }
}

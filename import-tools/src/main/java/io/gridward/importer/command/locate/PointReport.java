package io.gridward.importer.command.locate;

import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.core.responsibility.Share;
import io.gridward.core.responsibility.TrailStep;
import io.gridward.importer.console.Console;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** An answer about a point, for a person at a console. */
final class PointReport {
    private static final double PERCENT = 100;

    private final CommandLine console;

    PointReport(CommandLine console) {
        this.console = console;
    }

    void print(LocateAnswer answer) {
        named("网格 / grid", answer.grid());
        named("社区 / community", answer.community());
        named("街道 / subdistrict", answer.subdistrict());
        LocateAnswer.ManagementZone zone = answer.managementZone();
        if (zone != null) {
            line(
                    "管理区 / management zone: %s %s (%s)",
                    zone.id(), text(zone.name()), zone.zoneClass());
        }
        LocateAnswer.Responsible responsible = answer.responsible();
        if (responsible == null) {
            line("责任单位 / responsible: —");
        } else {
            line(
                    "责任单位 / responsible: %s %s (%s, %s, %s)",
                    responsible.departmentCode(),
                    text(responsible.departmentName()),
                    responsible.rule().code(),
                    responsible.rowId(),
                    days(responsible.validFrom(), responsible.validTo()));
            responsible.trail().forEach(this::step);
        }
        if (answer.edgeDistanceMetres() != null) {
            line("距边界 / distance to the edge: %.2f m", answer.edgeDistanceMetres());
        }
        answer.candidates().forEach(this::candidate);
        answer.shares().forEach(this::share);
        answer.components().forEach(this::component);
        if (!answer.flags().isEmpty()) {
            line("标记 / flags: %s", String.join(", ", answer.flags()));
        }
        warn(answer);
    }

    private void step(TrailStep step) {
        line("  %s %s / %s", step.decided() ? "✓" : "·", step.text().zh(), step.text().en());
        if (step.rowId() != null) {
            line(
                    "      %s %s, %s%s",
                    text(step.layer()),
                    step.rowId(),
                    days(step.validFrom(), step.validTo()),
                    step.sourceDocument() == null ? "" : ", " + step.sourceDocument());
        }
    }

    private void candidate(LocateAnswer.Candidate c) {
        line(
                "  候选 / candidate: %s %s (%s): %s",
                c.departmentCode(), text(c.departmentName()), c.rowId(), c.lostBy());
    }

    private void share(Share share) {
        line(
                "  精度圆内 / within the accuracy: %5.1f %% %s %s",
                share.share() * PERCENT,
                share.departmentCode() == null ? "无人负责 / nobody" : share.departmentCode(),
                text(share.departmentName()));
    }

    private void component(LocateAnswer.NearComponent c) {
        line("  部件 / component: %s %s, %.2f m", c.code(), c.name(), c.distanceMetres());
    }

    private void warn(LocateAnswer answer) {
        if (answer.flags().contains("ask")) {
            line("！请核实位置：精度范围内另有责任单位 / ask: within the accuracy another body answers");
        } else if (answer.flags().contains("near-edge") && answer.edgeDistanceMetres() != null) {
            line(
                    "！离边界 %.1f m，边界另一侧由其他单位负责 / %.1f m from the edge, beyond it another body answers",
                    answer.edgeDistanceMetres(), answer.edgeDistanceMetres());
        }
    }

    private void named(String what, LocateAnswer.@Nullable Named named) {
        line(
                "%s: %s",
                what, named == null ? "—" : (named.code() + " " + text(named.name())).strip());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null ? "…" : from) + " – " + (to == null ? "…" : to);
    }

    private void line(String format, @Nullable Object... parts) {
        Console.line(console, format, parts);
    }
}

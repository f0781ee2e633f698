package io.gridward.importer.command.locate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.core.responsibility.LocateAnswer.ManagementZone;
import io.gridward.core.responsibility.LocateAnswer.NearComponent;
import io.gridward.core.responsibility.Share;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class PointReportTest {
    @Command
    private static final class Nothing {}

    private static String report(double edge, List<Share> shares, String... flags) {
        StringWriter out = new StringWriter();
        CommandLine console = new CommandLine(new Nothing()).setOut(new PrintWriter(out));
        new PointReport(console)
                .print(
                        new LocateAnswer(
                                null,
                                null,
                                null,
                                new ManagementZone("M1", null, "2"),
                                null,
                                List.of(),
                                List.of(new NearComponent("C1", null, "路灯", 3.456)),
                                edge,
                                shares,
                                List.of(flags)));
        return out.toString();
    }

    @Test
    void warnsNearAnEdge() {
        assertThat(report(4.2, List.of(), "near-edge"))
                .contains("距边界 / distance to the edge: 4.20 m", "标记 / flags: near-edge")
                .contains("！离边界 4.2 m，边界另一侧由其他单位负责 / 4.2 m from the edge, beyond it");
        assertThat(report(40, List.of())).doesNotContain("！", "标记");
    }

    @Test
    void asksWhenAnotherBodyMayAnswerAndTellsTheShares() {
        List<Share> shares = List.of(new Share("D1", "一队", 0.754), new Share(null, null, 0.246));
        assertThat(report(4.2, shares, "near-edge", "ask"))
                .contains("75.4 % D1 一队", "24.6 % 无人负责 / nobody", "请核实位置")
                .doesNotContain("！离边界");
    }

    @Test
    void tellsTheZoneAndTheComponentsNearby() {
        assertThat(report(40, List.of()))
                .contains("网格 / grid: —", "责任单位 / responsible: —")
                .contains("管理区 / management zone: M1  (2)", "部件 / component: C1 路灯, 3.46 m");
    }
}

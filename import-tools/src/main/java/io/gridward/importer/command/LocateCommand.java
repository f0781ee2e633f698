package io.gridward.importer.command;

import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.store.Store;
import io.gridward.importer.console.BadOption;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.load.ImportPlan;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gridward locate LON LAT}. */
@Command(
        name = "locate",
        description = "某点属于哪个网格、谁负责 / Which grid a point is in and who answers for it.")
final class LocateCommand implements Callable<Integer> {
    private static final Set<String> KINDS = Set.of("component", "matter");

    @Mixin private StoreOptions store = new StoreOptions();
    @Spec private @Nullable CommandSpec spec = null;

    @Parameters(index = "0", paramLabel = "LON", description = "经度 EPSG:4490 / longitude")
    private Double lon = Double.NaN;

    @Parameters(index = "1", paramLabel = "LAT", description = "纬度 EPSG:4490 / latitude")
    private Double lat = Double.NaN;

    @Option(names = "--kind", paramLabel = "KIND", description = "component | matter")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--type", paramLabel = "CODE", description = "类型代码 / type code")
    private Optional<String> type = Optional.empty();

    @Option(names = "--at", paramLabel = "YYYY-MM-DD", description = "哪一天，默认今天 / on which day")
    private Optional<LocalDate> at = Optional.empty();

    @Override
    public Integer call() {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new BadOption(
                    "LON LAT “%s %s” 不是经纬度 / '%s %s' is not a longitude and a latitude"
                            .formatted(lon, lat, lon, lat));
        }
        if (kind.isPresent() && !KINDS.contains(kind.get())) {
            throw new BadOption(
                    "--kind “%s” 应为 component 或 matter / --kind '%s' has to be component or matter"
                            .formatted(kind.get(), kind.get()));
        }
        LocalDate day = at.orElseGet(() -> LocalDate.now(ImportPlan.CITY));
        LocateQuestion question =
                new LocateQuestion(lon, lat, kind.orElse(null), type.orElse(null), null, day, null);
        try (Store open = store.open()) {
            print(Console.of(spec), Locator.over(StoredFeatures.in(open)).locate(question));
        }
        return Gridward.CLEAN;
    }

    private static void print(CommandLine console, LocateAnswer answer) {
        named(console, "网格 / grid", answer.grid());
        named(console, "社区 / community", answer.community());
        named(console, "街道 / subdistrict", answer.subdistrict());
        LocateAnswer.Responsible responsible = answer.responsible();
        if (responsible != null) {
            Console.line(
                    console,
                    "责任单位 / responsible: %s %s (%s, %s)",
                    responsible.departmentCode(),
                    responsible.departmentName() == null ? "" : responsible.departmentName(),
                    responsible.rule().code(),
                    responsible.rowId());
            responsible.why().forEach(w -> Console.line(console, "  %s", w));
        }
        if (!answer.flags().isEmpty()) {
            Console.line(console, "标记 / flags: %s", String.join(", ", answer.flags()));
        }
    }

    private static void named(
            CommandLine console, String what, LocateAnswer.@Nullable Named named) {
        Console.line(
                console,
                "%s: %s",
                what,
                named == null
                        ? "—"
                        : named.code() + (named.name() == null ? "" : " " + named.name()));
    }
}

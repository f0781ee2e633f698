package io.gridward.importer.command.locate;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.store.Store;
import io.gridward.importer.console.BadOption;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.ExitCode;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.locate.AnswerJson;
import io.gridward.importer.locate.TypeFlags;
import io.gridward.importer.locate.question.BadField;
import io.gridward.importer.locate.question.PointFields;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gridward locate LON LAT} and {@code gridward locate --file FILE}. */
@Command(
        name = "locate",
        description = {
            "某点属于哪个网格、谁负责、为什么；或一批点 / Which grid a point is in, who answers for it and why; or a file of"
                    + " points."
        })
public final class LocateCommand implements Callable<Integer> {
    @Mixin private final StoreOptions store = new StoreOptions();
    @Spec private @Nullable CommandSpec spec = null;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "LON",
            description = "经度 EPSG:4490 / longitude")
    private Optional<String> lon = Optional.empty();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "LAT",
            description = "纬度 EPSG:4490 / latitude")
    private Optional<String> lat = Optional.empty();

    @Option(names = "--kind", paramLabel = "KIND", description = "component | matter")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--type", paramLabel = "CODE", description = "类型代码 / type code")
    private Optional<String> type = Optional.empty();

    @Option(names = "--component", paramLabel = "CODE", description = "部件标识码 / component code")
    private Optional<String> component = Optional.empty();

    @Option(
            names = "--accuracy",
            paramLabel = "METRES",
            description = "定位精度，米 / radius in metres the point is known to lie in")
    private Optional<String> accuracy = Optional.empty();

    @Option(names = "--at", paramLabel = "YYYY-MM-DD", description = "哪一天，默认今天 / on which day")
    private Optional<LocalDate> at = Optional.empty();

    @Option(names = "--json", description = "输出 JSON / print the answer as JSON")
    private boolean json = false;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = {
                "一批点：.csv 或 .ndjson，含 lon、lat，可选 id、kind、type、component、at、accuracy；- 为标准输入 /"
                        + " many points: .csv or .ndjson with lon, lat and, if wanted, the rest; - is standard"
                        + " input"
            })
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "批量结果，默认标准输出 / where the answers go; standard output when absent")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv | ndjson，默认由文件名判断 / told by the file's name when absent")
    private Optional<String> format = Optional.empty();

    @Override
    public Integer call() {
        if (file.isPresent()) {
            refuseBoth();
            return new FileOfPoints(file.get(), out, format, today())
                    .answer(store, Console.of(spec));
        }
        if (out.isPresent() || format.isPresent()) {
            throw new BadOption("--out 与 --format 需配合 --file / --out and --format go with --file");
        }
        if (lon.isEmpty() || lat.isEmpty()) {
            throw new BadOption("请给出 LON LAT 或 --file / give LON LAT, or --file");
        }
        return one(
                new PointFields(
                        lon.get(),
                        lat.get(),
                        accuracy.orElse(null),
                        kind.orElse(null),
                        type.orElse(null),
                        component.orElse(null),
                        at.map(LocalDate::toString).orElse(null)));
    }

    private void refuseBoth() {
        if (lon.isPresent()
                || kind.isPresent()
                || type.isPresent()
                || component.isPresent()
                || accuracy.isPresent()
                || json) {
            throw new BadOption(
                    "--file 只与 --out、--format、--at 同用；其余写在文件各行 / --file goes with --out, --format and --at;"
                            + " all else stands in the lines of the file");
        }
    }

    private LocalDate today() {
        return at.orElseGet(() -> LocalDate.now(ImportPlan.CITY));
    }

    private int one(PointFields fields) {
        CommandLine console = Console.of(spec);
        try (Store open = store.open()) {
            Locator locator =
                    new TypeFlags(Locator.over(StoredFeatures.in(open)), TypeCatalog.ofProgram());
            LocateAnswer answer = locator.locate(fields.question(today()));
            if (json) {
                Console.line(console, "%s", AnswerJson.of(answer));
            } else {
                new PointReport(console).print(answer);
            }
        } catch (BadField e) {
            String name =
                    e.field().startsWith("l")
                            ? e.field().toUpperCase(java.util.Locale.ROOT)
                            : "--" + e.field();
            throw new BadOption(
                    "%s %s / %s %s".formatted(name, e.fault().zh(), name, e.fault().en()));
        }
        return ExitCode.CLEAN;
    }
}

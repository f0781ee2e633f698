package io.gridward.web.citycase.list;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.CaseLayer;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.limit.Light;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.crs.Crs;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.SortKey;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.importer.export.FeatureFiles;
import io.gridward.web.citycase.CaseSettings;
import io.gridward.web.citycase.CaseSight;
import io.gridward.web.citycase.CaseView;
import io.gridward.web.citycase.Casework;
import io.gridward.web.citycase.Lights;
import io.gridward.web.fault.BadParameter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Lists cases, the newest first. */
@Component
final class CaseList {
    /** Most cases whose clock runs that can be told apart by their lights. */
    private static final int MOST_RUNNING = 5_000;

    private static final Layer CASE = CaseLayer.get();
    private static final List<String> TIMED =
            Arrays.stream(CaseState.values())
                    .filter(CaseState::isTimed)
                    .map(CaseState::name)
                    .toList();

    private final FeatureSource stored;
    private final Cases cases;
    private final Casework work;
    private final CaseSettings settings;

    CaseList(
            @Qualifier("storedFeatures") FeatureSource stored,
            Cases cases,
            Casework work,
            CaseSettings settings) {
        this.stored = stored;
        this.cases = cases;
        this.work = work;
        this.settings = settings;
    }

    /**
     * A page.
     *
     * @param total how many there are in all
     * @param next cursor of the page after it; null when there is none
     */
    record Page(List<CaseFile> files, long total, @Nullable String next) {}

    Page page(CaseQuestion question) {
        Filter filter = filter(question);
        int limit = question.limit();
        List<String> numbers = numbers(after(filter, question.cursor()), limit + 1);
        boolean more = numbers.size() > limit;
        List<String> page = more ? numbers.subList(0, limit) : numbers;
        return new Page(
                cases.list(page),
                stored.count(query(filter)),
                more ? page.get(page.size() - 1) : null);
    }

    /** Rows that wait to be written. */
    @FunctionalInterface
    interface Csv {
        void write(OutputStream out) throws IOException;
    }

    /** All, up to the limit of the settings, as CSV for spreadsheets. */
    Csv csv(CaseQuestion question) {
        FeatureQuery all = query(filter(question)).page(0, settings.maxCsvRows());
        FeatureFiles.Table table =
                new FeatureFiles.Table(CASE, CASE.attributes(), true, 0, () -> stored.read(all));
        return out -> FeatureFiles.csv(out, table, Crs.CGCS2000, true);
    }

    private Filter filter(CaseQuestion question) {
        CaseSight sight = work.sight();
        Filter filter = Filter.and(sight.scope(), question.filter());
        if (question.mine()) {
            filter = Filter.and(filter, sight.own());
        }
        List<String> lights = question.lights();
        return lights.isEmpty() ? filter : Filter.and(filter, lit(filter, lights));
    }

    private static Filter after(Filter filter, @Nullable String cursor) {
        return cursor == null
                ? filter
                : Filter.and(
                        filter,
                        new Filter.Comparison(
                                new Expression.Property(CASE.key()),
                                Operator.LESS,
                                new Expression.Literal(cursor),
                                true));
    }

    private static FeatureQuery query(Filter filter) {
        return FeatureQuery.of(CASE, null)
                .where(filter)
                .sortedBy(List.of(new SortKey(CASE.key(), false)));
    }

    private List<String> numbers(Filter filter, int most) {
        List<String> numbers = new ArrayList<>();
        try (FeatureStream stream =
                stored.read(query(filter).reading(List.of(), false).page(0, most))) {
            stream.forEachRemaining(f -> numbers.add(f.key()));
        }
        return numbers;
    }

    /** Which have one of these lights; green and yellow have to be counted case by case. */
    private Filter lit(Filter filter, List<String> lights) {
        Filter timed = Filter.in(CaseField.STATE.column(), TIMED);
        Filter stands = Filter.equal(CaseField.STATE.column(), CaseState.SUSPENDED.name());
        List<Filter> any = new ArrayList<>();
        if (lights.contains(CaseView.name(Light.RED))) {
            any.add(Filter.and(timed, due(Operator.LESS)));
        }
        if (lights.contains(CaseView.name(Light.STOPPED))) {
            any.add(stands);
        }
        if (lights.contains(CaseView.name(Light.NONE))) {
            any.add(new Filter.Not(new Filter.Or(List.of(timed, stands))));
        }
        if (lights.contains(Light.GREEN.name()) || lights.contains(Light.YELLOW.name())) {
            Filter running = Filter.and(timed, due(Operator.GREATER_OR_EQUAL));
            any.add(Filter.in(CASE.key(), counted(Filter.and(filter, running), lights)));
        }
        return new Filter.Or(any);
    }

    private Filter due(Operator operator) {
        return new Filter.Comparison(
                new Expression.Property(CaseField.DUE_AT.column()),
                operator,
                new Expression.Literal(work.now()),
                true);
    }

    private List<String> counted(Filter running, List<String> lights) {
        List<String> numbers = numbers(running, MOST_RUNNING + 1);
        if (numbers.size() > MOST_RUNNING) {
            throw BadParameter.of(
                    "light",
                    String.join(",", lights),
                    LocalText.of(
                            "可与其他条件同用，使运行计时的案卷不超过 %d 件".formatted(MOST_RUNNING),
                            "possible here: more than %d cases have a running clock, ask for fewer by other filters"
                                    .formatted(MOST_RUNNING)));
        }
        Lights now = work.lights();
        return cases.list(numbers).stream()
                .filter(f -> lights.contains(now.of(f).name()))
                .map(CaseFile::caseNo)
                .toList();
    }
}

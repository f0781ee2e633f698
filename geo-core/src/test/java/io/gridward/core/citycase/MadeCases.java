package io.gridward.core.citycase;

import io.gridward.core.citycase.CaseFile.Draft;
import io.gridward.core.citycase.machine.CaseMark;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.FlowEntry;
import io.gridward.core.citycase.machine.Mover;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** Cases without a store, for tests of statistics: made field by field, or at random. */
public final class MadeCases implements Cases {
    private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2024-01-01T00:00+08:00");
    private static final String[] PEOPLE = {"甲", "乙", "丙", "丁"};

    private final Map<String, CaseFile> files = new HashMap<>();
    private final Map<String, List<InspectorTask>> tasks = new HashMap<>();

    /** All cases. */
    public List<CaseFile> files() {
        return List.copyOf(files.values());
    }

    /** The same at a point (EPSG:4490). */
    public CaseFile putAt(double lon, double lat, Map<CaseField, Object> values) {
        return put(new GeometryFactory().createPoint(new Coordinate(lon, lat)), values);
    }

    /** Adds a case, or puts it in the place of an older one; returns it. */
    public CaseFile put(Map<CaseField, Object> values, CaseMark... marks) {
        return put(null, values, marks);
    }

    private CaseFile put(@Nullable Point place, Map<CaseField, Object> values, CaseMark... marks) {
        Draft draft = new Draft(new EnumMap<>(CaseField.class), place);
        values.forEach(draft::put);
        for (CaseMark mark : marks) {
            draft.mark(mark, true);
        }
        if (marks.length == 0) {
            draft.mark(CaseMark.URGENT, false);
        }
        CaseFile made = draft.done();
        EnumMap<CaseField, Object> all = new EnumMap<>(CaseField.class);
        for (CaseField field : CaseField.values()) {
            if (made.value(field) != null) {
                all.put(field, made.value(field));
            }
        }
        CaseFile file = new CaseFile(all, made.place(), files.size() + 1L);
        files.put(file.caseNo(), file);
        return file;
    }

    /** Adds a task. */
    public void put(InspectorTask task) {
        tasks.computeIfAbsent(task.caseNo(), c -> new ArrayList<>()).add(task);
    }

    /** The tasks of a case. */
    public List<InspectorTask> tasksOf(String caseNo) {
        return tasks.getOrDefault(caseNo, List.of());
    }

    /** Adds a case whose fields are drawn one by one: also such as no work would bring about. */
    public CaseFile random(Random random, int number) {
        return random(random, number, random.nextInt(60), random.nextInt(15));
    }

    /** The same in a grid and of a type that are given. */
    public CaseFile random(Random random, int number, int gridNumber, int type) {
        Map<CaseField, Object> values = new EnumMap<>(CaseField.class);
        OffsetDateTime reported = BEGIN.plusMinutes(random.nextInt(3 * 365 * 1440));
        String grid =
                "152201%03d%03d%03d"
                        .formatted(1 + gridNumber / 2_000, gridNumber / 20, gridNumber % 20);
        values.put(CaseField.CASE_NO, "C" + number);
        values.put(CaseField.REVISION, 1L);
        values.put(CaseField.STATE, pick(random, CaseState.values()).name());
        values.put(CaseField.SCHEME, "GB/T 47678.5-2026");
        values.put(CaseField.KIND, random.nextBoolean() ? "component" : "matter");
        values.put(CaseField.TYPE_CODE, "%02d%03d".formatted(1 + type / 50, type % 50));
        values.put(CaseField.SOURCE, pick(random, CaseSource.values()).code());
        values.put(CaseField.REPORTED_AT, reported);
        values.put(CaseField.EXTENSIONS, (long) random.nextInt(2));
        maybe(random, values, CaseField.GRID_CODE, grid);
        maybe(random, values, CaseField.COMMUNITY_CODE, grid.substring(0, 12));
        maybe(random, values, CaseField.SUBDISTRICT_CODE, grid.substring(0, 9));
        maybe(random, values, CaseField.DEPARTMENT_CODE, "D" + random.nextInt(6));
        maybe(random, values, CaseField.OVERDUE, (long) random.nextInt(2));
        timesAndPeople(random, values, reported);
        List<CaseMark> marks = new ArrayList<>();
        for (CaseMark mark : CaseMark.values()) {
            if (random.nextInt(3) == 0) {
                marks.add(mark);
            }
        }
        for (int task = 1; task <= random.nextInt(4); task++) {
            put(task(random, "C" + number, task, reported));
        }
        return put(values, marks.toArray(CaseMark[]::new));
    }

    private static void timesAndPeople(
            Random random, Map<CaseField, Object> values, OffsetDateTime reported) {
        for (CaseField field :
                List.of(
                        CaseField.ACCEPTED_AT,
                        CaseField.FILED_AT,
                        CaseField.DISPATCHED_AT,
                        CaseField.HANDLED_AT,
                        CaseField.CLOSED_AT,
                        CaseField.DUE_AT)) {
            maybe(random, values, field, reported.plusHours(random.nextInt(2_000)));
        }
        for (CaseField field :
                List.of(
                        CaseField.REPORTED_BY,
                        CaseField.ACCEPTED_BY,
                        CaseField.FILED_BY,
                        CaseField.CLOSED_BY,
                        CaseField.DISPATCHED_BY)) {
            maybe(random, values, field, pick(random, PEOPLE));
        }
    }

    private static InspectorTask task(
            Random random, String caseNo, int number, OffsetDateTime reported) {
        boolean answered = random.nextBoolean();
        return new InspectorTask(
                caseNo,
                number,
                random.nextBoolean(),
                pick(random, PEOPLE),
                pick(random, PEOPLE),
                reported,
                random.nextBoolean(),
                reported.plusHours(1),
                answered ? reported.plusMinutes(1) : null,
                answered ? random.nextBoolean() : null,
                answered ? random.nextBoolean() : null);
    }

    private static void maybe(
            Random random, Map<CaseField, Object> values, CaseField field, Object value) {
        if (random.nextInt(4) > 0) {
            values.put(field, value);
        }
    }

    private static <T> T pick(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    @Override
    public void each(long afterVersion, Consumer<CaseFile> taker) {
        files.values().stream().filter(f -> f.dataVersion() > afterVersion).forEach(taker);
    }

    @Override
    public List<InspectorTask> tasks() {
        return tasks.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public List<InspectorTask> openTasks(String inspector) {
        return tasks().stream()
                .filter(t -> t.inspector().equals(inspector) && t.answeredAt() == null)
                .toList();
    }

    @Override
    public List<CaseFile> list(List<String> caseNos) {
        return caseNos.stream().map(files::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<String> ownNumbers(String account, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CaseFile> find(String caseNo) {
        return Optional.ofNullable(files.get(caseNo));
    }

    @Override
    public CaseFile get(String caseNo) {
        return find(caseNo).orElseThrow();
    }

    @Override
    public CaseFile report(CaseReport report, CasePlace place, Mover mover) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CaseFile make(String caseNo, CaseStep step, Mover mover) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<PastCase.Outcome> takeOver(List<PastCase> cases, String giver) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(String caseNo, CasePhoto photo, Mover mover) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int noteOverdue() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<FlowEntry> flow(String caseNo) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CaseReport.Contact> contact(String caseNo) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CasePhoto> photos(String caseNo) {
        throw new UnsupportedOperationException();
    }
}

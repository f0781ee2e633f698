package io.gridward.core.citycase.evaluation;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.InspectorTask;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Point;

/**
 * Keeps cases and their tasks as they come, the newest of each, and makes columns of them. For one
 * thread.
 */
final class ColumnsBuilder {
    private static final List<Dimension> CODED =
            Arrays.stream(Dimension.values()).filter(d -> !d.isTime()).toList();
    private static final List<CaseField> PERSONS =
            List.of(
                    CaseField.REPORTED_BY,
                    CaseField.ACCEPTED_BY,
                    CaseField.FILED_BY,
                    CaseField.CLOSED_BY,
                    CaseField.DISPATCHED_BY);

    private final Map<String, Row> rows = new HashMap<>();
    private final Map<Dimension, Words> words = new EnumMap<>(Dimension.class);
    private final Words people = new Words();

    ColumnsBuilder() {
        CODED.forEach(d -> words.put(d, new Words()));
        people.number("");
    }

    /** A case, packed. */
    private record Row(
            String caseNo,
            long reported,
            int day,
            long facts,
            long due,
            double lon,
            double lat,
            int[] codes,
            int[] persons) {}

    void put(CaseFile file) {
        OffsetDateTime reported = Objects.requireNonNull(file.moment(CaseField.REPORTED_AT));
        OffsetDateTime due = file.moment(CaseField.DUE_AT);
        Point place = file.place();
        int[] codes = new int[CODED.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = words.get(CODED.get(i)).number(CODED.get(i).of(file));
        }
        int[] persons = new int[PERSONS.size()];
        for (int i = 0; i < persons.length; i++) {
            String name = file.text(PERSONS.get(i));
            persons[i] = people.number(name == null ? "" : name);
        }
        rows.put(
                file.caseNo(),
                new Row(
                        file.caseNo(),
                        reported.toInstant().toEpochMilli(),
                        (int) Dimension.day(reported).toEpochDay(),
                        Facts.of(file),
                        due == null ? Long.MAX_VALUE : due.toInstant().toEpochMilli(),
                        place == null ? Double.NaN : place.getX(),
                        place == null ? Double.NaN : place.getY(),
                        codes,
                        persons));
    }

    Columns columns(List<InspectorTask> tasks) {
        Row[] sorted = rows.values().toArray(Row[]::new);
        Arrays.sort(sorted, Comparator.comparingLong(Row::reported).thenComparing(Row::caseNo));
        Map<Dimension, int[]> codes = new EnumMap<>(Dimension.class);
        Map<Dimension, List<String>> named = new EnumMap<>(Dimension.class);
        for (int i = 0; i < CODED.size(); i++) {
            int column = i;
            codes.put(
                    CODED.get(i), Arrays.stream(sorted).mapToInt(r -> r.codes()[column]).toArray());
            named.put(CODED.get(i), words.get(CODED.get(i)).list());
        }
        Map<CaseField, int[]> persons = new EnumMap<>(CaseField.class);
        for (int i = 0; i < PERSONS.size(); i++) {
            int column = i;
            persons.put(
                    PERSONS.get(i),
                    Arrays.stream(sorted).mapToInt(r -> r.persons()[column]).toArray());
        }
        Map<String, Integer> positions = positions(sorted);
        List<InspectorTask> known = known(tasks, positions);
        int[] inspectors = known.stream().mapToInt(t -> people.number(t.inspector())).toArray();
        int[] issuers = known.stream().mapToInt(t -> people.number(t.issuedBy())).toArray();
        return new Columns(
                Arrays.stream(sorted).mapToInt(Row::day).toArray(),
                Arrays.stream(sorted).mapToLong(Row::facts).toArray(),
                Arrays.stream(sorted).mapToLong(Row::due).toArray(),
                Arrays.stream(sorted).mapToDouble(Row::lon).toArray(),
                Arrays.stream(sorted).mapToDouble(Row::lat).toArray(),
                codes,
                named,
                persons,
                people.list(),
                known.stream().mapToInt(t -> positions.get(t.caseNo())).toArray(),
                known.stream().mapToLong(Facts::of).toArray(),
                inspectors,
                issuers);
    }

    private static Map<String, Integer> positions(Row[] sorted) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < sorted.length; i++) {
            positions.put(sorted[i].caseNo(), i);
        }
        return positions;
    }

    /** The tasks of cases that are known, in the order of these. */
    private static List<InspectorTask> known(
            List<InspectorTask> tasks, Map<String, Integer> positions) {
        return tasks.stream()
                .filter(t -> positions.containsKey(t.caseNo()))
                .sorted(Comparator.comparingInt(t -> positions.get(t.caseNo())))
                .toList();
    }
}

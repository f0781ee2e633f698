package io.gridward.core.citycase.evaluation;

import static io.gridward.core.citycase.CaseField.ACCEPTED_AT;
import static io.gridward.core.citycase.CaseField.DISPATCHED_AT;
import static io.gridward.core.citycase.CaseField.DUE_AT;
import static io.gridward.core.citycase.CaseField.EXTENSIONS;
import static io.gridward.core.citycase.CaseField.FILED_AT;
import static io.gridward.core.citycase.CaseField.HANDLED_AT;
import static io.gridward.core.citycase.CaseField.OVERDUE;
import static io.gridward.core.citycase.CaseField.REPORTED_AT;
import static io.gridward.core.citycase.CaseField.SOURCE;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.InspectorTask;
import io.gridward.core.citycase.MadeCases;
import io.gridward.core.citycase.machine.CaseMark;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same counts in the plainest way: every case, every task, every definition written out. */
final class SlowEvaluation {
    private static final MadeCases NO_TASKS = new MadeCases();

    private SlowEvaluation() {}

    static Map<List<String>, List<Long>> of(MadeCases cases, Question question) {
        Map<List<String>, long[]> groups = new HashMap<>();
        for (CaseFile file : cases.files()) {
            if (!isIn(file, question.from(), question.to())
                    || !question.only().entrySet().stream()
                            .allMatch(e -> e.getValue().contains(key(file, e.getKey())))) {
                continue;
            }
            List<String> key = question.by().stream().map(d -> key(file, d)).toList();
            long[] counts = groups.computeIfAbsent(key, k -> new long[Count.values().length]);
            for (Count count : question.counts()) {
                counts[count.ordinal()] += count(file, count, question.now(), cases);
            }
        }
        Map<List<String>, List<Long>> told = new HashMap<>();
        groups.forEach((k, v) -> told.put(k, Arrays.stream(v).boxed().toList()));
        return told;
    }

    private static boolean isIn(CaseFile file, LocalDate from, LocalDate to) {
        LocalDate day = day(file);
        return !day.isBefore(from) && day.isBefore(to);
    }

    private static LocalDate day(CaseFile file) {
        return file.moment(REPORTED_AT).toLocalDate(); // told in the city's own offset here
    }

    private static String key(CaseFile file, Dimension dimension) {
        LocalDate day = day(file);
        String type = "%s %s ".formatted(file.text(CaseField.SCHEME), file.text(CaseField.KIND));
        String code = file.text(CaseField.TYPE_CODE);
        String word =
                switch (dimension) {
                    case GRID -> file.text(CaseField.GRID_CODE);
                    case COMMUNITY -> file.text(CaseField.COMMUNITY_CODE);
                    case SUBDISTRICT -> file.text(CaseField.SUBDISTRICT_CODE);
                    case DEPARTMENT -> file.text(CaseField.DEPARTMENT_CODE);
                    case SOURCE -> file.text(SOURCE);
                    case KIND -> file.text(CaseField.KIND);
                    case CATEGORY -> type + code.substring(0, 2);
                    case TYPE -> type + code;
                    case STATE -> file.state().name();
                    case DAY -> day.toString();
                    case WEEK -> DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, 8);
                    case MONTH -> day.toString().substring(0, 7);
                    case QUARTER -> day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
                    case YEAR -> day.toString().substring(0, 4);
                };
        return word == null ? "" : word;
    }

    // house: one line a definition
    private static long count(CaseFile f, Count count, OffsetDateTime now, MadeCases cases) {
        boolean filed = f.moment(FILED_AT) != null;
        boolean dispatched = f.moment(DISPATCHED_AT) != null;
        boolean own = f.text(SOURCE).equals("inspector");
        boolean self = f.is(CaseMark.SELF_HANDLED);
        String state = f.state().name();
        boolean toHandle = dispatched && !state.equals("VOID");
        boolean handled = toHandle && f.moment(HANDLED_AT) != null;
        boolean late = f.number(OVERDUE) != null && f.number(OVERDUE) == 1;
        boolean closed = state.equals("CLOSED");
        boolean overdue =
                toHandle && !handled && f.moment(DUE_AT) != null && f.moment(DUE_AT).isBefore(now);
        boolean counted =
                switch (count) {
                    case N01 -> true;
                    case N02 -> own && !self;
                    case N03 -> !own;
                    case N04, N05, N07 -> filed;
                    case N06 -> !own && f.is(CaseMark.VERIFIED) && filed;
                    case N08 -> dispatched;
                    case N09 -> dispatched && f.is(CaseMark.DISPATCHED_IN_TIME);
                    case N10 -> dispatched && !f.is(CaseMark.REROUTED);
                    case N11 -> toHandle;
                    case N12 -> handled;
                    case N13 -> handled && !late;
                    case N14 -> overdue;
                    case N15 -> handled && f.is(CaseMark.REWORKED);
                    case N16 -> handled || overdue;
                    case N17 -> closed;
                    case N18 -> closed && !late;
                    case N23 -> f.is(CaseMark.MISSED);
                    case N24 -> state.equals("VOID");
                    case N25 -> f.number(EXTENSIONS) > 0;
                    case N26 -> state.equals("SUSPENDED");
                    case N27 -> filed && f.is(CaseMark.REPEAT);
                    case VALID_OF_INSPECTORS -> own && !self && filed;
                    case ACCEPTED -> f.moment(ACCEPTED_AT) != null;
                    case FILED_IN_TIME -> filed && f.is(CaseMark.FILED_IN_TIME);
                    case CLOSED_IN_TIME_BY_POST -> closed && f.is(CaseMark.CLOSED_IN_TIME);
                    case VISITED -> f.is(CaseMark.VISITED);
                    case CONTENT -> f.is(CaseMark.CONTENT);
                    default -> false;
                };
        long ofTasks = cases.tasksOf(f.caseNo()).stream().filter(t -> isOf(t, count)).count();
        return ofTasks + (counted ? 1 : 0);
    }

    private static boolean isOf(InspectorTask t, Count count) {
        boolean inTime = t.inTime() != null && t.inTime();
        return switch (count) {
            case N19 -> !t.check();
            case N20 -> !t.check() && inTime;
            case N21 -> t.check();
            case N22 -> t.check() && inTime;
            case VERIFIED -> !t.check() && t.answeredAt() != null;
            case CHECKED -> t.check() && t.answeredAt() != null;
            case VERIFICATION_ISSUED_IN_TIME -> !t.check() && t.issuedInTime();
            case CHECK_ISSUED_IN_TIME -> t.check() && t.issuedInTime();
            default -> false;
        };
    }

    /** By person: whose name stands for what, as §4 of the standards has it. */
    // house: one post after the other
    static Map<String, List<Long>> of(MadeCases cases, Post post, LocalDate from, LocalDate to) {
        Map<String, long[]> people = new HashMap<>();
        for (CaseFile file : cases.files()) {
            if (!isIn(file, from, to)) {
                continue;
            }
            switch (post) {
                case INSPECTOR ->
                        add(
                                people,
                                file,
                                CaseField.REPORTED_BY,
                                Count.N01,
                                Count.N02,
                                Count.N04,
                                Count.N05,
                                Count.N23,
                                Count.VALID_OF_INSPECTORS);
                case ACCEPTOR -> add(people, file, CaseField.ACCEPTED_BY, Count.ACCEPTED);
                case SHIFT_LEADER -> {
                    add(
                            people,
                            file,
                            CaseField.FILED_BY,
                            Count.N05,
                            Count.N24,
                            Count.FILED_IN_TIME);
                    add(people, file, CaseField.CLOSED_BY, Count.N17, Count.CLOSED_IN_TIME_BY_POST);
                }
                case DISPATCHER ->
                        add(
                                people,
                                file,
                                CaseField.DISPATCHED_BY,
                                Count.N07,
                                Count.N08,
                                Count.N09,
                                Count.N10);
            }
            for (InspectorTask task : cases.tasksOf(file.caseNo())) {
                add(people, task, post);
            }
        }
        Map<String, List<Long>> told = new HashMap<>();
        people.forEach((k, v) -> told.put(k, Arrays.stream(v).boxed().toList()));
        return told;
    }

    private static void add(
            Map<String, long[]> people, CaseFile file, CaseField who, Count... counts) {
        String person = file.text(who);
        for (Count count : counts) {
            long n = count(file, count, OffsetDateTime.MIN, NO_TASKS);
            if (person != null && n > 0) {
                people.computeIfAbsent(person, p -> new long[Count.values().length])[
                        count.ordinal()]++;
            }
        }
    }

    private static void add(Map<String, long[]> people, InspectorTask task, Post post) {
        List<Count> counts = new ArrayList<>();
        if (post == Post.INSPECTOR) {
            counts.addAll(
                    List.of(
                            Count.N19,
                            Count.N20,
                            Count.N21,
                            Count.N22,
                            Count.VERIFIED,
                            Count.CHECKED));
        } else if (post == Post.ACCEPTOR) {
            counts.addAll(
                    List.of(
                            Count.N19,
                            Count.N21,
                            Count.VERIFICATION_ISSUED_IN_TIME,
                            Count.CHECK_ISSUED_IN_TIME));
        }
        String person = post == Post.ACCEPTOR ? task.issuedBy() : task.inspector();
        for (Count count : counts) {
            if (isOf(task, count)) {
                people.computeIfAbsent(person, p -> new long[Count.values().length])[
                        count.ordinal()]++;
            }
        }
    }
}

package io.gridward.core.citycase.calendar;

import io.gridward.core.citycase.calendar.WorkingCalendar.Hours;
import io.gridward.core.citycase.calendar.WorkingCalendar.Span;
import io.gridward.core.citycase.calendar.WorkingCalendar.Yearly;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A calendar as a file; {@code codes/README.md} describes its columns. */
final class CalendarFile {
    private static final String OF_PROGRAM = "/codes/working-calendar.csv";
    private static final int MOST_DAYS = 40;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Hours> hours = new ArrayList<>();
    private final Map<LocalDate, Boolean> special = new HashMap<>();
    private final Map<String, List<Yearly>> seasons = new HashMap<>();

    private CalendarFile() {}

    /** The calendar that comes with the program. */
    static String ofProgram() {
        try (InputStream in = CalendarFile.class.getResourceAsStream(OF_PROGRAM)) {
            if (in == null) {
                throw new IllegalStateException("no calendar " + OF_PROGRAM);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a calendar.
     *
     * @throws BadCalendar when a row is not understood, or days of the year have no hours
     */
    static WorkingCalendar read(long version, String text) {
        CalendarFile file = new CalendarFile();
        try (StringReader in = new StringReader(text)) {
            for (CSVRecord row : FORMAT.parse(in)) {
                file.take(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) { // the header
            throw new BadCalendar(
                    "工作日历的表头应为 kind,from,to,value,source：%s / the header of a calendar is kind,from,to,value,source: %s"
                            .formatted(e.getMessage(), e.getMessage()));
        }
        List<MonthDay> missing = WorkingCalendar.without(file.hours);
        if (!missing.isEmpty()) {
            throw new BadCalendar(
                    "工作日历没有 %s 的工作时间；请补充 hours 行 / the calendar has no hours for %s; add an hours row"
                            .formatted(missing.get(0), missing.get(0)));
        }
        return new WorkingCalendar(version, file.hours, file.special, file.seasons);
    }

    private void take(CSVRecord row) {
        try {
            switch (row.get("kind")) {
                case "hours" -> hours.add(new Hours(yearly(row), spans(row.get("value"))));
                case "season" ->
                        seasons.computeIfAbsent(row.get("value"), s -> new ArrayList<>())
                                .add(yearly(row));
                case "holiday" -> takeDays(row, false);
                case "workday" -> takeDays(row, true);
                default -> throw bad(row);
            }
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw bad(row);
        }
    }

    private static BadCalendar bad(CSVRecord row) {
        return new BadCalendar(
                "工作日历第 %d 行无法识别：%s；应为 hours、season（月-日）或 holiday、workday（年-月-日） / row %d of the calendar is not understood: %s; it is hours or season (MM-DD), or holiday or workday (YYYY-MM-DD)"
                        .formatted(
                                row.getRecordNumber(),
                                row.toList(),
                                row.getRecordNumber(),
                                row.toList()));
    }

    private static Yearly yearly(CSVRecord row) {
        return new Yearly(
                MonthDay.parse("--" + row.get("from")), MonthDay.parse("--" + row.get("to")));
    }

    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        int last = -1;
        for (String part : text.split(" ")) {
            String[] ends = part.split("-");
            Span span = Span.of(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
            if (span.from() <= last || span.to() <= span.from()) {
                throw new DateTimeException(text);
            }
            last = span.to();
            spans.add(span);
        }
        return spans;
    }

    private void takeDays(CSVRecord row, boolean working) {
        LocalDate first = LocalDate.parse(row.get("from"));
        LocalDate last = LocalDate.parse(row.get("to"));
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
            throw bad(row);
        }
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (special.put(day, working) != null) {
                throw new BadCalendar(
                        "工作日历第 %d 行：%s 出现两次 / row %d of the calendar: %s stands twice"
                                .formatted(row.getRecordNumber(), day, row.getRecordNumber(), day));
            }
        }
    }
}

package io.gridward.ogc.wfs.history;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.FeatureIds;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/**
 * Which versions of a thing a {@code fes:ResourceId} wants. Versions are counted from 1, in the
 * order of the days on which they began; {@code layer.key@2} is the second.
 *
 * @param id identifier of the thing, {@code layer.key}
 * @param number the version that the identifier names; empty: the one that holds, else the last
 * @param choice what is wanted of them, seen from there
 * @param from first day, for {@link Choice#AT} the day
 * @param to last day
 */
record WantedVersion(
        String id,
        Optional<Integer> number,
        Choice choice,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final Pattern NUMBERED = Pattern.compile("(.+)@(\\d{1,6})");

    /** What is wanted of all versions of a thing. */
    enum Choice {
        FIRST,
        LAST,
        PREVIOUS,
        NEXT,
        ALL,
        /** The one that the identifier, or a number, names. */
        NAMED,
        /** The one that held on a day, or else the nearest. */
        AT,
        /** Those that held on any of some days. */
        BETWEEN
    }

    /** A version of a thing, as far as it is needed to choose. */
    record Span(LocalDate from, Optional<LocalDate> end) {
        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && end.filter(e -> !e.isAfter(day)).isEmpty();
        }
    }

    /** True when an identifier speaks of a version. */
    static boolean isNumbered(String rid) {
        return NUMBERED.matcher(FeatureIds.ofGmlId(rid)).matches();
    }

    /** True when an identifier, or what stands beside it, speaks of versions. */
    static boolean is(Element resourceId) {
        return isNumbered(resourceId.getAttribute("rid").strip())
                || List.of("version", "startDate", "endDate", "previousRid").stream()
                        .anyMatch(resourceId::hasAttribute);
    }

    /** The version that an identifier names. */
    static WantedVersion of(String rid) {
        return of(rid, "", "", "");
    }

    static WantedVersion of(Element resourceId) {
        if (resourceId.hasAttribute("previousRid")) {
            throw OgcFault.of(
                    OgcFault.OPTION,
                    "previousRid",
                    "请用 version=\"PREVIOUS\" 代替 previousRid",
                    "use version=\"PREVIOUS\" instead of previousRid");
        }
        return of(
                resourceId.getAttribute("rid").strip(),
                resourceId.getAttribute("version").strip(),
                resourceId.getAttribute("startDate").strip(),
                resourceId.getAttribute("endDate").strip());
    }

    private static WantedVersion of(String rid, String version, String start, String end) {
        if (rid.isEmpty()) {
            throw OgcFault.missing("rid");
        }
        String plain = FeatureIds.ofGmlId(rid);
        Matcher numbered = NUMBERED.matcher(plain);
        boolean named = numbered.matches();
        String id = named ? numbered.group(1) : plain;
        Optional<Integer> own =
                named ? Optional.of(Integer.valueOf(numbered.group(2))) : Optional.empty();
        if (!start.isEmpty() || !end.isEmpty()) {
            return new WantedVersion(
                    id, own, Choice.BETWEEN, day("startDate", start), day("endDate", end));
        }
        if (version.isEmpty()) {
            return new WantedVersion(id, own, Choice.NAMED, Optional.empty(), Optional.empty());
        }
        if (version.matches("\\d{1,6}")) {
            return new WantedVersion(
                    id,
                    Optional.of(Integer.valueOf(version)),
                    Choice.NAMED,
                    Optional.empty(),
                    Optional.empty());
        }
        for (Choice action :
                List.of(Choice.FIRST, Choice.LAST, Choice.PREVIOUS, Choice.NEXT, Choice.ALL)) {
            if (version.equals(action.name())) {
                return new WantedVersion(id, own, action, Optional.empty(), Optional.empty());
            }
        }
        return new WantedVersion(id, own, Choice.AT, day("version", version), Optional.empty());
    }

    private static Optional<LocalDate> day(String attribute, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text, DateTimeFormatter.ISO_DATE)
                            : OffsetDateTime.parse(text).atZoneSameInstant(CITY).toLocalDate());
        } catch (DateTimeException e) {
            throw OgcFault.invalid(
                    attribute,
                    text,
                    " FIRST、LAST、PREVIOUS、NEXT、ALL、序号或日期（2026-01-31）",
                    "FIRST, LAST, PREVIOUS, NEXT, ALL, a number, or a date such as 2026-01-31");
        }
    }

    /**
     * Which of the versions are wanted.
     *
     * @param spans all versions in order
     * @return positions in that list
     */
    List<Integer> choose(List<Span> spans, LocalDate today) {
        int last = spans.size() - 1;
        int here = number.map(n -> n - 1).orElseGet(() -> lastThat(spans, today));
        return switch (choice) {
            case FIRST -> only(0, last);
            case LAST -> only(last, last);
            case PREVIOUS -> here > last ? List.of() : only(here - 1, last);
            case NEXT -> here < 0 ? List.of() : only(here + 1, last);
            case NAMED -> only(here, last);
            case ALL -> IntStream.rangeClosed(0, last).boxed().toList();
            case AT -> only(lastThat(spans, from.orElseThrow()), last);
            case BETWEEN ->
                    IntStream.rangeClosed(0, last)
                            .filter(i -> overlaps(spans.get(i)))
                            .boxed()
                            .toList();
        };
    }

    private static List<Integer> only(int i, int last) {
        return i < 0 || i > last ? List.of() : List.of(i);
    }

    /** The version that holds on a day; else the last that began before it, else the first. */
    private static int lastThat(List<Span> spans, LocalDate day) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).holdsOn(day)) {
                return i;
            }
        }
        long begun = spans.stream().filter(s -> !s.from().isAfter(day)).count();
        return (int) Math.max(0, begun - 1);
    }

    private boolean overlaps(Span span) {
        boolean before =
                from.isPresent() && span.end().filter(e -> !e.isAfter(from.get())).isPresent();
        boolean after = to.isPresent() && span.from().isAfter(to.get());
        return !before && !after;
    }
}

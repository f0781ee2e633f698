package io.gridward.core.citycase.report;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.CasePlace;
import io.gridward.core.citycase.CaseReport;
import io.gridward.core.citycase.CaseStep;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseMark;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.citycase.report.Duplicates.Subject;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LocalText;
import io.gridward.core.place.PlaceFinder;
import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes reports in: says at once what is there, who answers and why, what may be the same and what
 * may make it a case; sends it where it belongs. Safe for use by many threads.
 */
public final class Reporting {
    private final Cases cases;
    private final Locator locator;
    private final Places places;
    private final Duplicates duplicates;
    private final TimeLimits limits;
    private final Clock clock;

    /**
     * Reporting to the cases of a city.
     *
     * @param city the city's layers, among them components and unit grids
     * @param locator answers over the same layers
     * @param geocoder finds addresses over the same layers
     * @param caseLayer where {@link io.gridward.core.citycase.CaseLayer} is read
     */
    public Reporting(
            Cases cases,
            FeatureSource city,
            Locator locator,
            PlaceFinder geocoder,
            FeatureSource caseLayer,
            DuplicateRule rule,
            TimeLimits limits,
            Clock clock) {
        this.cases = cases;
        this.locator = locator;
        this.places = new Places(city, geocoder);
        this.duplicates = new Duplicates(caseLayer, rule);
        this.limits = limits;
        this.clock = clock;
    }

    /** A place with what the lists say of it. */
    private record Found(CasePlace place, LocateAnswer answer, @Nullable AddressMatch match) {}

    /**
     * What a report would be answered with; nothing is written.
     *
     * @throws CaseRefused when there is no such component or grid, or the point is outside the city
     * @throws UnclearAddress when an address does not mean one place
     */
    public ReportAnswer ask(Whereabouts where, String scheme, String kind, String typeCode) {
        Found found = locate(where, kind, typeCode);
        return answer(null, found, new Subject(scheme, kind, typeCode), null);
    }

    /**
     * Makes a case; it is marked as a repetition when a likely duplicate is there.
     *
     * @throws CaseRefused as {@link Cases#report}, or when there is no such component or grid, or
     *     the point is outside the city
     * @throws UnclearAddress when an address does not mean one place
     */
    public ReportAnswer report(CaseReport report, Whereabouts where, Mover mover) {
        Found found = locate(where, report.kind(), report.typeCode());
        Subject subject = new Subject(report.scheme(), report.kind(), report.typeCode());
        ReportAnswer before = answer(null, found, subject, null);
        CaseFile file = cases.report(marked(report, before.duplicates()), found.place(), mover);
        List<ReportAnswer.Duplicate> others =
                before.duplicates().stream()
                        .filter(d -> !d.caseNo().equals(file.caseNo())) // a retry sees itself
                        .toList();
        return new ReportAnswer(
                file, found.answer(), others, before.conditions(), null, found.match());
    }

    /** A retry is answered by its key before the mark, which is then of no account. */
    private static CaseReport marked(CaseReport report, List<ReportAnswer.Duplicate> duplicates) {
        Set<CaseMark> marks = EnumSet.noneOf(CaseMark.class);
        marks.addAll(report.marks());
        if (!duplicates.isEmpty()) {
            marks.add(CaseMark.REPEAT);
        }
        return report.marked(marks);
    }

    /**
     * Corrects where a case is, and says so when another body answers there.
     *
     * @throws CaseRefused as {@link Cases#make}, or when the place is not in the city
     */
    public ReportAnswer move(String caseNo, long revision, Whereabouts where, Mover mover) {
        return move(caseNo, revision, where, mover, null);
    }

    /**
     * The same.
     *
     * @param key idempotency key: a retry leaves the case where it is now; null for none
     */
    public ReportAnswer move(
            String caseNo, long revision, Whereabouts where, Mover mover, @Nullable String key) {
        CaseFile old = cases.get(caseNo);
        Subject subject = subject(old);
        Found found = locate(where, subject.kind(), subject.typeCode());
        CaseStep step = CaseStep.of(CaseMove.RELOCATE, revision).at(found.place());
        CaseStep told = step.because(reason(old, found));
        CaseFile moved = cases.make(caseNo, key == null ? told : told.keyed(key), mover);
        return answer(moved, found, subject, rerouted(old, found));
    }

    private static String reason(CaseFile old, Found found) {
        LocalText text = rerouted(old, found);
        return text == null ? "责任单位不变 / the same body answers" : text.zh() + " / " + text.en();
    }

    private static @Nullable LocalText rerouted(CaseFile old, Found found) {
        String before = old.text(CaseField.ADVISED_CODE);
        String after = found.place().departmentCode();
        return Objects.equals(before, after)
                ? null
                : LocalText.of(
                        "责任单位由 %s 改为 %s".formatted(before, after),
                        "%s answers now, before it was %s".formatted(after, before));
    }

    /**
     * Dispatches a case to the body that answers by the lists.
     *
     * @throws CaseRefused as {@link Cases#make}, or when nobody answers
     */
    public CaseFile dispatch(String caseNo, long revision, Mover mover) {
        String department = cases.get(caseNo).text(CaseField.ADVISED_CODE);
        CaseStep step = CaseStep.of(CaseMove.DISPATCH, revision);
        return cases.make(caseNo, department == null ? step : step.to(department), mover);
    }

    private static Subject subject(CaseFile file) {
        return new Subject(
                Objects.requireNonNull(file.text(CaseField.SCHEME)),
                Objects.requireNonNull(file.text(CaseField.KIND)),
                Objects.requireNonNull(file.text(CaseField.TYPE_CODE)));
    }

    private Found locate(Whereabouts where, String kind, String typeCode) {
        LocalDate today = today();
        Places.Spot spot = places.spot(where, today);
        Whereabouts.AtPoint point = spot.point();
        LocateAnswer answer =
                locator.locate(
                        new LocateQuestion(
                                point.lon(),
                                point.lat(),
                                kind,
                                typeCode,
                                point.componentCode(),
                                today,
                                point.accuracyMetres()));
        if (answer.grid() == null && answer.subdistrict() == null) {
            throw new CaseRefused(
                    CaseRefused.Kind.BAD_INPUT,
                    "位置 %s, %s 不在本市范围内；请检查经纬度 / place %s, %s is outside the city; look at longitude and latitude"
                            .formatted(point.lon(), point.lat(), point.lon(), point.lat()));
        }
        return new Found(Places.place(spot, answer), answer, spot.match());
    }

    private ReportAnswer answer(
            @Nullable CaseFile file, Found found, Subject subject, @Nullable LocalText rerouted) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<ReportAnswer.Duplicate> others =
                duplicates.list(subject, found.place(), now).stream()
                        .filter(d -> file == null || !d.caseNo().equals(file.caseNo()))
                        .toList();
        return new ReportAnswer(
                file,
                found.answer(),
                others,
                limits.list(
                        subject.scheme(),
                        subject.kind(),
                        subject.typeCode(),
                        found.place().zoneClass(),
                        today()),
                rerouted,
                found.match());
    }

    private LocalDate today() {
        return OffsetDateTime.now(clock).atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate();
    }
}

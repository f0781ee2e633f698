package io.gridward.core.citycase;

import io.gridward.core.audit.AuditLog;
import io.gridward.core.citycase.calendar.Calendars;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseMachine;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.citycase.machine.CaseRefused.Kind;
import io.gridward.core.citycase.machine.FlowEntry;
import io.gridward.core.citycase.machine.MoveRule;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.store.Dialect;
import io.gridward.core.store.SqlText;
import io.gridward.core.store.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

final class StoredCases implements Cases {
    private static final String FIRST_OF_DAY = "000000";
    private static final int MOST_DUE_AT_ONCE = 500;
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Store store;
    private final Dialect dialect;
    private final TimeLimits limits;
    private final Clock clock;
    private final AuditLog audit;
    private final Calendars calendars;
    private final TypeCatalog types;

    StoredCases(Store store, TimeLimits limits, Clock clock) {
        this.store = store;
        this.dialect = store.dialect();
        this.limits = limits;
        this.clock = clock;
        this.audit = AuditLog.in(store);
        this.calendars = Calendars.in(store);
        this.types = TypeCatalog.in(store);
    }

    @Override
    public CaseFile report(CaseReport report, CasePlace place, Mover mover) {
        NewCase made = new NewCase(report, place, mover, types);
        MoveRule rule = made.require();
        return store.write(
                connection -> {
                    Requests requests =
                            new Requests(connection, dialect, mover.name(), report.key());
                    Optional<String> before = requests.answered(made.fingerprint());
                    if (before.isPresent()) {
                        return require(connection, before.get());
                    }
                    requireEarlier(connection, report);
                    OffsetDateTime now = now();
                    CaseFile file =
                            made.file(
                                    nextNumber(connection, now),
                                    now,
                                    calendars.current(connection),
                                    limits);
                    insert(connection, file, made.entry(file, rule, now));
                    if (report.contact() != null) {
                        new TaskRows(connection, dialect).insert(file.caseNo(), report.contact());
                    }
                    requests.keep(file, made.fingerprint(), now);
                    return require(connection, file.caseNo());
                });
    }

    private void requireEarlier(Connection connection, CaseReport report) throws SQLException {
        if (report.duplicateOf() != null) {
            require(connection, report.duplicateOf());
        }
    }

    private void insert(Connection connection, CaseFile file, FlowEntry entry) throws SQLException {
        CaseFeed feed = new CaseFeed(connection, dialect, audit);
        CaseRows rows = new CaseRows(connection, dialect);
        long version = feed.nextVersion();
        rows.insert(file, version);
        rows.log(file.caseNo(), entry);
        feed.tell(version, file, entry);
    }

    @Override
    public CaseFile make(String caseNo, CaseStep step, Mover mover) {
        return store.write(
                connection -> {
                    Requests requests = new Requests(connection, dialect, mover.name(), step.key());
                    String fingerprint = caseNo + " " + step.fingerprint();
                    Optional<String> before = requests.answered(fingerprint);
                    if (before.isPresent()) {
                        return require(connection, before.get());
                    }
                    CaseFile file = require(connection, caseNo);
                    OffsetDateTime now = now();
                    MoveRule rule = new StepCheck(file, step, mover).require(limits, day(now));
                    CaseFile after = write(connection, file, step, rule, mover, now);
                    requests.keep(after, fingerprint, now);
                    return require(connection, caseNo);
                });
    }

    private CaseFile write(
            Connection connection,
            CaseFile file,
            CaseStep step,
            MoveRule rule,
            Mover mover,
            OffsetDateTime now)
            throws SQLException {
        StepWork work =
                new StepWork(file, step, rule, mover, now, calendars.current(connection), limits);
        CaseFile after = work.after();
        CaseRows rows = new CaseRows(connection, dialect);
        CaseFeed feed = new CaseFeed(connection, dialect, audit);
        long version = feed.nextVersion();
        if (!rows.update(after, version)) {
            throw new IllegalStateException("another writer beside this one: " + file.caseNo());
        }
        FlowEntry entry = work.entry(after);
        rows.log(file.caseNo(), entry);
        new TaskRows(connection, dialect).note(work, after);
        feed.tell(version, after, entry);
        return after;
    }

    @Override
    public int noteOverdue() {
        return store.write(
                connection -> {
                    OffsetDateTime now = now();
                    List<CaseFile> due =
                            new CaseRows(connection, dialect).listDue(now, MOST_DUE_AT_ONCE);
                    for (CaseFile file : due) {
                        MoveRule rule =
                                CaseMachine.findOwn(file.state(), CaseMove.FALL_DUE).orElseThrow();
                        CaseStep step = CaseStep.of(CaseMove.FALL_DUE, file.revision());
                        write(connection, file, step, rule, PastCase.PROGRAM, now);
                    }
                    return due.size();
                });
    }

    @Override
    public List<PastCase.Outcome> takeOver(List<PastCase> cases, String giver) {
        return store.write(
                connection -> {
                    OffsetDateTime now = now();
                    PastCase.Rules rules =
                            new PastCase.Rules(types, calendars.current(connection), limits);
                    Map<LocalDate, Long> numbers = new HashMap<>();
                    List<PastCase.Walked> walked = new ArrayList<>();
                    List<PastCase.Outcome> outcomes = new ArrayList<>();
                    for (PastCase past : cases) {
                        outcomes.add(
                                takeOver(connection, past, giver, now, rules, numbers, walked));
                    }
                    if (!walked.isEmpty()) {
                        CaseFeed feed = new CaseFeed(connection, dialect, audit);
                        long version = feed.nextVersion();
                        new CaseRows(connection, dialect).insertAll(walked, version);
                        new TaskRows(connection, dialect).noteAll(walked);
                        feed.tellTakenOver(version, walked.size(), giver, now);
                    }
                    return outcomes;
                });
    }

    /** One case; what is to be written of it is added to {@code walked}. */
    private PastCase.Outcome takeOver(
            Connection connection,
            PastCase past,
            String giver,
            OffsetDateTime now,
            PastCase.Rules rules,
            Map<LocalDate, Long> numbers,
            List<PastCase.Walked> walked)
            throws SQLException {
        Requests requests = new Requests(connection, dialect, giver, past.report().key());
        try {
            Optional<String> before = requests.answered(past.fingerprint());
            if (before.isPresent()) {
                return new PastCase.Outcome(before.get(), false, null);
            }
            LocalDate day = day(past.at());
            long number =
                    numbers.containsKey(day)
                            ? numbers.get(day) + 1
                            : Long.parseLong(nextNumber(connection, past.at()));
            PastCase.Walked one = past.walk(String.valueOf(number), now, rules);
            numbers.put(day, number);
            walked.add(one);
            requests.keep(one.file(), past.fingerprint(), now);
            return new PastCase.Outcome(one.file().caseNo(), true, null);
        } catch (CaseRefused e) {
            return new PastCase.Outcome(null, false, e);
        }
    }

    @Override
    public void add(String caseNo, CasePhoto photo, Mover mover) {
        store.write(
                connection -> {
                    CaseFile file = require(connection, caseNo);
                    TaskRows rows = new TaskRows(connection, dialect);
                    List<CasePhoto> photos = rows.photos(caseNo);
                    if (photos.stream().anyMatch(p -> p.sha256().equals(photo.sha256()))) {
                        return file; // a retry
                    }
                    if (file.state().isEnd()) {
                        throw new CaseRefused(
                                Kind.ILLEGAL,
                                "案卷 %s %s，不能再加照片 / case %s is %s, no photograph can be added"
                                        .formatted(
                                                caseNo,
                                                file.state().title().zh(),
                                                caseNo,
                                                file.state().title().en()));
                    }
                    rows.insert(caseNo, photos.size() + 1L, photo, mover, now());
                    return file;
                });
    }

    /** Numbers of a day go on where they stand; the caller is the only writer. */
    private String nextNumber(Connection connection, OffsetDateTime now) throws SQLException {
        LocalDate day = day(now);
        String first = DateTimeFormatter.BASIC_ISO_DATE.format(day) + FIRST_OF_DAY;
        String next = DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(1)) + FIRST_OF_DAY;
        try (PreparedStatement question =
                connection.prepareStatement(SqlText.of("citycase/next_number"))) {
            question.setString(1, first);
            question.setString(2, next);
            try (ResultSet rows = question.executeQuery()) {
                rows.next();
                String newest = rows.getString(1);
                return String.valueOf(Long.parseLong(newest == null ? first : newest) + 1);
            }
        }
    }

    @Override
    public CaseFile get(String caseNo) {
        return store.read(connection -> require(connection, caseNo));
    }

    @Override
    public Optional<CaseFile> find(String caseNo) {
        return store.read(connection -> new CaseRows(connection, dialect).find(caseNo));
    }

    private CaseFile require(Connection connection, String caseNo) throws SQLException {
        return new CaseRows(connection, dialect)
                .find(caseNo)
                .orElseThrow(
                        () ->
                                new CaseRefused(
                                        Kind.UNKNOWN,
                                        "没有案卷 %s / there is no case %s".formatted(caseNo, caseNo)));
    }

    @Override
    public List<FlowEntry> flow(String caseNo) {
        return store.read(connection -> new CaseRows(connection, dialect).flow(caseNo));
    }

    @Override
    public List<CasePhoto> photos(String caseNo) {
        return store.read(connection -> new TaskRows(connection, dialect).photos(caseNo));
    }

    @Override
    public Optional<CaseReport.Contact> contact(String caseNo) {
        return store.read(connection -> new TaskRows(connection, dialect).contact(caseNo));
    }

    @Override
    public List<InspectorTask> tasks() {
        return store.read(connection -> new TaskRows(connection, dialect).list());
    }

    @Override
    public List<InspectorTask> openTasks(String inspector) {
        return store.read(connection -> new TaskRows(connection, dialect).listOpen(inspector));
    }

    @Override
    public List<CaseFile> list(List<String> caseNos) {
        return store.read(connection -> new CaseRows(connection, dialect).list(caseNos));
    }

    @Override
    public List<String> ownNumbers(String account, int most) {
        return store.read(connection -> new TaskRows(connection, dialect).listOwn(account, most));
    }

    @Override
    public void each(long afterVersion, Consumer<CaseFile> taker) {
        store.read(
                connection -> {
                    CaseRows reading = new CaseRows(connection, dialect);
                    try (PreparedStatement question = reading.prepare("citycase/list_cases")) {
                        question.setFetchSize(ROWS_AT_A_TIME);
                        question.setLong(1, afterVersion);
                        try (ResultSet rows = question.executeQuery()) {
                            while (rows.next()) {
                                taker.accept(reading.read(rows));
                            }
                        }
                    }
                    return afterVersion;
                });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The day in the city. */
    static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate();
    }
}

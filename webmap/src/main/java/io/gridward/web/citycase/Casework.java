package io.gridward.web.citycase;

import io.gridward.core.account.Account;
import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.calendar.Calendars;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.limit.FilingCondition;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.web.security.Rights;
import io.gridward.web.security.SignedIn;
import io.gridward.web.words.DepartmentNames;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** What all doors to cases need: who asks, the moment, calendars, limits, names. */
@Component
public final class Casework implements CaseReaders {
    private final Cases cases;
    private final Calendars calendars;
    private final TimeLimits limits;
    private final DepartmentNames departments;
    private final SignedIn signedIn;
    private final Rights rights;
    private final Clock clock;

    Casework(
            Cases cases,
            Calendars calendars,
            TimeLimits limits,
            DepartmentNames departments,
            SignedIn signedIn,
            Rights rights,
            Clock clock) {
        this.cases = cases;
        this.calendars = calendars;
        this.limits = limits;
        this.departments = departments;
        this.signedIn = signedIn;
        this.rights = rights;
        this.clock = clock;
    }

    /** What whoever asks may see. */
    public CaseSight sight() {
        Optional<Account> account = signedIn.account();
        return new CaseSight(
                account.orElseThrow(
                        () ->
                                new CaseRefused(
                                        CaseRefused.Kind.NOT_PERMITTED,
                                        "需要登录 / an account is needed")),
                cases);
    }

    @Override
    public boolean isCurrent() {
        return signedIn.account().map(a -> new CaseSight(a, cases).reads()).orElse(false);
    }

    @Override
    public BooleanSupplier watch() {
        return rights.watch(a -> new CaseSight(a, cases).reads());
    }

    /** The moment. */
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Cases as they are shown. */
    public CaseView view() {
        return new CaseView(departments.list(), lights());
    }

    /** Filing conditions that a case may be filed under today. */
    List<FilingCondition> conditions(CaseFile file) {
        return limits.list(
                Objects.requireNonNull(file.text(CaseField.SCHEME)),
                Objects.requireNonNull(file.text(CaseField.KIND)),
                Objects.requireNonNull(file.text(CaseField.TYPE_CODE)),
                file.text(CaseField.ZONE_CLASS),
                now().atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate());
    }

    /** How clocks stand now. */
    public Lights lights() {
        return new Lights(calendars, now());
    }
}

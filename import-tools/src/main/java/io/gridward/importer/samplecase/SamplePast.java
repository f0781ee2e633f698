package io.gridward.importer.samplecase;

import io.gridward.core.account.Role;
import io.gridward.core.citycase.CaseReport;
import io.gridward.core.citycase.CaseStep;
import io.gridward.core.citycase.PastCase;
import io.gridward.core.citycase.PastCase.Deed;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.limit.FilingCondition;
import io.gridward.core.citycase.limit.LimitClass;
import io.gridward.core.citycase.limit.TimeLimit;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.importer.samplecase.SampleTopics.Topic;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The life of one case of the sample city, from its report to its end. */
final class SamplePast {
    private static final TimeLimit BY_HAND = new TimeLimit(5, LimitClass.WORK_DAY, null);
    private static final int INSPECTORS = 12;
    private static final int REJECTED = 5;
    private static final int RETURNED_BESIDE = 40;
    private static final int RETURNED_ELSEWHERE = 1;
    private static final int REWORKED = 5;
    private static final int EXTENDED = 3;
    private static final int VISITED = 25;
    private static final int CONTENT = 88;
    private static final List<CaseSource> SOURCES =
            List.of(
                    CaseSource.HOTLINE_12345,
                    CaseSource.HOTLINE_12345,
                    CaseSource.HOTLINE_12345,
                    CaseSource.WECHAT,
                    CaseSource.WECHAT,
                    CaseSource.HOTLINE_12319,
                    CaseSource.VIDEO,
                    CaseSource.WEB,
                    CaseSource.LEADER);

    private final TimeLimits limits;
    private final WorkingCalendar calendar;
    private final Random random;
    private final Topic topic;
    private final SampleGround.Spot spot;
    private final OffsetDateTime begin;
    private final OffsetDateTime[] now;
    private final List<Deed> deeds = new ArrayList<>();
    private final String inspector;

    SamplePast(
            TimeLimits limits,
            WorkingCalendar calendar,
            Random random,
            Topic topic,
            SampleGround.Spot spot,
            OffsetDateTime begin) {
        this.limits = limits;
        this.calendar = calendar;
        this.random = random;
        this.topic = topic;
        this.spot = spot;
        this.begin = begin;
        this.now = new OffsetDateTime[] {begin};
        this.inspector = "sample.inspector" + (1 + random.nextInt(INSPECTORS));
    }

    /**
     * The case.
     *
     * @param key what it is known by
     * @param present what would be done later is not done yet
     */
    PastCase make(String key, OffsetDateTime present) {
        CaseSource source =
                happens(62) ? CaseSource.INSPECTOR : SOURCES.get(random.nextInt(SOURCES.size()));
        boolean found = source == CaseSource.INSPECTOR;
        if (!found && happens(70)) {
            acceptor(step(CaseMove.VERIFY).by(inspector));
            inspector(step(CaseMove.ANSWER_VERIFICATION).saying(true), 90);
        }
        if (!found && happens(2 * REJECTED)) {
            acceptor(step(CaseMove.REJECT).because("现场未发现问题"));
        } else {
            acceptor(step(CaseMove.ACCEPT));
            filed(found);
        }
        CaseReport report =
                new CaseReport(
                        source,
                        TypeCatalog.GBT_47678_5_2026,
                        topic.kind(),
                        topic.type(),
                        null,
                        topic.words() + "（示例案卷）",
                        Set.of(),
                        null,
                        null,
                        key);
        Mover mover =
                found
                        ? new Mover(inspector, Set.of(Role.INSPECTOR), null)
                        : SampleWalk.person("acceptor1", Role.ACCEPTOR);
        List<Deed> done = deeds.stream().filter(d -> !d.at().isAfter(present)).toList();
        return new PastCase(report, spot.place(), mover, begin, done);
    }

    private void filed(boolean found) {
        List<FilingCondition> conditions =
                limits.list(
                        TypeCatalog.GBT_47678_5_2026,
                        topic.kind(),
                        topic.type(),
                        spot.place().zoneClass(),
                        now[0].atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate());
        FilingCondition one =
                conditions.isEmpty() ? null : conditions.get(random.nextInt(conditions.size()));
        leader(
                one == null
                        ? step(CaseMove.FILE).within(BY_HAND)
                        : step(CaseMove.FILE).under(one.id()));
        TimeLimit limit = one == null ? BY_HAND : one.limit();
        String body = dispatched(String.valueOf(spot.place().departmentCode()));
        OffsetDateTime due = limit.from(now[0], calendar);
        unit(step(CaseMove.TAKE), body, 40);
        if (happens(EXTENDED)) {
            unit(step(CaseMove.ASK_EXTENSION).because("等待材料").adding(1), body, 60);
            dispatcher(step(CaseMove.APPROVE_EXTENSION));
        }
        handled(body, due, limit.whole());
        if (!found && happens(VISITED)) {
            passHours(1 + random.nextInt(40));
            acceptor(step(CaseMove.VISIT).saying(happens(CONTENT)));
        }
    }

    /** Sends it to the body that answers; near an edge it may come back and go to the other. */
    private String dispatched(String first) {
        dispatcher(step(CaseMove.DISPATCH).to(first));
        String beside = spot.beside();
        if (beside != null && happens(RETURNED_BESIDE)) {
            unit(step(CaseMove.RETURN).because("不在本单位责任区内"), first, 90);
            dispatcher(step(CaseMove.APPROVE_RETURN).to(beside));
            return beside;
        }
        if (happens(RETURNED_ELSEWHERE)) {
            unit(step(CaseMove.RETURN).because("不属于本单位职责"), first, 90);
            dispatcher(step(CaseMove.REFUSE_RETURN).because("属于清单所列职责"));
        }
        return first;
    }

    private void handled(String body, OffsetDateTime due, Duration whole) {
        work(body, due, whole);
        check();
        if (happens(REWORKED)) {
            inspector(step(CaseMove.ANSWER_CHECK).saying(false), 150);
            leader(step(CaseMove.ORDER_REWORK));
            dispatcher(step(CaseMove.DISPATCH_REWORK));
            unit(step(CaseMove.TAKE), body, 40);
            work(body, due, whole);
            check();
        }
        inspector(step(CaseMove.ANSWER_CHECK).saying(true), 150);
        leader(step(CaseMove.CLOSE));
    }

    private void check() {
        acceptor(step(CaseMove.CHECK).by(inspector));
    }

    /** Bodies differ in how often they are late, and are so more often in heavy snow. */
    private void work(String body, OffsetDateTime due, Duration whole) {
        int late = 3 + Math.floorMod(body.hashCode(), 17) + (topic.type().equals("10001") ? 6 : 0);
        Duration left = Duration.between(now[0], due);
        boolean over = left.isNegative() || left.isZero();
        if (over || happens(late)) {
            long most = Math.max(120, whole.toMinutes());
            Duration more = Duration.ofMinutes(20 + random.nextInt((int) Math.min(most, 7_200)));
            now[0] = (over ? now[0] : due).plus(more);
        } else {
            now[0] = now[0].plus(left.multipliedBy(8 + random.nextInt(88)).dividedBy(100));
        }
        unit(step(CaseMove.HANDLE), body, 2);
    }

    private boolean happens(int ofHundred) {
        return random.nextInt(100) < ofHundred;
    }

    private void passHours(int hours) {
        now[0] = now[0].plusHours(hours);
    }

    private static CaseStep step(CaseMove move) {
        return CaseStep.of(move, 0);
    }

    private void acceptor(CaseStep step) {
        deed(post("acceptor", Role.ACCEPTOR), step, 14);
    }

    private void leader(CaseStep step) {
        deed(post("leader", Role.SHIFT_LEADER), step, 26);
    }

    private void dispatcher(CaseStep step) {
        deed(post("dispatcher", Role.DISPATCHER), step, 26);
    }

    private void inspector(CaseStep step, int minutes) {
        deed(new Mover(inspector, Set.of(Role.INSPECTOR), null), step, minutes);
    }

    private void unit(CaseStep step, @Nullable String body, int minutes) {
        deed(new Mover("sample.unit", Set.of(Role.DEPARTMENT), body), step, minutes);
    }

    private Mover post(String name, Role role) {
        return SampleWalk.person(name + (1 + random.nextInt(3)), role);
    }

    /** Done within some minutes, now and then it takes six times as long. */
    private void deed(Mover mover, CaseStep step, int minutes) {
        int most = happens(4) ? 6 * minutes : minutes;
        now[0] = now[0].plusMinutes(1 + random.nextInt(most));
        deeds.add(new Deed(now[0], mover, step));
    }
}

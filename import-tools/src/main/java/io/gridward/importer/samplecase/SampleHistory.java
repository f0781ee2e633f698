package io.gridward.importer.samplecase;

import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.PastCase;
import io.gridward.core.citycase.calendar.Calendars;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.store.Store;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Three years of cases of the sample city, so that maps, rates and comparisons mean something: more
 * each year, fewer at weekends, with the seasons of {@link SampleTopics} at the places of {@link
 * SampleGround}. They come in by the door of cases of other systems; the same seed on the same day
 * gives the same cases.
 */
public final class SampleHistory {
    /** How many in the sample city, about. */
    public static final int USUAL = 15_000;

    private static final String GIVER = "sample:history";
    private static final long SEED = 152_201_003L;
    private static final int YEARS = 3;
    private static final double GROWTH_A_YEAR = 1.12;
    private static final int LATEST_DAYS = 2;
    private static final int AT_ONCE = 500;
    private static final int FIRST_MINUTE = 6 * 60 + 30;
    private static final int MINUTES = 15 * 60;

    private final Store store;
    private final FeatureSource held;
    private final Locator locator;
    private final TimeLimits limits;
    private final Clock clock;
    private final int count;

    /**
     * Over a store.
     *
     * @param held what is held in memory
     * @param locator says who answers
     * @param limits time limits of the standard
     * @param clock the present
     * @param count how many to make, about
     */
    public SampleHistory(
            Store store,
            FeatureSource held,
            Locator locator,
            TimeLimits limits,
            Clock clock,
            int count) {
        this.store = store;
        this.held = held;
        this.locator = locator;
        this.limits = limits;
        this.clock = clock;
        this.count = count;
    }

    /**
     * Makes them.
     *
     * @param goOn called now and then; what it throws ends the work
     * @return how many
     */
    public int make(Runnable goOn) {
        Random random = new Random(SEED);
        OffsetDateTime present = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        LocalDate today = present.atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate();
        SampleGround ground = new SampleGround(held, locator, today, random);
        if (ground.isEmpty() || count == 0) {
            return 0;
        }
        SampleTopics topics = new SampleTopics(ground.types());
        WorkingCalendar calendar = Calendars.in(store).current();
        Cases cases = Cases.in(store, limits, clock);
        List<PastCase> made = new ArrayList<>();
        int all = 0;
        for (OffsetDateTime begin : moments(topics, today, random)) {
            SampleTopics.Topic topic =
                    topics.draw(
                            begin.atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate(), random);
            String key = String.valueOf(++all);
            ground.draw(topic)
                    .map(s -> new SamplePast(limits, calendar, random, topic, s, begin))
                    .ifPresent(past -> made.add(past.make(key, present)));
            if (made.size() == AT_ONCE) {
                goOn.run();
                hand(cases, made);
            }
        }
        hand(cases, made);
        return all;
    }

    private static void hand(Cases cases, List<PastCase> made) {
        for (PastCase.Outcome outcome : cases.takeOver(made, GIVER)) {
            if (outcome.refusal() != null) { // a fault of the program: the machine knows better
                throw outcome.refusal();
            }
        }
        made.clear();
    }

    /** When they are reported, in the order of time. */
    private List<OffsetDateTime> moments(SampleTopics topics, LocalDate today, Random random) {
        LocalDate first = today.minusYears(YEARS);
        LocalDate end = today.minusDays(LATEST_DAYS);
        double whole = first.datesUntil(end).mapToDouble(day -> amount(topics, first, day)).sum();
        List<OffsetDateTime> moments = new ArrayList<>();
        double owed = 0;
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            double expected = count * amount(topics, first, day) / whole;
            owed += expected * (0.6 + 0.8 * random.nextDouble());
            List<OffsetDateTime> ofDay = new ArrayList<>();
            for (; owed >= 1; owed--) { // two draws: more about noon than at the ends of the day
                int minute = (random.nextInt(MINUTES) + random.nextInt(MINUTES)) / 2;
                ofDay.add(
                        day.atStartOfDay(WorkingCalendar.ZONE)
                                .plusMinutes(FIRST_MINUTE + minute)
                                .toOffsetDateTime());
            }
            ofDay.sort(null);
            moments.addAll(ofDay);
        }
        return moments;
    }

    private static double amount(SampleTopics topics, LocalDate first, LocalDate day) {
        double years = ChronoUnit.DAYS.between(first, day) / 365.0;
        double week =
                day.getDayOfWeek() == DayOfWeek.SUNDAY
                        ? 0.62
                        : day.getDayOfWeek() == DayOfWeek.SATURDAY
                                ? 0.78
                                : day.getDayOfWeek() == DayOfWeek.MONDAY ? 1.18 : 1;
        return topics.weight(day) * week * Math.pow(GROWTH_A_YEAR, years);
    }
}
